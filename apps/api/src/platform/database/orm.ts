import { fileURLToPath } from 'node:url';
import { MikroORM, type AnyEntity, type EntityClass } from '@mikro-orm/postgresql';
import { Client, TypeOverrides } from 'pg';
import { migrationsFrom, Migrator } from './migrate.ts';
import { PreparedClient } from './prepared-client.ts';

/** Beside the sources when run from them; inside the compiled tree when compiled. */
const MIGRATIONS = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../migrations' : '../../migrations', import.meta.url),
);

export interface OrmOptions {
  readonly url: string;
  readonly pool: number;
  readonly entities: readonly EntityClass<AnyEntity>[];
}

/** Connects. Statements and waits for locks are bounded, so that a stuck one never holds others up for long. */
export function createOrm({ url, pool, entities }: OrmOptions): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    pool: { min: 0, max: pool },
    driverOptions: {
      statement_timeout: 15_000,
      lock_timeout: 10_000,
      connectionTimeoutMillis: 5_000,
      types: columnTypes(),
      Client: PreparedClient,
    },
    migrations: { migrationsList: migrationsFrom(MIGRATIONS), snapshot: false, tableName: 'schema_migration' },
    forceUtcTimezone: true,
    logger: () => undefined, // what the ORM would say of statements can hold values of rows
  });
}

/** Any number of its own: processes that start at the same time take turns. */
const MIGRATION_LOCK = 7_320_002;

/** Brings the schema up to date; safe to run from several processes at once. */
export async function migrate(orm: MikroORM, url: string): Promise<void> {
  const turn = new Client({ connectionString: url });
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await orm.migrator.up();
  } finally {
    await turn.end();
  }
}

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;
const NUMERIC = 1700;

/** Rows come as what they are: moments as Date, counts and credits as numbers; days stay text, they have no time zone. */
function columnTypes(): TypeOverrides {
  const types = new TypeOverrides();
  types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text));
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  types.setTypeParser(DATE, (text) => text);
  return types;
}
