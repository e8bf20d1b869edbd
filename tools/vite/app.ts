import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { UserConfig } from 'vite';
import { earlyAssets } from './early-assets.ts';
import { offlineSheet } from './offline-sheet.ts';

export interface WebApp {
  /** Where the API serves it. */
  readonly base: '/' | '/admin/';
  /** The folder in `apps/` and in `dist/`. */
  readonly name: 'portal' | 'admin';
}

/**
 * Digdir's React package declares no side effects it is free of, so one button would bring all of it: 64 kB instead of 2
 * (digdir/designsystemet#2475). The components we use need none of its custom elements.
 */
const pure = /[\\/]@digdir[\\/]designsystemet-(react|web)[\\/]/;

/** How both apps are built and served in development. Fits a content security policy without any `unsafe-` word. */
export function webApp({ base, name }: WebApp): UserConfig {
  const workspace = new URL('../../', import.meta.url);
  return defineConfig({
    root: fileURLToPath(new URL(`apps/${name}/`, workspace)),
    base,
    plugins: [react(), earlyAssets(), ...(name === 'admin' ? [offlineSheet()] : [])],
    build: {
      outDir: fileURLToPath(new URL(`dist/${name}/`, workspace)),
      emptyOutDir: true,
      target: 'es2023',
      // Inlined files become data: addresses, which the policy allows for images only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { treeshake: { moduleSideEffects: (id: string) => !pure.test(id) } },
    },
    server: {
      port: base === '/' ? 5173 : 5174,
      proxy: { '/graphql': 'http://localhost:3000' },
    },
  });
}
