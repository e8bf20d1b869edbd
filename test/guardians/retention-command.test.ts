import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runRetention } from '../../apps/api/src/guardians/retention-command.ts';
import { RetentionQueries } from '../../apps/api/src/guardians/retention.queries.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough } from './guardian.ts';

const NOW = '2026-11-23T11:00:00Z';

describe('the command that forgets guardians', () => {
  let api: TestApi;
  let clinic: GivenUnit;

  const run = (title: string, startsAt: string, more: object = {}): Promise<GivenRun> =>
    givenRun(api.sql, clinic, { audience: 'GUARDIAN', title, startsAt, state: 'COMPLETED', sessions: 1, ...more });
  const guardians = async (of: GivenRun, count: number, state = 'COMPLETED'): Promise<void> => {
    for (let nr = 0; nr < count; nr += 1) {
      const person = await givenPerson(api.sql, 'Hemmelig');
      await givenEnrolment(api.sql, of, person, { state, requestedAt: '2026-10-01T08:00:00Z' });
    }
  };
  const lines = (dryRun: boolean): Promise<readonly string[]> =>
    runRetention({ db: api.app.get(Database), clock: api.clock }, dryRun);
  /** Every row of every table. */
  const everything = async (): Promise<string> => {
    const { rows } = await api.sql.query<{ all: string }>(
      `SELECT string_agg(query_to_xml(format('SELECT to_jsonb(x)::text AS row FROM %I x ORDER BY 1', table_name), true, true, '')::text, '' ORDER BY table_name) AS all
        FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    return rows[0]?.all ?? '';
  };
  const command = (...switches: string[]): Promise<{ code: number; said: string; wrong: string }> =>
    new Promise((settle) => {
      const file = join(import.meta.dirname, '../../dist/api/guardians/guardian-retention.main.js');
      const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: api.databaseUrl };
      execFile(process.execPath, [file, ...switches], { env }, (error, said, wrong) =>
        settle({ code: error ? Number(error.code) : 0, said, wrong }),
      );
    });

  beforeAll(async () => {
    api = await startApi({ now: NOW });
    clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE' });
    await guardians(await run('COS-P vår', '2026-04-13T16:00:00Z'), 2);
    const autumn = await run('COS-P høst', '2026-10-26T17:00:00Z');
    await guardians(autumn, 3);
    await guardians(autumn, 2, 'CANCELLED'); // gave up on 1 October
    await guardians(await run('COS-P vinter', '2026-12-14T17:00:00Z', { state: 'PUBLISHED' }), 1, 'ENROLLED');
    const employee = await givenPerson(api.sql, 'Aino', clinic);
    await givenEnrolment(api.sql, autumn, employee, { state: 'COMPLETED' });
    const open = await run('COS-P nyttår', '2027-01-11T17:00:00Z', { state: 'PUBLISHED' });
    await guardianThrough(api).signUp(open.id, 'hemmelig@amot.example', { name: 'Ukjent Hemmelig' });
    await api.drain();
    api.clock.advance({ hours: 25 });
  });
  afterAll(() => api.close());

  it('tells run by run how many are due and when the next are, without a name, and changes nothing', async () => {
    const before = await everything();
    const said = await lines(true);
    expect(said).toEqual([
      expect.stringMatching(/^Navn og kontakt slettes 30 dager etter siste samling.* etter 6 måneder\.$/),
      '  2 kontakter nå   COS-P vår, Helsestasjonen, siste samling 13. april 2026',
      '  2 kontakter nå, neste 3 den 25. november 2026   COS-P høst, Helsestasjonen, siste samling 26. oktober 2026',
      '  0 kontakter nå, neste 1 den 13. januar 2027   COS-P vinter, Helsestasjonen, siste samling 14. desember 2026',
      'Nå: 4 kontakter, 1 ubekreftede påmeldinger, 0 plasser.',
      'Ingenting er slettet (--dry-run).',
    ]);
    expect(said.join()).not.toMatch(/hemmelig|testmoen|amot\.example|@/i);
    expect(await everything()).toBe(before);
    expect(before).toContain('hemmelig@amot.example'); // the control: what is compared holds them
  });

  it('counts as the forgetting itself does', async () => {
    const retention = new RetentionQueries(api.app.get(Database), api.clock);
    for (const now of [
      '2026-10-30T00:00:00Z',
      '2026-11-25T18:29:59Z',
      '2026-11-25T18:30:00Z',
      '2027-01-14T00:00:00Z',
    ]) {
      api.clock.set(now);
      const coming = await retention.comingByRun();
      const due = coming.filter(({ goes }) => goes <= new Date(now)).reduce((sum, { people }) => sum + people, 0);
      expect({ now, contacts: due }).toEqual({ now, contacts: (await retention.due()).contacts });
    }
    api.clock.set('2026-11-24T12:01:00Z');
  });

  it('without --dry-run forgets those that are due and nobody else, and places in the same go', async () => {
    expect((await lines(false)).at(-1)).toBe('Slettet: 4 kontakter, 1 ubekreftede påmeldinger, 2 plasser.');
    const { rows } = await api.sql.query(
      `SELECT kind, erased_at IS NULL AS known, count(*)::int AS people FROM person GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(rows).toEqual([
      { kind: 'EMPLOYEE', known: true, people: 1 },
      { kind: 'GUARDIAN', known: false, people: 4 },
      { kind: 'GUARDIAN', known: true, people: 4 },
    ]);
    expect((await lines(false)).at(-1)).toBe('Slettet: 0 kontakter, 0 ubekreftede påmeldinger, 0 plasser.');
    expect((await lines(true)).slice(1, 3)).toEqual([
      '  0 kontakter nå, neste 3 den 25. november 2026   COS-P høst, Helsestasjonen, siste samling 26. oktober 2026',
      '  0 kontakter nå, neste 1 den 13. januar 2027   COS-P vinter, Helsestasjonen, siste samling 14. desember 2026',
    ]);
  });

  it('goes on until none is due, though it forgets 500 at a time', async () => {
    const many = await run('COS-P stor', '2026-09-01T17:00:00Z', { capacity: 600 });
    await api.sql.query(
      `WITH p AS (INSERT INTO person (kind, given_name, family_name, email, locale, created_at, updated_at)
          SELECT 'GUARDIAN', 'Mange', 'Testmoen', 'mange' || n || '@amot.example', 'nb', now(), now() FROM generate_series(1, 520) n RETURNING id)
        INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
        SELECT $1, id, 'COMPLETED', $2, id, $2, $2 FROM p`,
      [many.id, NOW],
    );
    expect((await lines(false)).at(-1)).toMatch(/^Slettet: 520 kontakter, /);
  });

  it('is a command with an answer for the shell; an order it does not know does nothing', async () => {
    await guardians(await run('COS-P fjor', '2025-04-14T16:00:00Z'), 1); // due by any clock from now on
    const before = await everything();
    for (const wrong of [['--dryrun'], ['nå'], ['--dry-run', '--alle']]) {
      const { code, said, wrong: reason } = await command(...wrong);
      expect({ code, said, reason }).toEqual({
        code: 1,
        said: '',
        reason: 'Bruk: npm run guardians:retention -- [--dry-run]\n',
      });
    }
    const dry = await command('--dry-run');
    expect(dry).toMatchObject({ code: 0, wrong: '' });
    expect(dry.said).toContain('  1 kontakter nå   COS-P fjor, Helsestasjonen, siste samling 14. april 2025\n');
    expect(dry.said).toMatch(/Ingenting er slettet \(--dry-run\)\.\n$/);
    expect(await everything()).toBe(before);
    const real = await command();
    expect(real).toMatchObject({ code: 0, wrong: '' });
    expect(real.said).toMatch(/Slettet: [1-9]\d* kontakter, /);
    expect((await command('--dry-run')).said).not.toContain('COS-P fjor');
  });
});
