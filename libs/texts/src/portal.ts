import type { portal } from './nb/portal/index.ts';

/** Every sentence of the portal; bokmål is the source, the other languages must have them all. */
export type PortalTexts = typeof portal;
