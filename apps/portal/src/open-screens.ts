import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { guardianRunsQuery, signUpRunQuery } from './guardians/guardian-queries.ts';
import { getParentRoute } from './root-route.ts';
import { fetchAhead } from './shell/fetch-ahead.ts';

/** The screens for those who have no account: who checks a certificate, and guardians. */
export const openScreens = [
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
    path: '/foresatte',
    loader: ({ context }) => fetchAhead(context.client.query(guardianRunsQuery)),
    component: lazyRouteComponent(() => import('./guardians/guardian-courses.screen.tsx'), 'GuardianCoursesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/foresatte/meld-pa/$runId',
    loader: ({ context, params }) => fetchAhead(context.client.query(signUpRunQuery(params.runId))),
    component: lazyRouteComponent(() => import('./guardians/sign-up.screen.tsx'), 'GuardianSignUpScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/foresatte/bekreft',
    component: lazyRouteComponent(() => import('./guardians/confirm.screen.tsx'), 'GuardianConfirmScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/foresatte/min',
    component: lazyRouteComponent(() => import('./guardians/own-page.screen.tsx'), 'GuardianOwnPageScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/foresatte/ny-lenke',
    component: lazyRouteComponent(() => import('./guardians/new-link.screen.tsx'), 'GuardianNewLinkScreen'),
  }),
] as const;
