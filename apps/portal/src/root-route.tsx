import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, redirect, type ParsedLocation } from '@tanstack/react-router';
import { NotFoundPage } from './shell/failures.tsx';
import { Frame } from './shell/Frame.tsx';
import { viewerQuery } from './shell/viewer.ts';

interface Context {
  readonly client: QueryClient;
}

/** What stands around every screen, and all of them below it. */
export const root = createRootRouteWithContext<Context>()({ component: Frame, notFoundComponent: NotFoundPage });
export const getParentRoute = (): typeof root => root;

/** Sends those who are not signed in to sign in first, and back here afterwards. */
export async function signedIn({ context, location }: { context: Context; location: ParsedLocation }): Promise<void> {
  if (await context.client.query({ ...viewerQuery, staleTime: 'static' })) return;
  // The router's way of sending somebody elsewhere is to throw what it made.
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- as above
  throw redirect({ to: '/logg-inn', search: { til: location.href, hvorfor: 'kreves' } });
}
