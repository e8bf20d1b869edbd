import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const WITHOUT = `query ($search: String, $first: PageSize, $after: String) { coursesWithoutRuns(search: $search, first: $first, after: $after) {
  endCursor courses { id title interested } } }`;
const REGISTER = `mutation ($id: ID!) { result: registerInterest(courseId: $id) { ... on Course { id interested } ... on Refusal { code sentence } } }`;
const WITHDRAW = REGISTER.replace('registerInterest', 'withdrawInterest');
const COUNTS = '{ courseInterest { count course { title } } }';

interface Without {
  readonly coursesWithoutRuns: {
    readonly endCursor: string | null;
    readonly courses: readonly { readonly id: string; readonly title: string; readonly interested: boolean }[];
  };
}
interface Result {
  readonly result: { readonly id?: string; readonly interested?: boolean; readonly code?: string };
}

describe('a course that nobody can book now', () => {
  let api: TestApi;
  let school: GivenUnit;
  let home: GivenUnit;
  let sander: GivenPerson;
  let maria: GivenPerson;
  let ylva: GivenPerson;
  let aino: GivenPerson;
  let old: GivenRun;

  const without = async (by: GivenPerson | null, variables = {}): Promise<string[]> =>
    (await api.ask<Without>(by?.id ?? null, WITHOUT, variables)).data.coursesWithoutRuns.courses.map(
      ({ title }) => title,
    );
  const act = async (by: GivenPerson | null, mutation: string, id: string) =>
    api.ask<Result>(by?.id ?? null, mutation, { id });
  const wanted = async (title: string): Promise<number> =>
    (
      await api.ask<{ courseInterest: { count: number; course: { title: string } }[] }>(aino.id, COUNTS)
    ).data.courseInterest.find(({ course }) => course.title === title)?.count ?? 0;
  const publish = async (courseId: string, startsAt = '2027-02-01T08:00:00Z'): Promise<string> => {
    const { id } = await givenRun(api.sql, school, { title: 'Flyttes', startsAt, state: 'DRAFT' });
    await api.sql.query(`UPDATE course_run SET course_id = $2, state = 'PUBLISHED' WHERE id = $1`, [id, courseId]);
    await api.sql.query(
      `INSERT INTO outbox (type, payload, created_at, run_at) VALUES ('run.published', jsonb_build_object('runId', $1::text), $2, $2)`,
      [id, api.clock.now()],
    );
    return id;
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    home = await givenUnit(api.sql, 'Barnehagen', { kind: 'KINDERGARTEN' });
    sander = await givenPerson(api.sql, 'Sander', school);
    maria = await givenPerson(api.sql, 'Maria', home, { locale: 'nn' });
    ylva = await givenPerson(api.sql, 'Ylva');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    old = await givenRun(api.sql, school, {
      title: 'Klassemiljø',
      startsAt: '2026-09-07T08:00:00Z',
      state: 'COMPLETED',
    });
    await givenRun(api.sql, school, { title: 'Kveld for foresatte', audience: 'GUARDIAN', state: 'CANCELLED' });
    await givenRun(api.sql, school, { title: 'Kan bestilles' });
    await givenRun(api.sql, school, { title: 'Avlyst', state: 'CANCELLED' });
    const retired = await givenRun(api.sql, school, { title: 'Lagt ned', state: 'CANCELLED' });
    await api.sql.query('UPDATE course SET retired_at = now() WHERE id = $1', [retired.courseId]);
  });
  afterAll(() => api.close());

  it('is listed by title, page by page; guardians and visitors see only what is for guardians', async () => {
    const staff = ['Avlyst', 'Klassemiljø', 'Kveld for foresatte'];
    expect((await without(sander)).filter((title) => title !== 'Flyttes')).toEqual(staff);
    expect(await without(ylva)).toEqual(['Kveld for foresatte']);
    expect(await without(null)).toEqual(['Kveld for foresatte']);
    expect(await without(sander, { search: 'klasse' })).toEqual(['Klassemiljø']);
    const { data } = await api.ask<Without>(sander.id, WITHOUT, { first: 2 });
    expect(await without(sander, { first: 2, after: data.coursesWithoutRuns.endCursor })).toEqual([
      'Kveld for foresatte',
    ]);
  });

  it('can be wished for, once however often it is asked, and the wish taken back', async () => {
    for (let time = 0; time < 2; time += 1) {
      const { data } = await act(sander, REGISTER, old.courseId);
      expect(data.result).toEqual({ id: old.courseId, interested: true });
    }
    await act(maria, REGISTER, old.courseId);
    expect(await wanted('Klassemiljø')).toBe(2);
    for (let time = 0; time < 2; time += 1)
      expect((await act(maria, WITHDRAW, old.courseId)).data.result).toEqual({ id: old.courseId, interested: false });
    expect(await wanted('Klassemiljø')).toBe(1);
  });

  it('is refused to those it is not for, and to those who can book', async () => {
    const code = async (by: GivenPerson, id: string) => (await act(by, REGISTER, id)).data.result.code;
    const evening = await givenRun(api.sql, school, {
      title: 'For foresatte',
      audience: 'GUARDIAN',
      state: 'CANCELLED',
    });
    const open = await givenRun(api.sql, school, { title: 'Åpent' });
    expect(await code(ylva, old.courseId)).toBe('NOT_EMPLOYED');
    expect(await code(sander, evening.courseId)).toBe('WRONG_AUDIENCE');
    expect(await code(sander, open.courseId)).toBe('COURSE_CAN_BE_BOOKED');
    expect(await code(sander, crypto.randomUUID())).toBe('NOT_FOUND');
    expect(await code(sander, 'tull')).toBe('NOT_FOUND');
    expect((await act(null, REGISTER, old.courseId)).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    const counts = await api.ask<null>(sander.id, COUNTS);
    expect(counts.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is told of once to each who waits, in their language, when a run is published', async () => {
    await act(maria, REGISTER, old.courseId);
    const runId = await publish(old.courseId);
    await api.drain();
    await workAgain(api);
    for (const [person, subject, words] of [
      [sander, 'Nå kan du melde deg på: Klassemiljø', 'Nå er det åpent for påmelding'],
      [maria, 'No kan du melde deg på: Klassemiljø', 'No er det ope for påmelding'],
    ] as const) {
      const made = await messagesTo(api, person);
      expect(made).toHaveLength(1);
      expect(made[0]).toMatchObject({ kind: 'COURSE_OPEN', state: 'SENT', subject });
      expect(made[0]?.body_text).toContain(words);
      expect(made[0]?.body_text).toContain(`http://localhost:3000/kurs/${runId}`);
    }
    expect(await wanted('Klassemiljø')).toBe(0);
    await publish(old.courseId, '2027-03-01T08:00:00Z');
    await api.drain();
    expect(await messagesTo(api, sander)).toHaveLength(1);
  });

  it('is not told of to those whom the run is restricted away from: they wait for the next', async () => {
    const course = await givenRun(api.sql, school, { title: 'Bare barnehagen', state: 'CANCELLED' });
    await act(sander, REGISTER, course.courseId);
    await act(maria, REGISTER, course.courseId);
    const before = (await messagesTo(api, maria)).length;
    const runId = await publish(course.courseId);
    await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [runId, home.id]);
    await api.drain();
    expect(await messagesTo(api, maria)).toHaveLength(before + 1);
    expect(await messagesTo(api, sander)).toHaveLength(1);
    expect(await wanted('Bare barnehagen')).toBe(1);
  });

  it('is not told of when the run is gone before the message leaves', async () => {
    const course = await givenRun(api.sql, school, { title: 'Rekker ikke', state: 'CANCELLED' });
    await act(ylva, REGISTER, course.courseId);
    await act(sander, REGISTER, course.courseId);
    const runId = await publish(course.courseId);
    await api.sql.query(`UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`, [runId]);
    await api.drain();
    expect(await messagesTo(api, sander)).toHaveLength(1);
    expect(await wanted('Rekker ikke')).toBe(1);
  });
});
