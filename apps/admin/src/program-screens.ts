import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { coordinates } from './menu.ts';
import { getParentRoute } from './root-route.tsx';

/** The screens about programmes, and about the coverage of Mitt valg. */
export const programScreens = [
  createRoute({
    getParentRoute,
    path: '/program',
    staticData: { roles: coordinates },
    validateSearch: ({ id }: Record<string, unknown>): { readonly id?: string | undefined } =>
      typeof id === 'string' ? { id } : {},
    component: lazyRouteComponent(() => import('./program/programs.screen.tsx'), 'ProgramsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/mitt-valg',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./mitt-valg/coverage.screen.tsx'), 'CoverageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/mitt-valg/$unitId',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./mitt-valg/staff.screen.tsx'), 'MittValgStaffScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/ny',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./program/write.screen.tsx'), 'NewProgramScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/$programId/rediger',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./program/write.screen.tsx'), 'EditProgramScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/$programId/enhet/$unitId',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./program/staff.screen.tsx'), 'ProgramStaffScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/program/$programId/person/$personId',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./program/person.screen.tsx'), 'PersonProgramScreen'),
  }),
] as const;
