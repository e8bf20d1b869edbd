import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { startEmbeddedPostgres } from '../../../apps/api/src/platform/embedded/postgres.ts';

/** A database of one job. */
export interface BenchDatabase {
  /** As the product connects: the owner, no superuser. */
  readonly url: string;
  /** As superuser, for seeding and looking. */
  readonly admin: Pool;
  drop(): Promise<void>;
}

/** What every job is given. */
export interface Bench {
  /** 1, or 10 for ten times the stored data. */
  readonly size: number;
  readonly postgresVersion: string;
  /** Its children are the database's processes. */
  readonly postgresPid: number;
  database(name: string): Promise<BenchDatabase>;
}

/** Starts a PostgreSQL of the bench's own in a temporary folder, waiting for the disk as the product's does. */
export async function startBench(size: number): Promise<Bench & { stop(): Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kompetanse-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder });
  const owner = new URL(postgres.url).username;
  const onAdmin = async (statement: string): Promise<string> => {
    const client = new Client({ connectionString: postgres.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ answer: string }>(statement);
    await client.end();
    return rows[0]?.answer ?? '';
  };
  const pidFile = await onAdmin(`SELECT pg_read_file('postmaster.pid') AS answer`);
  const open = new Set<Pool>();
  return {
    size,
    postgresVersion: postgres.version,
    postgresPid: Number(pidFile.split('\n')[0]),
    database: async (name) => {
      await onAdmin(`CREATE DATABASE ${name} OWNER ${owner}`);
      const admin = new Pool({ connectionString: inDatabase(postgres.adminUrl, name), max: 4 });
      open.add(admin);
      return {
        url: inDatabase(postgres.url, name),
        admin,
        drop: async () => {
          open.delete(admin);
          await admin.end();
          await onAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
        },
      };
    },
    stop: async () => {
      await Promise.all([...open].map((pool) => pool.end()));
      open.clear();
      await postgres.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
