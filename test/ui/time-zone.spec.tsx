import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const program = `
  import { createFormat } from './libs/ui/src/format/format.ts';
  const nb = createFormat('nb');
  process.stdout.write([
    nb.meeting('2026-12-01T08:00:00Z', '2026-12-01T14:30:00Z'),
    nb.dayOf('2026-06-30T22:30:00Z'),
    nb.weekday('2026-03-29'),
  ].join('|'));
`;

function wordsIn(zone: string): string {
  const environment = { ...process.env, TZ: zone, NODE_OPTIONS: '' };
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  }).trim();
}

describe('dates in words', () => {
  it.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('are Oslo’s on a machine in %s', (zone) => {
    expect(wordsIn(zone)).toBe('tirsdag 1. desember kl. 09.00–15.30|2026-07-01|søndag 29. mars');
  });
});
