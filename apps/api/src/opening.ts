import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { entities } from './entities.ts';
import type { Config } from './platform/config/config.ts';
import { pgCode, firstRow } from './platform/database/database.ts';
import { createOrm, migrate } from './platform/database/orm.ts';
import { startEmbeddedPostgres } from './platform/embedded/postgres.ts';
import { StartRefused } from './platform/embedded/start-refused.ts';

/** What a process holds open while it runs. */
export interface Opened {
  readonly orm: MikroORM;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

export type Progress = (step: string) => void;

/** Opens the database the configuration names, or starts the embedded one, and brings the schema up to date. */
export async function openDatabase(config: Config, progress: Progress, onLost: () => void): Promise<Opened> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataFolder: config.dataFolder, onProgress: progress, onLost });
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  try {
    const orm = await createOrm({ url: databaseUrl, pool: config.databasePool, entities });
    progress('Oppdaterer databasen');
    await migrate(orm, databaseUrl);
    await refuseDemoInProduction(config, orm);
    return {
      orm,
      databaseUrl,
      close: async () => {
        await orm.close(true);
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw asStartRefused(error);
  }
}

function asStartRefused(error: unknown): unknown {
  if (error instanceof StartRefused) return error;
  const code = pgCode(error) ?? (error instanceof Error && 'code' in error ? String(error.code) : '');
  const unreachable = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|08|28|3D)/.test(code);
  if (!unreachable) return error;
  return new StartRefused(
    'DATABASE_UNREACHABLE',
    `Får ikke kontakt med databasen i DATABASE_URL (${code}); sjekk adresse, bruker og passord.`,
    error,
  );
}

/** Invented people must never stand beside real ones. */
async function refuseDemoInProduction(config: Config, orm: MikroORM): Promise<void> {
  if (config.mode !== 'production') return;
  const demo = await firstRow(orm.em.fork(), sql`SELECT 1 FROM product_setting WHERE key = 'demo'`);
  if (!demo) return;
  await orm.close(true);
  throw new StartRefused(
    'CONFIG_INVALID',
    'Databasen i DATABASE_URL inneholder demobrukere og kan ikke brukes i produksjon; bruk en egen, tom database.',
  );
}
