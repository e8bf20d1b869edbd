import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { getParentRoute } from './root-route.tsx';
import { adminRoles } from './shell/App.tsx';
import { wheelSearch } from './year-wheel/search.ts';

/** The year and its dates. */
export const yearWheelScreens = [
  createRoute({
    getParentRoute,
    path: '/arshjul',
    staticData: { roles: adminRoles, deputies: true },
    validateSearch: wheelSearch,
    component: lazyRouteComponent(() => import('./year-wheel/year-wheel.screen.tsx'), 'YearWheelScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/arshjul/datoer',
    staticData: { roles: ['SECTOR_LEADER'] },
    validateSearch: wheelSearch,
    component: lazyRouteComponent(() => import('./year-wheel/dates.screen.tsx'), 'DatesScreen'),
  }),
] as const;
