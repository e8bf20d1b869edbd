import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres } from '../../apps/api/src/platform/embedded/postgres.ts';
import { ask, emptyFolder } from './holder.ts';

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The sentence and code of the refusal; fails when the database starts after all. */
async function refusal(dataFolder: string): Promise<unknown> {
  const started = await startEmbeddedPostgres({ dataFolder, durable: false }).catch((error: unknown) => error);
  if (typeof started === 'object' && started !== null && 'stop' in started) throw new Error('It started.');
  return started;
}

describe('a start that cannot be', () => {
  it('says that the data folder cannot be written to', async () => {
    writeFileSync(join(folder, 'file'), '');
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    // Root may write in a closed folder, so root is tried on a path that nobody can make.
    const places = process.getuid?.() === 0 ? ['file/data'] : ['file/data', 'closed', 'closed/data'];
    for (const place of places) {
      expect(await refusal(join(folder, place))).toMatchObject({
        code: 'DATA_FOLDER_UNWRITABLE',
        message: expect.stringContaining(join(folder, place)),
      });
    }
  });

  it('says that the passwords are missing instead of making an empty database', async () => {
    const first = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
    await first.stop();
    rmSync(join(folder, 'database-passwords.json'));
    expect(await refusal(folder)).toMatchObject({ code: 'DATA_FOLDER_DAMAGED' });
  }, 60_000);

  it('says that another version of PostgreSQL made the files', async () => {
    const first = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
    await first.stop();
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n');
    expect(await refusal(folder)).toMatchObject({
      code: 'DATA_FOLDER_DAMAGED',
      message: expect.stringContaining('12'),
    });
  }, 60_000);

  it('gives the folder free, so that the next attempt is judged for itself', async () => {
    const other = emptyFolder();
    const squatted = await startEmbeddedPostgres({ dataFolder: other, durable: false });
    const { port } = squatted;
    await expect(startEmbeddedPostgres({ dataFolder: folder, port, durable: false })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
    });
    const next = await startEmbeddedPostgres({ dataFolder: folder, durable: false });
    expect(await ask(next.url, 'select 1 as number')).toEqual([{ number: 1 }]);
    await Promise.all([next.stop(), squatted.stop()]);
    rmSync(other, { recursive: true });
  }, 60_000);
});

describe('a server that is lost', () => {
  it('is reported once, and a stop that was asked for is not', async () => {
    const lost: string[] = [];
    const dataFolder = folder;
    const first = await startEmbeddedPostgres({ dataFolder, durable: false, onLost: () => lost.push('first') });
    await first.stop();
    const second = await startEmbeddedPostgres({ dataFolder, durable: false, onLost: () => lost.push('second') });
    process.kill(Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let step = 0; step < 200 && lost.length === 0; step += 1) await pause(25);
    expect(lost).toEqual(['second']);
    await second.stop();
  }, 60_000);
});
