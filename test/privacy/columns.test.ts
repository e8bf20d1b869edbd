import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { columns } from '../../apps/api/src/columns.ts';
import { entities } from '../../apps/api/src/entities.ts';
import { createOrm } from '../../apps/api/src/platform/database/orm.ts';
import { recordOfProcessing } from '../../tools/personvern.ts';
import { openDatabase, type TestDatabase } from '../harness/database.ts';

async function columnsOf(sql: Client): Promise<string[]> {
  const { rows } = await sql.query<{ place: string }>(
    `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> 'schema_migration' ORDER BY 1`,
  );
  return rows.map((row) => row.place);
}

const classified = (): string[] =>
  Object.entries(columns).flatMap(([table, of]) => Object.keys(of).map((column) => `${table}.${column}`));

describe('the database', () => {
  let database: TestDatabase;
  let sql: Client;

  beforeAll(async () => {
    database = await openDatabase();
    sql = new Client({ connectionString: database.url });
    await sql.connect();
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('has no column that does not say what it holds of a person', async () => {
    expect(await columnsOf(sql)).toEqual(classified().sort());
  });

  it('is caught with a column that nobody has classified', async () => {
    await sql.query('ALTER TABLE person ADD COLUMN nickname text');
    const unclassified = (await columnsOf(sql)).filter((place) => !classified().includes(place));
    expect(unclassified).toEqual(['person.nickname']);
  });

  it('has no column for a national identity number or a child', async () => {
    expect((await columnsOf(sql)).filter((place) => /fnr|birth|national|child|barn/.test(place))).toEqual([]);
  });

  it('has every table and column that the entities name', async () => {
    const orm = await createOrm({ url: database.url, pool: 1, entities });
    const named = [...orm.getMetadata().getAll().values()].flatMap((meta) =>
      meta.props
        .filter((prop) => prop.persist !== false)
        .flatMap((prop) => prop.fieldNames.map((field) => `${meta.tableName}.${field}`)),
    );
    await orm.close(true);
    const there = new Set(await columnsOf(sql));
    expect(named.filter((place) => !there.has(place))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe('the record of processing', () => {
  it('is the one the columns make', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/personvern.md'), 'utf8');
    expect(written).toBe(recordOfProcessing());
  });
});
