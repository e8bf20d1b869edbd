import { readFile } from 'node:fs/promises';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const firstPaint = new URL('../../libs/ui/src/theme/color-scheme.first-paint.js', import.meta.url);
const devPath = 'color-scheme.first-paint.js';

/**
 * What the page needs before its own code: the font of the first words, and the colour scheme a person chose. The scheme
 * is set by a small script of its own that blocks rendering; inline scripts are refused by our policy.
 */
export function earlyAssets(): Plugin {
  let base = '/';
  let scriptFile = devPath;
  return {
    name: 'kompetanse:early-assets',
    configResolved(config) {
      base = config.base;
    },
    configureServer(server) {
      server.middlewares.use(`${base}${devPath}`, (_request, response) => {
        void readFile(firstPaint, 'utf8').then((source) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(source);
        });
      });
    },
    async buildStart() {
      if (this.meta.watchMode) return;
      const source = await readFile(firstPaint, 'utf8');
      const reference = this.emitFile({ type: 'asset', name: 'color-scheme.js', source });
      scriptFile = reference;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {});
        const script = files.find((file) => /color-scheme-[^/]*\.js$/.test(file)) ?? scriptFile;
        const font = files.find((file) => /inter-latin-wght-normal-[^/]*\.woff2$/.test(file));
        const tags: HtmlTagDescriptor[] = [{ tag: 'script', attrs: { src: base + script }, injectTo: 'head' }];
        if (font !== undefined) {
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: base + font };
          tags.push({ tag: 'link', attrs, injectTo: 'head' });
        }
        return tags;
      },
    },
  };
}
