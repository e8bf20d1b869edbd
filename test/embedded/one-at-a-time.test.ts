import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres } from '../../apps/api/src/platform/embedded/postgres.ts';
import { ask, emptyFolder, holdDatabase } from './holder.ts';

let dataFolder: string;

beforeEach(() => {
  dataFolder = emptyFolder();
});

afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('a data folder', () => {
  it('turns a second start away and leaves the first unharmed', async () => {
    const first = await holdDatabase(dataFolder);
    const url = first.answer.url ?? '';
    await ask(url, 'create table kept as select 1 as number');
    await expect(startEmbeddedPostgres({ dataFolder, durable: false })).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
      message: expect.stringContaining('Kompetanse kjører allerede'),
    });
    expect((await holdDatabase(dataFolder)).answer.refused).toBe('ALREADY_RUNNING');
    expect(await ask(url, 'select number from kept')).toEqual([{ number: 1 }]);
    await first.end('SIGTERM');
  }, 60_000);

  it('turns away a second start in the same process too', async () => {
    const first = await startEmbeddedPostgres({ dataFolder, durable: false });
    await expect(startEmbeddedPostgres({ dataFolder, durable: false })).rejects.toMatchObject({
      code: 'ALREADY_RUNNING',
    });
    expect(await ask(first.url, 'select 1 as number')).toEqual([{ number: 1 }]);
    await first.stop();
  }, 60_000);

  it('is free again when its process was killed, and the server it left is ended first', async () => {
    const killed = await holdDatabase(dataFolder);
    const orphan = killed.answer.url ?? '';
    await ask(orphan, 'create table kept as select 1 as number');
    await killed.end('SIGKILL');
    // The control: the server really did outlive its process, so the next start had something to end.
    expect(await ask(orphan, 'select number from kept')).toEqual([{ number: 1 }]);
    const next = await startEmbeddedPostgres({ dataFolder, durable: false });
    expect(await ask(next.url, 'select number from kept')).toEqual([{ number: 1 }]);
    await expect(ask(orphan, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    await next.stop();
  }, 60_000);

  it('goes to exactly one of many that start at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => holdDatabase(dataFolder)));
    const outcomes = all.map(({ answer }) => answer.refused ?? 'RUNNING').toSorted();
    expect(outcomes).toEqual([...Array.from({ length: 4 }, () => 'ALREADY_RUNNING'), 'RUNNING']);
    await Promise.all(all.map(({ end }) => end('SIGTERM')));
  }, 60_000);
});
