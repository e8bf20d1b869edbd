import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, type Answered, type Asking } from './asking.ts';
import { givenParallelRun, markedAs } from './parallel.ts';

const RUN = `query ($id: ID!) { courseRun(id: $id) { participants { id makeUps { state }
  makeUpOffers { missed { id } sessions { chairsLeft session { id } run { id hostUnit { name } } } } } } }`;

interface Seen {
  readonly id: string;
  readonly makeUps: readonly { state: string }[];
  readonly makeUpOffers: readonly { sessions: { session: { id: string } }[] }[];
}

describe('a chair in a run that is not for everybody', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let other: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let own: GivenRun;
  let parallel: GivenRun;
  let enrolmentId: string;

  const book = (by: GivenPerson): Promise<Answered> =>
    asking.book(by, { enrolmentId, missedId: own.sessionIds[0]!, takenId: parallel.sessionIds[0]! });
  /** The places that whoever coordinates the run is shown. */
  const offered = async (): Promise<string[]> => {
    const { data } = await api.ask<{ courseRun: { participants: Seen[] } }>(aino.id, RUN, { id: own.id });
    const seen = data.courseRun.participants.find(({ id }) => id === enrolmentId);
    return seen!.makeUpOffers.flatMap(({ sessions }) => sessions.map(({ session }) => session.id));
  };
  const onlyFor = (unit: GivenUnit): Promise<unknown> =>
    api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [parallel.id, unit.id]);

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    other = await givenUnit(api.sql, 'Åsta skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    sander = await givenPerson(api.sql, 'Sander', school);
    const completionRule = { minPercent: 100, makeUpAllowed: true };
    own = await givenRun(api.sql, school, { startsAt: '2026-11-16T08:00:00Z', state: 'IN_PROGRESS', completionRule });
    enrolmentId = await givenEnrolment(api.sql, own, sander);
    await markedAs(api.sql, enrolmentId, own.sessionIds, ['ABSENT', 'PRESENT']);
    parallel = await givenParallelRun(api.sql, school, own, { startsAt: '2026-12-07T08:00:00Z' });
  });
  afterAll(() => api.close());

  it('is shown to the coordinator, who books it and gives it back', async () => {
    await onlyFor(school);
    expect(await offered()).toEqual([parallel.sessionIds[0]]);
    const booked = await book(aino);
    expect(booked.state).toBe('BOOKED');
    expect(await offered()).toEqual([]);
    expect((await asking.cancel(aino, booked.id!)).state).toBe('CANCELLED');
    expect(await offered()).toEqual([parallel.sessionIds[0]]);
  });

  it('is looked up for one participant by whoever runs their run, and by nobody else', async () => {
    const ASK = 'query ($id: ID!) { makeUpOffers(enrolmentId: $id) { sessions { session { id } } } }';
    const leader = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, leader, 'COURSE_LEADER', school);
    const asked = async (by: GivenPerson, id = enrolmentId): Promise<unknown> =>
      (await api.ask<{ makeUpOffers: unknown }>(by.id, ASK, { id })).data.makeUpOffers;
    expect(await asked(aino)).toEqual([{ sessions: [{ session: { id: parallel.sessionIds[0] } }] }]);
    expect(await asked(aino, 'noe annet')).toEqual([]);
    expect(await asked(leader)).toEqual([]);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [own.id, leader.id]);
    expect(await asked(leader)).toHaveLength(1);
  });

  it('is neither offered nor given to who is outside, and the refusal says whom it is for', async () => {
    await onlyFor(other);
    expect(await offered()).toEqual([]);
    const refused = { code: 'MAKE_UP_RESTRICTED', facts: [{ name: 'forWhom', value: 'Åsta skole' }] };
    expect(await book(aino)).toEqual(refused);
    expect(await book(sander)).toEqual(refused);
    await onlyFor(school);
    expect((await book(sander)).state).toBe('BOOKED');
  });

  it('is for the positions it is for', async () => {
    await api.sql.query(
      `INSERT INTO position_profile (code, name_nb, name_nn, name_en) VALUES ('ASSISTENT', 'Assistent', 'Assistent', 'Assistant') ON CONFLICT DO NOTHING`,
    );
    await api.sql.query(`INSERT INTO run_for_profile (run_id, profile_code) VALUES ($1, 'ASSISTENT')`, [parallel.id]);
    expect(await offered()).toEqual([]);
    expect((await book(aino)).code).toBe('MAKE_UP_RESTRICTED');
  });

  it('is offered to everybody who missed it, however many they are', async () => {
    const all = [enrolmentId];
    for (let index = 0; index < 7; index += 1) {
      const id = await givenEnrolment(api.sql, own, await givenPerson(api.sql, 'Elev', school));
      await markedAs(api.sql, id, own.sessionIds, ['ABSENT']);
      all.push(id);
    }
    for (let index = 0; index < 18; index += 1)
      await givenParallelRun(api.sql, school, own, { startsAt: `2027-01-${11 + index}T08:00:00Z` });
    const { data } = await api.ask<{ courseRun: { participants: Seen[] } }>(aino.id, RUN, { id: own.id });
    const counts = data.courseRun.participants.map(({ makeUpOffers }) => makeUpOffers[0]?.sessions.length);
    expect(counts).toEqual(all.map(() => 19));
  });

  it('would be given to anybody if the door did not look (negative control)', async () => {
    await onlyFor(other);
    const { rows } = await api.sql.query<{ body: string }>(
      `SELECT pg_get_functiondef(oid) AS body FROM pg_proc WHERE proname = 'make_up_hindrance'`,
    );
    await api.sql.query(
      `CREATE OR REPLACE FUNCTION make_up_hindrance(p_run uuid, p_person uuid, p_today date) RETURNS text LANGUAGE sql STABLE AS $$ SELECT NULL::text $$`,
    );
    expect(await offered()).toEqual([parallel.sessionIds[0]]);
    expect((await book(sander)).state).toBe('BOOKED');
    await api.sql.query(rows[0]!.body);
  });
});
