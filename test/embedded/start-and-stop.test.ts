import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/api/src/platform/embedded/postgres.ts';
import { ask, emptyFolder } from './holder.ts';

const dataFolder = emptyFolder();
const town = "unnest(array['Zebra','Åmot','ørn','apple','Ærlig','Berg','Aalesund']) as word";
let database: EmbeddedPostgres;

beforeAll(async () => {
  database = await startEmbeddedPostgres({ dataFolder, durable: false });
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('finds the same data after a stop and a new start', async () => {
    await ask(database.url, "create table kept as select 'Åse' as name");
    const steps: string[] = [];
    await database.stop();
    await expect(ask(database.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    database = await startEmbeddedPostgres({ dataFolder, durable: false, onProgress: (step) => steps.push(step) });
    expect(await ask(database.url, 'select name from kept')).toEqual([{ name: 'Åse' }]);
    expect(steps).toContain('Starter databasen');
  });

  it('sorts as Norwegian bokmål does, which the order of the bytes would not', async () => {
    const sorted = async (rule: string) =>
      (await ask(database.url, `select string_agg(word, ' ' order by word ${rule}) as words from ${town}`))[0]?.[
        'words'
      ];
    expect(await sorted('')).toBe('apple Berg Zebra Ærlig ørn Aalesund Åmot');
    expect(await sorted('collate "C"')).not.toBe('apple Berg Zebra Ærlig ørn Aalesund Åmot');
  });

  it('counts æ, ø and å as letters in a search by likeness', async () => {
    await ask(database.adminUrl.replace(/postgres$/, 'kompetanse'), 'create extension if not exists pg_trgm');
    expect(
      await ask(database.url, "select similarity('øving', 'ØVING') as same, similarity('øving', 'ving') < 1 as other"),
    ).toEqual([{ same: 1, other: true }]);
  });

  it('lets in those who know the password and nobody else', async () => {
    const guess = new URL(database.url);
    guess.password = 'gjettet';
    await expect(ask(guess.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataFolder, 'database-passwords.json')).mode & 0o077).toBe(0);
  });

  it('gives the application a role that owns its database without being superuser', async () => {
    const question = 'select usesuper as superuser from pg_user where usename = current_user';
    expect(await ask(database.url, question)).toEqual([{ superuser: false }]);
    expect(await ask(database.adminUrl, question)).toEqual([{ superuser: true }]);
  });

  it('listens on this machine only', async () => {
    expect(await ask(database.adminUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('keeps what people typed out of its log', async () => {
    await expect(ask(database.url, "select 'kari.nordmann@example.org'::uuid")).rejects.toThrow(/uuid/);
    const log = readFileSync(join(dataFolder, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('kari.nordmann');
  });

  it('uses the port it is told to, and says so when that is taken', async () => {
    const other = emptyFolder();
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((settle) => squatter.once('listening', settle));
    const address = squatter.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startEmbeddedPostgres({ dataFolder: other, port, durable: false })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
    });
    await new Promise((settle) => squatter.close(settle));
    const second = await startEmbeddedPostgres({ dataFolder: other, port, durable: false });
    expect(second.port).toBe(port);
    await second.stop();
    rmSync(other, { recursive: true });
  });
});
