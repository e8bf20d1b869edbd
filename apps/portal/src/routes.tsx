import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type ParsedLocation,
} from '@tanstack/react-router';
import { readCatalogueSearch } from './courses/catalogue-search.ts';
import { catalogueQuery, runQuery } from './courses/course-queries.ts';
import { FailurePage, NotFoundPage } from './shell/failures.tsx';
import { Frame } from './shell/Frame.tsx';
import { parseSearch, stringifySearch } from './shell/search.ts';
import { readSignInSearch } from './shell/sign-in.ts';
import { viewerQuery } from './shell/viewer.ts';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Frame, notFoundComponent: NotFoundPage });
const getParentRoute = (): typeof root => root;

/** Sends those who are not signed in to sign in first, and back here afterwards. */
async function signedIn({ context, location }: { context: Context; location: ParsedLocation }): Promise<void> {
  if (await context.client.query({ ...viewerQuery, staleTime: 'static' })) return;
  // The router's way of sending somebody elsewhere is to throw what it made.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
  throw redirect({ to: '/logg-inn', search: { til: location.href, hvorfor: 'kreves' } });
}

/** Begins to fetch what a screen will ask for. It does not wait, and leaves it to the screen to say what went wrong. */
function fetchAhead(answer: Promise<unknown>): void {
  answer.catch(() => undefined);
}

/** Every screen, in menu order; each is fetched when it is first needed. */
const screens = [
  createRoute({
    getParentRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./my-page/my-page.screen.tsx'), 'MyPageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/kurs',
    validateSearch: readCatalogueSearch,
    loaderDeps: ({ search }) => search,
    loader: ({ context, deps }) => fetchAhead(context.client.infiniteQuery(catalogueQuery(deps))),
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
    component: lazyRouteComponent(() => import('./enrolment/my-courses.screen.tsx'), 'MyCoursesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning',
    beforeLoad: signedIn,
    component: lazyRouteComponent(() => import('./further-education/applications.screen.tsx'), 'ApplicationsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/videreutdanning/sok',
    beforeLoad: signedIn,
    component: lazyRouteComponent(
      () => import('./further-education/application-form.screen.tsx'),
      'ApplicationFormScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/veiledning',
    beforeLoad: signedIn,
    component: lazyRouteComponent(() => import('./supervision/supervision.screen.tsx'), 'SupervisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/min-kompetanse',
    beforeLoad: signedIn,
    component: lazyRouteComponent(() => import('./certificates/certificates.screen.tsx'), 'CertificatesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/v',
    component: lazyRouteComponent(() => import('./certificates/verify-form.screen.tsx'), 'VerifyFormScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/v/$numberAndCode',
    component: lazyRouteComponent(() => import('./certificates/verify.screen.tsx'), 'VerifyScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/logg-inn',
    validateSearch: readSignInSearch,
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
