import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('./print-many.ts', import.meta.url));
const grownBy = async (way: 'engine' | 'without-turns') =>
  Number((await promisify(execFile)(process.execPath, [PROGRAM, way], { timeout: 60_000 })).stdout);

describe('the memory of a process that prints 150 pages', () => {
  it('stays where it is', async () => {
    expect(await grownBy('engine')).toBeLessThan(25);
  }, 60_000);

  it('would grow, if the event loop never got a turn between the pages', async () => {
    expect(await grownBy('without-turns')).toBeGreaterThan(25);
  }, 60_000);
});
