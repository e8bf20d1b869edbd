import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const DESK = `{ desk {
  sessions { run { id } session { no } missing } attendanceMissing { run { id } session { no } missing } ended { id } belowMinimum { id }
  offersExpiring { run { id } count firstDueAt } requestsDue { run { id } count firstDueAt } } }`;

interface Met {
  readonly run: { readonly id: string };
  readonly session: { readonly no: number };
  readonly missing: number;
}
interface Waiting {
  readonly run: { readonly id: string };
  readonly count: number;
}
interface Desk {
  readonly sessions: readonly Met[];
  readonly attendanceMissing: readonly Met[];
  readonly ended: readonly { readonly id: string }[];
  readonly belowMinimum: readonly { readonly id: string }[];
  readonly offersExpiring: readonly Waiting[];
  readonly requestsDue: readonly Waiting[];
}

describe('the coordinator’s desk', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let aino: GivenPerson;
  let torbjorn: GivenPerson;
  let stranger: GivenPerson;

  const desk = async (by = aino): Promise<Desk> => (await api.ask<{ desk: Desk }>(by.id, DESK)).data.desk;
  const ids = (lists: readonly ({ id: string } | { run: { id: string } })[]): string[] =>
    lists.map((one) => ('run' in one ? one.run.id : one.id));
  const run = (wish: RunWish = {}): Promise<GivenRun> => givenRun(api.sql, school, { mandatory: true, ...wish });
  const at = (hours: number): Date => new Date(api.clock.now().getTime() + hours * 3_600_000);
  const set = (table: 'course_run' | 'enrolment', id: string, what: string, value: unknown) =>
    api.sql.query(`UPDATE ${table} SET ${what} = $2 WHERE id = $1`, [id, value]);

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    [aino, torbjorn, stranger] = await Promise.all([
      givenPerson(api.sql, 'Aino', sector),
      givenPerson(api.sql, 'Torbjørn', school),
      givenPerson(api.sql, 'Fjern', sector),
    ]);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    const elsewhere = await givenUnit(api.sql, 'Annen sektor', { kind: 'SECTOR' });
    await givenRole(api.sql, stranger, 'COURSE_COORDINATOR', elsewhere);
  });
  afterAll(() => api.close());

  it('has the sessions of the day, and those of no other day', async () => {
    const today = await run({ startsAt: at(1).toISOString() });
    const later = await run({ startsAt: at(30).toISOString() });
    const found = ids((await desk()).sessions);
    expect(found).toContain(today.id);
    expect(found).not.toContain(later.id);
    expect(ids((await desk(stranger)).sessions)).toEqual([]);
    expect(ids((await desk(torbjorn)).sessions)).toEqual([]);
  });

  it('counts those nobody has marked, until they are marked', async () => {
    const over = await run({ startsAt: at(-72).toISOString() });
    const [one, two] = [await givenPerson(api.sql, 'Ane', school), await givenPerson(api.sql, 'Bo', school)];
    const enrolment = await givenEnrolment(api.sql, over, one);
    await givenEnrolment(api.sql, over, two);
    const first = async () => (await desk()).attendanceMissing.find((met) => met.run.id === over.id);
    expect(await first()).toMatchObject({ session: { no: 1 }, missing: 2 });
    const mark = `INSERT INTO session_attendance (enrolment_id, session_id, mark, recorded_by, recorded_at) VALUES ($1, $2, 'PRESENT', $3, now())`;
    await api.sql.query(mark, [enrolment, over.sessionIds[0], aino.id]);
    expect(await first()).toMatchObject({ missing: 1 });
  });

  it('has runs that are over and not completed', async () => {
    const over = await run({ startsAt: at(-24 * 30).toISOString() });
    await set('course_run', over.id, 'ends_at', at(-24));
    expect(ids((await desk()).ended)).toContain(over.id);
    await set('course_run', over.id, 'state', 'COMPLETED');
    expect(ids((await desk()).ended)).not.toContain(over.id);
  });

  it('worries about too few only when it is soon decided, and tells the host’s leader too', async () => {
    const soon = await run({ startsAt: at(24 * 14).toISOString() });
    const later = await run({ startsAt: at(24 * 60).toISOString() });
    for (const { id } of [soon, later]) await set('course_run', id, 'min_participants', 5);
    await set('course_run', soon.id, 'closes_at', at(24 * 10));
    await set('course_run', later.id, 'closes_at', at(24 * 50));
    for (const by of [aino, torbjorn]) {
      const found = ids((await desk(by)).belowMinimum);
      expect(found).toContain(soon.id);
      expect(found).not.toContain(later.id);
    }
    await set('course_run', later.id, 'min_decision_at', at(24 * 5));
    expect(ids((await desk()).belowMinimum)).toContain(later.id);
    expect(ids((await desk(stranger)).belowMinimum)).toEqual([]);
  });

  it('counts offers that end within a day, and requests that must be answered within two', async () => {
    const full = await run({ capacity: 2, startsAt: at(24 * 20).toISOString() });
    const [ane, bo] = [await givenPerson(api.sql, 'Ane', school), await givenPerson(api.sql, 'Bo', school)];
    const offered = await givenEnrolment(api.sql, full, ane, { state: 'OFFERED' });
    const asked = await givenEnrolment(api.sql, full, bo, { state: 'REQUESTED' });
    await set('enrolment', offered, 'offer_expires_at', at(25));
    await set('enrolment', asked, 'answer_due_at', at(49));
    const waiting = async () => {
      const { offersExpiring, requestsDue } = await desk();
      const of = (list: readonly Waiting[]) => list.find(({ run: { id } }) => id === full.id)?.count;
      return [of(offersExpiring), of(requestsDue)];
    };
    expect(await waiting()).toEqual([undefined, undefined]);
    await set('enrolment', offered, 'offer_expires_at', at(23));
    await set('enrolment', asked, 'answer_due_at', at(47));
    expect(await waiting()).toEqual([1, 1]);
    expect((await desk(stranger)).offersExpiring).toEqual([]);
  });
});
