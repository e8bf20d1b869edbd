import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Named {
  readonly promise: string;
  readonly kind: string;
  readonly file: string;
  readonly test: string;
}

/** Every test a document of promises names, with the promise it stands under. */
function namedTests(document: string): Named[] {
  return document.split(/^(?=\*\*\d+\. )/m).flatMap((part) => {
    const promise = /^\*\*(\d+)\. /.exec(part)?.[1];
    if (promise === undefined) return [];
    return [...part.matchAll(/^- (Proof|Control) `([^`]+)`: “([^”]+)”$/gm)].map(
      ([, kind = '', file = '', test = '']) => ({ promise, kind, file, test }),
    );
  });
}

/** Those of them that are not there, or are switched off. */
function notThere(named: readonly Named[]): Named[] {
  return named.filter(({ file, test }) => {
    if (!existsSync(join(root, file))) return true;
    const lines = read(file).split('\n');
    return !lines.some((line) => line.includes(test) && !/\b(skip|todo|failing|xit)\b/.test(line));
  });
}

describe.each(globSync('docs/guarantees/*.md', { cwd: root }).sort())('the guarantees of %s', (file) => {
  const document = read(file);
  const named = namedTests(document);

  it('name tests that are there and run', () => {
    expect(notThere(named)).toEqual([]);
  });

  it('have a proof each', () => {
    const promises = [...document.matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => number);
    const proved = new Set(named.filter(({ kind }) => kind === 'Proof').map(({ promise }) => promise));
    expect(promises.filter((number) => !proved.has(number ?? ''))).toEqual([]);
    expect(promises).toEqual(promises.map((_, index) => String(index + 1)));
  });
});

describe('the guarantees', () => {
  it('are found out with a test that was renamed', () => {
    const renamed = read('docs/guarantees/booking.md').replace('gives 30 of them a seat', 'gives 31 of them a seat');
    expect(notThere(namedTests(renamed))).toHaveLength(1);
  });
});
