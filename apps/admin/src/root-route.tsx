import { createRootRoute } from '@tanstack/react-router';
import { menu } from './menu.ts';
import { App } from './shell/App.tsx';
import { NotFound } from './shell/NotFound.tsx';

/** The frame that every screen of the app stands in. */
export const rootRoute = createRootRoute({ component: () => <App menu={menu} />, notFoundComponent: NotFound });
export const getParentRoute = (): typeof rootRoute => rootRoute;
