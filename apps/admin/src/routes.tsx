import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { competenceScreens } from './competence-screens.ts';
import { courseScreens } from './course-screens.ts';
import { requestsSearch } from './enrolment/search.ts';
import { applicationsSearch, rankingSearch } from './further-education/search.ts';
import { leaders, coordinates, sendsMessages, seesStaff } from './menu.ts';
import { indicatorSearch } from './indicators/search.ts';
import { studiesSearch } from './studies/search.ts';
import { myStaffSearch } from './my-staff/my-staff.ts';
import { outboxSearch } from './notifications/search.ts';
import { peopleSearch } from './organisation/search.ts';
import { planSearch } from './plan/search.ts';
import { programScreens } from './program-screens.ts';
import { getParentRoute, rootRoute } from './root-route.tsx';
import { adminRoles } from './shell/App.tsx';
import { FailurePage } from './shell/Failure.tsx';
import { PageSkeleton } from './shell/PageSkeleton.tsx';
import type { Role } from './shell/viewer.ts';
import { surveyScreens } from './survey-screens.ts';
import { yearWheelScreens } from './wheel-screens.ts';

const screens = [
  createRoute({
    getParentRoute,
    path: '/',
    staticData: { roles: adminRoles, deputies: true },
    component: lazyRouteComponent(() => import('./today/today.screen.tsx'), 'TodayScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/godkjenninger',
    staticData: { roles: leaders, deputies: true },
    validateSearch: requestsSearch,
    component: lazyRouteComponent(() => import('./enrolment/requests.screen.tsx'), 'RequestsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/stedfortreder',
    staticData: { roles: leaders, deputies: true },
    component: lazyRouteComponent(() => import('./access/deputies.screen.tsx'), 'DeputiesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mine-ansatte',
    staticData: { roles: leaders },
    validateSearch: myStaffSearch,
    component: lazyRouteComponent(() => import('./my-staff/my-staff.screen.tsx'), 'MyStaffScreen'),
  }),
  ...courseScreens,
  ...competenceScreens,
  ...yearWheelScreens,
  createRoute({
    getParentRoute,
    path: '/videreutdanning',
    staticData: { roles: leaders },
    validateSearch: applicationsSearch,
    component: lazyRouteComponent(() => import('./further-education/applications.screen.tsx'), 'ApplicationsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/runder',
    staticData: { roles: ['SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./further-education/rounds.screen.tsx'), 'RoundsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/rangering',
    staticData: { roles: ['SECTOR_LEADER'] },
    validateSearch: rankingSearch,
    component: lazyRouteComponent(() => import('./further-education/ranking.screen.tsx'), 'RankingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/studier',
    staticData: { roles: leaders },
    validateSearch: studiesSearch,
    component: lazyRouteComponent(() => import('./studies/studies.screen.tsx'), 'StudiesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/$applicationId',
    staticData: { roles: leaders },
    component: lazyRouteComponent(() => import('./further-education/application.screen.tsx'), 'ApplicationScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./supervision/supervision.screen.tsx'), 'SupervisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning/ny',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./supervision/plan-series.screen.tsx'), 'PlanSeriesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning/$seriesId',
    staticData: { roles: ['COURSE_COORDINATOR'] },
    component: lazyRouteComponent(() => import('./supervision/series.screen.tsx'), 'SupervisionSeriesScreen'),
  }),
  ...programScreens,
  ...surveyScreens,
  createRoute({
    getParentRoute,
    path: '/indikatorer',
    staticData: { roles: leaders },
    validateSearch: indicatorSearch,
    component: lazyRouteComponent(() => import('./indicators/indicator.screen.tsx'), 'IndicatorScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/plan',
    staticData: { roles: adminRoles },
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('./plan/plan.screen.tsx'), 'PlanScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/folk',
    staticData: { roles: seesStaff },
    validateSearch: peopleSearch,
    component: lazyRouteComponent(() => import('./organisation/people.screen.tsx'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/utboks',
    staticData: { roles: sendsMessages },
    validateSearch: outboxSearch,
    component: lazyRouteComponent(() => import('./notifications/outbox.screen.tsx'), 'OutboxScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/utboks/$notificationId',
    staticData: { roles: sendsMessages },
    component: lazyRouteComponent(() => import('./notifications/message.screen.tsx'), 'MessageScreen'),
  }),
] as const;

/** The router of the app; addresses are below /admin. */
export const router = createRouter({
  routeTree: rootRoute.addChildren(screens),
  basepath: '/admin',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ({ error, reset }) => <FailurePage error={error} onRetry={reset} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }

  interface StaticDataRouteOption {
    /** Who may open it; everyone when left out. */
    roles?: readonly Role[];
    /** Also whoever stands in for somebody today. */
    deputies?: true;
  }
}
