import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KeptCatalogue } from '../../apps/api/src/courses/kept-catalogue.ts';
import { bootApi } from '../../apps/api/src/boot.ts';
import { entities } from '../../apps/api/src/entities.ts';
import { createOrm } from '../../apps/api/src/platform/database/orm.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';
import supertest from 'supertest';

const PAGE = `{ catalogue(first: 10) { total runs { id place seatsLeft startsAt course { title } hostUnit { name } sessions { title startsAt } } } }`;
const ONE = `query ($id: ID!) { courseRun(id: $id) { place state seatsLeft course { title } } }`;

interface Shown {
  readonly id: string;
  readonly place: string;
  readonly seatsLeft: number;
  readonly startsAt: string;
  readonly course: { readonly title: string };
  readonly hostUnit: { readonly name: string };
  readonly sessions: readonly { readonly title: string; readonly startsAt: string }[];
}
interface Page {
  readonly catalogue: { readonly total: number; readonly runs: readonly Shown[] };
}

describe('what a process keeps of the catalogue', () => {
  let api: TestApi;
  let kept: KeptCatalogue;
  let school: GivenUnit;
  let sander: GivenPerson;
  let run: GivenRun;
  /** Another process on the same database. */
  let other: { ask(): Promise<Page['catalogue']>; kept: KeptCatalogue; close(): Promise<void> };

  const shown = async (): Promise<readonly Shown[]> => (await api.ask<Page>(sander.id, PAGE)).data.catalogue.runs;
  const versionNow = async (): Promise<number> =>
    Number((await api.sql.query<{ no: string }>('SELECT no FROM catalogue_version')).rows[0]?.no);

  beforeAll(async () => {
    api = await startApi();
    kept = api.app.get(KeptCatalogue);
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    run = await givenRun(api.sql, school, { title: 'Trygghet', startsAt: '2026-12-01T08:00:00Z' });
    await givenRun(api.sql, school, { title: 'Søvn', startsAt: '2026-12-08T08:00:00Z' });
    const orm = await createOrm({ url: api.databaseUrl, pool: 4, entities });
    const app = await bootApi({ config: api.config, clock: api.clock, orm, queue: { databaseUrl: api.databaseUrl } });
    await app.listen(0, '127.0.0.1');
    const cookie = await api.cookie(sander.id);
    other = {
      kept: app.get(KeptCatalogue),
      ask: async () => {
        const answer = await supertest(app.getHttpServer())
          .post('/graphql')
          .set('cookie', cookie)
          .send({ query: PAGE });
        return (answer.body as { data: Page }).data.catalogue;
      },
      close: async () => {
        await app.close();
        await orm.close(true);
      },
    };
  });
  beforeEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  it('is one page for all who ask alike: sign-in and seats are all that is read the second time', async () => {
    await shown();
    const again = await statementsOf(shown);
    expect(again).toHaveLength(2);
    expect(again.join()).not.toContain('course_session');
  });

  it('never hides a booking, nor is thrown away for one', async () => {
    const before = await versionNow();
    const [first] = await shown();
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Liv', school));
    expect((await shown())[0]?.seatsLeft).toBe(first!.seatsLeft - 1);
    expect((await other.ask()).runs[0]?.seatsLeft).toBe(first!.seatsLeft - 1);
    expect(await versionNow()).toBe(before);
  });

  const changes: readonly [string, string, (seen: readonly Shown[]) => unknown, unknown][] = [
    ['a place', `UPDATE course_run SET place = 'Osen' WHERE id = $1`, (seen) => seen[0]?.place, 'Osen'],
    [
      'a title',
      `UPDATE course SET title_nb = 'Ny tittel' WHERE id = (SELECT course_id FROM course_run WHERE id = $1)`,
      (seen) => seen[0]?.course.title,
      'Ny tittel',
    ],
    [
      'a session',
      `UPDATE course_session SET title = 'Oppstart' WHERE run_id = $1 AND no = 1`,
      (seen) => seen[0]?.sessions[0]?.title,
      'Oppstart',
    ],
    [
      'the name of the host',
      `UPDATE org_unit SET name = 'Rena barneskole' WHERE id = (SELECT host_unit_id FROM course_run WHERE id = $1)`,
      (seen) => seen[0]?.hostUnit.name,
      'Rena barneskole',
    ],
    ['more seats', 'UPDATE course_run SET capacity = 40 WHERE id = $1', (seen) => seen[0]?.seatsLeft, 39],
    ['a state', `UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`, (seen) => seen.length, 1],
    ['a run back', `UPDATE course_run SET state = 'PUBLISHED' WHERE id = $1`, (seen) => seen.length, 2],
    ['a listing', 'UPDATE course_run SET listed = false WHERE id = $1', (seen) => seen.length, 1],
    ['a listing back', 'UPDATE course_run SET listed = true WHERE id = $1', (seen) => seen.length, 2],
  ];

  it.each(changes)(
    'shows %s as soon as it is committed, in every process',
    async (_what, statement, seen, expected) => {
      await shown();
      await other.ask();
      await api.sql.query(statement, [run.id]);
      expect(seen(await shown())).toBe(expected);
      expect(seen((await other.ask()).runs)).toBe(expected);
    },
  );

  it('would show what was, were the version not asked for (negative control)', async () => {
    await shown();
    await other.ask();
    // This process believes that its version still is the newest, whatever the database says.
    jest.spyOn(other.kept, 'isOf').mockReturnValue(true);
    await api.sql.query('ALTER TABLE course_run DISABLE TRIGGER catalogue_run');
    await api.sql.query(`UPDATE course_run SET place = 'Uten versjon' WHERE id = $1`, [run.id]);
    expect((await other.ask()).runs[0]?.place).toBe('Osen');
    await api.sql.query('ALTER TABLE course_run ENABLE TRIGGER catalogue_run');
    await api.sql.query(`UPDATE course_run SET place = 'Med versjon' WHERE id = $1`, [run.id]);
    jest.restoreAllMocks();
    expect((await other.ask()).runs[0]?.place).toBe('Med versjon');
  });

  it('shows nothing of a change that is not committed, and all of it when it is', async () => {
    const client = await api.sql.connect();
    await client.query('BEGIN');
    await client.query(`UPDATE course_run SET place = 'Underveis' WHERE id = $1`, [run.id]);
    await client.query(`UPDATE course_session SET title = 'Underveis' WHERE run_id = $1`, [run.id]);
    expect((await shown())[0]?.place).toBe('Med versjon');
    await client.query('COMMIT');
    client.release();
    expect((await shown())[0]).toMatchObject({
      place: 'Underveis',
      sessions: [{ title: 'Underveis' }, { title: 'Underveis' }],
    });
  });

  it('raises the version once a transaction, however many rows it changes', async () => {
    const before = await versionNow();
    await api.sql.query('BEGIN; UPDATE course SET updated_at = now(); UPDATE course_session SET title = title; COMMIT');
    expect(await versionNow()).toBe(before + 1);
  });

  it('holds a single run too, by the same rules', async () => {
    const one = async () =>
      (await api.ask<{ courseRun: { place: string } | null }>(sander.id, ONE, { id: run.id })).data.courseRun;
    await one();
    expect(await statementsOf(one)).toHaveLength(2);
    await api.sql.query(`UPDATE course_run SET place = 'Nytt sted' WHERE id = $1`, [run.id]);
    expect((await one())?.place).toBe('Nytt sted');
  });

  it('lets a run go when it starts, though nothing was changed', async () => {
    expect(await shown()).toHaveLength(2);
    api.clock.set('2026-12-01T08:00:00Z');
    expect((await shown()).map(({ course }) => course.title)).toEqual(['Søvn']);
    api.clock.set('2026-11-23T11:00:00Z');
    expect(await shown()).toHaveLength(2);
  });

  it('never is what somebody searched for, and has an upper limit', async () => {
    const pages = kept.size.pages;
    const runs = await api.ask<Page>(sander.id, PAGE.replace('first: 10', 'first: 10, search: "søvn"'));
    expect(runs.data.catalogue.runs).toHaveLength(1);
    expect(kept.size.pages).toBe(pages);
    for (let first = 1; first <= 100; first += 1)
      for (const audience of ['EMPLOYEE', 'BOTH', 'GUARDIAN'])
        await api.ask(sander.id, `{ catalogue(first: ${first}, audience: ${audience}) { total } }`);
    expect(kept.size.pages).toBeLessThanOrEqual(200);
  });
});
