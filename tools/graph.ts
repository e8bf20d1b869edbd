/** Writes the folder graph into docs/architecture.md: who imports whom today, as the code says it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

/** Plain JavaScript, so named in a way that asks for no types. */
const IMPORT_RULES: string = '../.dependency-cruiser.cjs';
const root = join(import.meta.dirname, '..');
export const DOCUMENT = join(root, 'docs/architecture.md');
const BEGIN = '<!-- graph:begin -->';
const END = '<!-- graph:end -->';

/** One folder that imports something of another; both relative to the workspace. */
export interface FolderImport {
  readonly from: string;
  readonly to: string;
}

/** 'apps/api/src/platform/queue' and the like: the folder a file is counted under; undefined for files of no folder. */
function folderOf(file: string): string | undefined {
  return /^(apps\/api\/src\/platform\/[^/]+|apps\/api\/src\/[^/]+|libs\/[^/]+\/src\/[^/]+)\//.exec(file)?.[1];
}

/** Every import between two folders of the API and the libraries, once, in order. Specs are left out. */
export async function folderImports(): Promise<FolderImport[]> {
  const { default: rules } = (await import(IMPORT_RULES)) as { default: IConfiguration };
  const options = { ...rules.options, baseDir: root, exclude: { path: '\\.spec\\.tsx?$' } };
  const { output } = await cruise(['apps/api/src', 'libs'], options as never);
  const found = new Map<string, FolderImport>();
  for (const { source, dependencies } of (output as ICruiseResult).modules) {
    for (const { resolved } of dependencies) {
      const from = folderOf(source);
      const to = folderOf(resolved);
      if (from !== undefined && to !== undefined && from !== to) found.set(`${from} ${to}`, { from, to });
    }
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

/** The folders below a place by their own names, with those of another place they import. */
function within(imports: readonly FolderImport[], from: RegExp, to = from): Map<string, string[]> {
  const last = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const named = new Map<string, string[]>();
  for (const edge of imports) {
    for (const folder of [edge.from, edge.to])
      if (from.test(folder)) named.set(last(folder), named.get(last(folder)) ?? []);
    if (from.test(edge.from) && to.test(edge.to)) named.get(last(edge.from))?.push(last(edge.to));
  }
  return new Map([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A Mermaid picture, a line for each folder; an arrow goes from who imports to what is imported. */
function picture(folders: Map<string, string[]>): string {
  const lines = [...folders].map(([from, to]) => (to.length > 0 ? `  ${from} --> ${to.join(' & ')}` : `  ${from}`));
  return ['```mermaid', 'graph LR', ...lines, '```'].join('\n');
}

const domains = /^apps\/api\/src\/(?!platform\/|platform$|demo$)[^/]+$/;
const machines = /^apps\/api\/src\/platform\/[^/]+$/;
const rules = /^libs\/domain\/src\/[^/]+$/;

/** The generated part of docs/architecture.md. */
export function graphSection(imports: readonly FolderImport[]): string {
  const uses = within(imports, domains, machines);
  const obeys = within(imports, domains, rules);
  const lines = [...uses].map(
    ([domain, used]) => `- **${domain}**: rules ${listed(obeys.get(domain))}; machines ${listed(used)}.`,
  );
  return [
    'Written by `npx node tools/graph.ts`; an arrow goes from who imports to what is imported.',
    '`test/docs/graph.test.ts` fails when the code says something else. `app.module.ts`, `main.ts` and `demo/` may import all and are left out.',
    '### Domains of the API',
    picture(within(imports, domains)),
    '### What each domain uses',
    lines.join('\n'),
    '### Machines of `platform/`',
    picture(within(imports, machines)),
    '### Rules of `libs/domain`',
    picture(within(imports, rules)),
  ].join('\n\n');
}

function listed(names: readonly string[] | undefined): string {
  return names !== undefined && names.length > 0 ? names.join(', ') : 'none';
}

/** The document with the part between its two markers replaced. Errors: a document without both markers, in order. */
export function withGraph(document: string, section: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The document needs ${BEGIN} and, after it, ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${section}\n\n${document.slice(end)}`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(DOCUMENT, withGraph(readFileSync(DOCUMENT, 'utf8'), graphSection(await folderImports())));
}
