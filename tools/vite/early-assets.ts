import { readFile } from 'node:fs/promises';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const firstPaint = new URL('../../libs/ui/src/theme/color-scheme.first-paint.js', import.meta.url);
const devFile = 'color-scheme.first-paint.js';
const builtFile = /color-scheme-[^/]+\.js$/;
const fontFile = /inter-latin-wght-normal-[^/]+\.woff2$/;

/**
 * What the page needs before its own code: the font of the first words, and the colour scheme a person chose. The scheme
 * is set by a small script file that blocks rendering, since the content security policy refuses inline scripts.
 */
export function earlyAssets(): Plugin {
  let base = '/';
  let building = false;
  return {
    name: 'kompetanse:early-assets',
    configResolved(config) {
      base = config.base;
      building = config.command === 'build';
    },
    configureServer(server) {
      server.middlewares.use(base + devFile, (_request, response, next) => {
        readFile(firstPaint, 'utf8').then((source) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(source);
        }, next);
      });
    },
    async buildStart() {
      if (!building) return;
      this.emitFile({ type: 'asset', name: 'color-scheme.js', source: await readFile(firstPaint, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {});
        const script = files.find((file) => builtFile.test(file)) ?? devFile;
        const font = files.find((file) => fontFile.test(file));
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
