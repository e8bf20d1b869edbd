import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** The anchors a document's headings have, as GitHub makes them. */
function anchors(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links to our own files that lead nowhere, as 'file: link'. */
function broken(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchors(target).includes(anchor);
    })
    .map((link) => `${file}: ${link}`);
}

/** Paths of ours named in code marks that are not there; those with a placeholder are left out. */
function lostPaths(file: string, text: string): string[] {
  return [...text.matchAll(/`((?:apps|libs|test|tools|docs|docker|\.ci)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[*<>{}…]/.test(path) && !/generated|\.env$/.test(path) && !existsSync(join(root, path)))
    .map((path) => `${file}: ${path}`);
}

describe('the documents', () => {
  it('link to what is there', () => {
    expect(documents.flatMap((file) => broken(file, read(file)))).toEqual([]);
  });

  it('are found out with a link, a heading or a path that is not there', () => {
    expect(broken('README.md', '[a](docs/nowhere.md) [b](#nowhere) [c](#settings)')).toHaveLength(2);
    expect(lostPaths('README.md', '`apps/api/src/nowhere.ts` `apps/api/src/main.ts`')).toHaveLength(1);
  });

  it('name paths that are there', () => {
    expect(documents.flatMap((file) => lostPaths(file, read(file)))).toEqual([]);
  });

  it('name npm scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? ''),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });

  it('are read in a few minutes each: at most 200 lines', () => {
    const generated = ['docs/personvern.md'];
    expect(documents.filter((file) => !generated.includes(file) && read(file).split('\n').length > 201)).toEqual([]);
  });
});

describe('the README', () => {
  it('starts and tests everything with two lines, and shows no other', () => {
    const blocks = [...read('README.md').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, lines]) => lines);
    expect(blocks).toEqual(['npm ci && npm start\nnpm ci && npm test\n']);
  });

  it('has every setting there is, and no other', () => {
    const table = read('README.md').split('## Settings')[1]?.split('##')[0] ?? '';
    const named = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) => [...cell.matchAll(/`([A-Z_]+)`/g)]);
    const schema = /z\.object\(\{([\s\S]*?)\n\}\);/.exec(read('apps/api/src/platform/config/config.ts'))?.[1] ?? '';
    const real = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
    expect(named.map(([, name]) => name).sort()).toEqual(real.sort());
    expect(real.length).toBeGreaterThan(10);
  });
});
