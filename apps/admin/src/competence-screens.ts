import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { recordsSearch } from './competence/search.ts';
import { coordinates, leaders } from './menu.ts';
import { renewalsSearch } from './renewal/search.ts';
import { getParentRoute } from './root-route.tsx';

/** The screens about what people can, what is asked of them and what they have done for it. */
export const competenceScreens = [
  createRoute({
    getParentRoute,
    path: '/kompetanse',
    staticData: { roles: leaders },
    validateSearch: recordsSearch,
    component: lazyRouteComponent(() => import('./competence/records.screen.tsx'), 'RecordsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/kompetanser',
    staticData: { roles: ['SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./competence/competences.screen.tsx'), 'CompetencesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/mangler',
    staticData: { roles: leaders },
    component: lazyRouteComponent(() => import('./gap/gap.screen.tsx'), 'GapScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/fornyelser',
    staticData: { roles: coordinates },
    validateSearch: renewalsSearch,
    component: lazyRouteComponent(() => import('./renewal/renewals.screen.tsx'), 'RenewalsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/krav',
    staticData: { roles: leaders },
    component: lazyRouteComponent(() => import('./competence/requirements.screen.tsx'), 'RequirementsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/stillinger',
    staticData: { roles: leaders },
    component: lazyRouteComponent(() => import('./gap/conversions.screen.tsx'), 'ConversionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kompetanse/importer',
    staticData: { roles: ['SYSTEM_ADMIN'] },
    component: lazyRouteComponent(() => import('./competence/import-records.screen.tsx'), 'ImportRecordsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/eget-arbeid',
    staticData: { roles: leaders },
    component: lazyRouteComponent(() => import('./own-work/own-work.screen.tsx'), 'OwnWorkScreen'),
  }),
] as const;
