import { describe, expect, it } from '@jest/globals';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const theme = join(root, 'libs/ui/src/theme');
const digdir = join(root, 'node_modules/@digdir/designsystemet-css/dist/src');

const ours = globSync('{libs/ui,apps/*}/src/**/*.css', { cwd: root })
  .map((file) => join(root, file))
  .filter((file) => !file.endsWith('brand.css'));
const imported = [
  ...readFileSync(join(theme, 'digdir.css'), 'utf8').matchAll(/designsystemet-css\/([a-z-]+\.css)/g),
].map(([, file]) => join(digdir, file ?? ''));

const text = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
const defined = (css: string): string[] => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name ?? '');
/** Variables used without something to fall back on. */
const used = (css: string): string[] => [...css.matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name ?? '');

const known = new Set([...ours, ...imported, join(theme, 'brand.css')].flatMap((file) => defined(text(file))));
const unknownIn = (css: string): string[] => used(css).filter((name) => !known.has(name));

describe('style variables', () => {
  it('are all defined: one unknown name voids its whole line in silence', () => {
    const unknown = ours.flatMap((file) =>
      unknownIn(text(file)).map((name) => `${file.slice(root.length + 1)}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('would be found out if they were not', () => {
    expect(unknownIn('a { margin: var(--ds-size-20); padding: var(--ds-size-6) }')).toEqual(['--ds-size-20']);
  });

  it('of Digdir that we set are ones Digdir reads', () => {
    const read = new Set(
      imported.flatMap((file) => [...text(file).matchAll(/var\(\s*(--dsc-[\w-]+)/g)].map(([, name]) => name)),
    );
    const set = ours.flatMap((file) => defined(text(file))).filter((name) => name.startsWith('--dsc-'));
    expect(set.filter((name) => !read.has(name))).toEqual([]);
  });
});

describe('style sheets of libs/ui', () => {
  it('are in a layer each, so that order of loading decides nothing', () => {
    const rules = globSync('libs/ui/src/**/*.css', { cwd: root }).filter((file) => !file.includes('/theme/'));
    expect(rules.length).toBeGreaterThan(10);
    expect(rules.filter((file) => !text(join(root, file)).trimStart().startsWith('@layer ui {'))).toEqual([]);
  });

  it('import each of Digdir’s parts into a layer, from files that exist', () => {
    const lines = readFileSync(join(theme, 'digdir.css'), 'utf8').match(/^@import.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => !/ layer\(ds\.(base|components)\);$/.test(line))).toEqual([]);
    expect(imported.filter((file) => !existsSync(file))).toEqual([]);
  });
});
