import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { myCertificatesQuery } from './certificates/certificate-queries.ts';
import { myCompetenceQuery } from './competence/competence-queries.ts';
import { readCatalogueSearch } from './courses/catalogue-search.ts';
import { calendarQuery, catalogueQuery, monthShown, runQuery } from './courses/course-queries.ts';
import { myEnrolmentsQuery } from './enrolment/enrolment-queries.ts';
import { myApplicationsQuery, openRoundsQuery } from './further-education/application-queries.ts';
import { frontPageQueries } from './my-page/front-page-queries.ts';
import { myProgramsQuery } from './program/program-queries.ts';
import { today } from './shell/now.ts';
import { getParentRoute, root } from './root-route.ts';
import { fetchAhead } from './shell/fetch-ahead.ts';
import { FailurePage, NotFoundPage } from './shell/failures.tsx';
import { parseSearch, stringifySearch } from './shell/search.ts';
import { signedIn } from './shell/signed-in.ts';
import { readSignInSearch, signInWaysQuery } from './shell/sign-in.ts';
import { openScreens } from './open-screens.ts';
import { myOwnWorkQuery } from './own-work/own-work-queries.ts';
import { mySurveysQuery } from './surveys/survey-queries.ts';
import { mySupervisionQuery } from './supervision/supervision-queries.ts';

/** Every screen, in menu order; each is fetched when it is first needed. */
const screens = [
  createRoute({
    getParentRoute,
    path: '/',
    loader: ({ context }) => fetchAhead(...frontPageQueries(context.client)),
    component: lazyRouteComponent(() => import('./my-page/my-page.screen.tsx'), 'MyPageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs',
    validateSearch: readCatalogueSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps, cause }) => {
      const asked =
        deps.vis === 'kalender'
          ? context.client.query(calendarQuery(deps, monthShown(deps, today())))
          : context.client.infiniteQuery(catalogueQuery(deps));
      const answer = fetchAhead(asked);
      // A filter answers the finger at once; what it finds comes when it comes.
      return cause === 'stay' ? undefined : answer;
    },
    component: lazyRouteComponent(() => import('./courses/catalogue.screen.tsx'), 'CatalogueScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs/$runId',
    loader: ({ context, params }) => fetchAhead(context.client.query(runQuery(params.runId))),
    component: lazyRouteComponent(() => import('./courses/run.screen.tsx'), 'RunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mine-kurs',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(myEnrolmentsQuery)),
    component: lazyRouteComponent(() => import('./enrolment/my-courses.screen.tsx'), 'MyCoursesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/mitt-program',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(myProgramsQuery)),
    component: lazyRouteComponent(() => import('./program/program.screen.tsx'), 'ProgramScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/eget-arbeid',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(myOwnWorkQuery)),
    component: lazyRouteComponent(() => import('./own-work/own-work.screen.tsx'), 'OwnWorkScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning',
    beforeLoad: signedIn,
    loader: ({ context }) =>
      fetchAhead(context.client.query(openRoundsQuery), context.client.query(myApplicationsQuery)),
    component: lazyRouteComponent(() => import('./further-education/applications.screen.tsx'), 'ApplicationsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/sok',
    validateSearch: ({ runde }: Record<string, unknown>): { readonly runde?: string | undefined } =>
      typeof runde === 'string' ? { runde } : {},
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(openRoundsQuery)),
    component: lazyRouteComponent(
      () => import('./further-education/application-form.screen.tsx'),
      'ApplicationFormScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/$applicationId/rett',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(myApplicationsQuery)),
    component: lazyRouteComponent(() => import('./further-education/mend.screen.tsx'), 'MendScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(mySupervisionQuery)),
    component: lazyRouteComponent(() => import('./supervision/supervision.screen.tsx'), 'SupervisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning/$sessionId',
    beforeLoad: signedIn,
    component: lazyRouteComponent(() => import('./supervision/meeting.screen.tsx'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/undersokelser/$surveyId',
    beforeLoad: signedIn,
    loader: ({ context }) => fetchAhead(context.client.query(mySurveysQuery)),
    component: lazyRouteComponent(() => import('./surveys/survey.screen.tsx'), 'SurveyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/min-kompetanse',
    beforeLoad: signedIn,
    loader: ({ context }) =>
      fetchAhead(context.client.query(myCertificatesQuery), context.client.query(myCompetenceQuery)),
    component: lazyRouteComponent(() => import('./certificates/certificates.screen.tsx'), 'CertificatesScreen'),
  }),
  ...openScreens,
  createRoute({
    getParentRoute,
    path: '/inn/$code',
    beforeLoad: signedIn,
    component: lazyRouteComponent(() => import('./attendance/check-in.screen.tsx'), 'CheckInScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/logg-inn',
    validateSearch: readSignInSearch,
    loader: ({ context }) => fetchAhead(context.client.query(signInWaysQuery)),
    component: lazyRouteComponent(() => import('./shell/sign-in.screen.tsx'), 'SignInScreen'),
  }),
] as const;

const tree = root.addChildren(screens);

const withScreens = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: FailurePage,
    defaultNotFoundComponent: NotFoundPage,
  });

/** Knows every address of the portal and what it takes. */
export type PortalRouter = ReturnType<typeof withScreens>;

/** The router of the portal; one a page. */
export function makeRouter(client: QueryClient): PortalRouter {
  return withScreens(client);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: PortalRouter;
  }
}
