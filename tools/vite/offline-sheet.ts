import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

const worker = new URL('offline-worker.js', import.meta.url);

/** The parts of the admin that the attendance sheet is made of; what they import comes with them. */
const parts = [
  /main\.tsx$/,
  /app\.tsx$/,
  /attendance\.screen\.tsx$/,
  /texts[\\/]src[\\/](nn|en)[\\/](admin[\\/]index|words)\.ts$/,
];
const early = /(color-scheme-|inter-latin-wght-normal-)[^/]*$/;

/** The worker's source for one build. The same page and files give the same source, to the letter. */
export function workerOf(page: string, pageSource: string, files: readonly string[]): string {
  const source = readFileSync(worker, 'utf8');
  const build = createHash('sha256')
    .update([source, pageSource, ...files].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const said = { BUILD: build, PAGE: page, FILES: files };
  return `const { BUILD, PAGE, FILES } = ${JSON.stringify(said)};\n${source}`;
}

/** Puts the worker into the build as `sheet-worker.js`; the app registers it when a sheet is opened. */
export function offlineSheet(): Plugin {
  let base = '/';
  return {
    name: 'kompetanse:offline-sheet',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('index.html is not in the bundle: the worker needs it.');
        const files = sheetFiles(bundle).map((file) => base + file);
        this.emitFile({
          type: 'asset',
          fileName: 'sheet-worker.js',
          source: workerOf(base, String(page.source), files),
        });
      },
    },
  };
}

/** Every file that the sheet needs, in order of their names. */
function sheetFiles(bundle: Rolldown.OutputBundle): string[] {
  const found = new Set(Object.keys(bundle).filter((file) => early.test(file)));
  const take = (file: string): void => {
    const chunk = bundle[file];
    if (found.has(file) || chunk?.type !== 'chunk') return;
    found.add(file);
    const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
    for (const beside of [...(importedCss ?? []), ...(importedAssets ?? [])]) found.add(beside);
    chunk.imports.forEach(take);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && parts.some((part) => part.test(chunk.facadeModuleId ?? ''))) take(chunk.fileName);
  return [...found].sort();
}
