import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { openDatabase, type TestDatabase } from '../harness/database.ts';

describe('the version of the catalogue', () => {
  let database: TestDatabase;
  let sql: Pool;

  beforeAll(async () => {
    database = await openDatabase();
    sql = new Pool({ connectionString: database.url, max: 1 });
  });
  afterAll(async () => {
    await sql.end();
    await database.drop();
  });

  it('covers every column that readers see alike: only what bookings change is left out of the version', async () => {
    const { rows } = await sql.query<{ place: string }>(
      `SELECT c.relname || '.' || a.attname AS place FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        WHERE t.tgname LIKE 'catalogue_%' AND t.tgattr <> '' AND NOT a.attnum = ANY (string_to_array(t.tgattr::text, ' ')::int[]) ORDER BY 1`,
    );
    expect(rows.map(({ place }) => place)).toEqual([
      'course_run.created_at',
      'course_run.guest_peak',
      'course_run.id',
      'course_run.import_key',
      'course_run.seats_taken',
      'course_run.updated_at',
      'course_session.guests',
      'course_session.id',
      'course_session.version',
    ]);
  });
});
