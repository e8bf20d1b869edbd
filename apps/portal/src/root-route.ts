import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { NotFoundPage } from './shell/failures.tsx';
import { Frame } from './shell/Frame.tsx';

interface Context {
  readonly client: QueryClient;
}

/** The frame that every screen of the portal stands in. */
export const root = createRootRouteWithContext<Context>()({ component: Frame, notFoundComponent: NotFoundPage });
export const getParentRoute = (): typeof root => root;
