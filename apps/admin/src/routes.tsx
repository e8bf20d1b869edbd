import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { coursesSearch, newCourseSearch } from './courses/course-search.ts';
import { runsSearch } from './courses/search.ts';
import { requestsSearch, runSearch } from './enrolment/search.ts';
import { applicationsSearch } from './further-education/search.ts';
import { menu, leaders, runsCourses, coordinates, keepsHolidays, sendsMessages, seesStaff } from './menu.ts';
import { indicatorSearch } from './indicators/search.ts';
import { outboxSearch } from './notifications/search.ts';
import { peopleSearch } from './organisation/search.ts';
import { planSearch } from './plan/search.ts';
import { adminRoles, App } from './shell/App.tsx';
import { FailurePage } from './shell/Failure.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { PageSkeleton } from './shell/PageSkeleton.tsx';
import type { Role } from './shell/viewer.ts';

const rootRoute = createRootRoute({ component: () => <App menu={menu} />, notFoundComponent: NotFound });
const getParentRoute = (): typeof rootRoute => rootRoute;

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
    path: '/kurs',
    staticData: { roles: runsCourses },
    validateSearch: runsSearch,
    component: lazyRouteComponent(() => import('./courses/runs.screen.tsx'), 'RunsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/ny',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./courses/run-form.screen.tsx'), 'NewRunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/ferier',
    staticData: { roles: keepsHolidays },
    component: lazyRouteComponent(() => import('./courses/holidays.screen.tsx'), 'HolidaysScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId/rediger',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./courses/run-form.screen.tsx'), 'EditRunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId/samlinger',
    staticData: { roles: runsCourses },
    component: lazyRouteComponent(() => import('./courses/change-sessions.screen.tsx'), 'ChangeSessionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId',
    staticData: { roles: runsCourses },
    validateSearch: runSearch,
    component: lazyRouteComponent(() => import('./enrolment/run.screen.tsx'), 'RunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/oppmote/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/attendance.screen.tsx'), 'AttendanceScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser',
    staticData: { roles: coordinates },
    validateSearch: coursesSearch,
    component: lazyRouteComponent(() => import('./courses/courses-written.screen.tsx'), 'CoursesWrittenScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser/ny',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    validateSearch: newCourseSearch,
    component: lazyRouteComponent(() => import('./courses/course-writing.screen.tsx'), 'NewCourseScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kursbeskrivelser/$courseId',
    staticData: { roles: ['COURSE_COORDINATOR', 'SECTOR_LEADER'] },
    component: lazyRouteComponent(() => import('./courses/course-writing.screen.tsx'), 'CourseWritingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/innsjekk/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/check-in.screen.tsx'), 'CheckInScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/oppmoteliste/$runId/$sessionId',
    staticData: { roles: ['COURSE_COORDINATOR', 'COURSE_LEADER'] },
    component: lazyRouteComponent(() => import('./attendance/attendance-list.screen.tsx'), 'AttendanceListScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning',
    staticData: { roles: leaders },
    validateSearch: applicationsSearch,
    component: lazyRouteComponent(() => import('./further-education/applications.screen.tsx'), 'ApplicationsScreen'),
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
    path: '/program',
    staticData: { roles: coordinates },
    component: lazyRouteComponent(() => import('./program/coverage.screen.tsx'), 'CoverageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/indikatorer',
    staticData: { roles: ['SECTOR_LEADER'] },
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
