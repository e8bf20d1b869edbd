import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, type Booking } from './booking.ts';

const COVERAGE = `query ($id: ID!) { bookingRequest(enrolmentId: $id) { awaySameDays absenceLimit absenceRule daysOverLimit
  coverage { day over away { name } asking { name } } earlier { courseTitle state } } }`;
const SET_ASIDE = `mutation ($id: ID!, $why: String) { answer: approveRequest(enrolmentId: $id, setAside: $why) {
  ... on Enrolment { state } ... on Refusal { code sentence facts { name value } } } }`;
const LIMIT = `mutation ($unit: ID!, $limit: Int, $rule: AbsenceRule!) { answer: setAbsenceLimit(unitId: $unit, limit: $limit, rule: $rule) {
  ... on OrgUnit { absenceLimit absenceRule } ... on Refusal { code sentence } } }`;

interface Coverage {
  readonly awaySameDays: number;
  readonly daysOverLimit: number;
  readonly coverage: { day: string; over: boolean; away: { name: string }[]; asking: { name: string }[] }[];
  readonly earlier: { courseTitle: string; state: string }[];
}

describe('the coverage of a unit', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let torbjorn: GivenPerson;
  let people: GivenPerson[];

  const coverageOf = async (id: string | undefined): Promise<Coverage> =>
    (await api.ask<{ bookingRequest: Coverage }>(torbjorn.id, COVERAGE, { id })).data.bookingRequest;
  const approve = async (id: string | undefined, why: string | null = null) =>
    (
      await api.ask<{ answer: { state?: string; code?: string; sentence?: string } }>(torbjorn.id, SET_ASIDE, {
        id,
        why,
      })
    ).data.answer;
  const limit = async (by: GivenPerson, most: number | null, rule = 'WARN', unit = school) =>
    (
      await api.ask<{ answer: { absenceLimit?: number | null; absenceRule?: string; code?: string } }>(by.id, LIMIT, {
        unit: unit.id,
        limit: most,
        rule,
      })
    ).data.answer;
  const asking = (startsAt = '2026-12-14T08:00:00Z', sessions = 2): Promise<GivenRun> =>
    givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', startsAt, sessions });

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    people = [];
    for (const name of ['Ada', 'Bo', 'Cato', 'Dina', 'Eli', 'Finn'])
      people.push(await givenPerson(api.sql, name, school));
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query(`TRUNCATE enrolment_event, enrolment, decision CASCADE`);
    await limit(torbjorn, null);
  });
  afterAll(() => api.close());

  it('is counted for each day of the run, once for each person, with names', async () => {
    const [ada, bo, cato, dina, eli] = people as [GivenPerson, GivenPerson, GivenPerson, GivenPerson, GivenPerson];
    const morning = await givenRun(api.sql, school, { startsAt: '2026-12-14T07:00:00Z', sessions: 1 });
    const evening = await givenRun(api.sql, school, { startsAt: '2026-12-14T17:00:00Z', sessions: 1 });
    await givenEnrolment(api.sql, morning, ada);
    await givenEnrolment(api.sql, evening, ada); // the same day twice is one person away
    await givenEnrolment(api.sql, evening, bo, { state: 'OFFERED' });
    await givenEnrolment(api.sql, morning, cato, { state: 'WAITLISTED' });
    const cancelled = await givenRun(api.sql, school, {
      startsAt: '2026-12-21T08:00:00Z',
      sessions: 1,
      state: 'CANCELLED',
    });
    await givenEnrolment(api.sql, cancelled, cato);
    const run = await asking();
    await booking.enrol(dina, run.id);
    const { id } = await booking.enrol(eli, run.id);
    expect(await coverageOf(id)).toMatchObject({
      awaySameDays: 2,
      coverage: [
        {
          day: '2026-12-14',
          away: [{ name: 'Ada Testmoen' }, { name: 'Bo Testmoen' }],
          asking: [{ name: 'Dina Testmoen' }],
        },
        { day: '2026-12-21', away: [], asking: [{ name: 'Dina Testmoen' }] },
      ],
    });
  });

  it('says the same as a plain recount, whatever is booked', async () => {
    const runs = await Promise.all(
      [0, 1, 2, 3].map((week) =>
        givenRun(api.sql, school, { startsAt: `2026-12-${14 + week}T08:00:00Z`, sessions: 3 }),
      ),
    );
    for (const [index, person] of people.slice(0, 5).entries())
      for (const run of runs.slice(index % 3)) await givenEnrolment(api.sql, run, person);
    const { id } = await booking.enrol(people[5]!, (await asking('2026-12-15T08:00:00Z', 4)).id);
    const { coverage } = await coverageOf(id);
    expect(coverage).toHaveLength(4);
    for (const { day, away } of coverage) {
      const { rows } = await api.sql.query<{ n: number }>(
        `SELECT count(DISTINCT e.person_id)::int AS n FROM enrolment e, course_session s WHERE s.run_id = e.run_id AND e.state = 'ENROLLED'
           AND to_char(s.starts_at AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD') = $1`,
        [day],
      );
      expect([day, away.length]).toEqual([day, rows[0]?.n]);
    }
  });

  it('warns only, when that is the unit’s rule', async () => {
    await limit(torbjorn, 1, 'WARN');
    const run = await asking();
    await givenEnrolment(api.sql, run, people[0]!);
    const { id } = await booking.enrol(people[1]!, run.id);
    expect(await coverageOf(id)).toMatchObject({ absenceLimit: 1, absenceRule: 'WARN', daysOverLimit: 2 });
    expect((await approve(id)).state).toBe('ENROLLED');
  });

  it('blocks when that is the rule: UNIT_LIMIT_REACHED, until a reason sets it aside, which is kept', async () => {
    await limit(torbjorn, 1, 'BLOCK');
    const run = await asking();
    const within = await booking.enrol(people[0]!, run.id);
    expect((await approve(within.id)).state).toBe('ENROLLED');
    const { id } = await booking.enrol(people[1]!, run.id);
    const refused = await approve(id);
    expect(refused.code).toBe('UNIT_LIMIT_REACHED');
    expect(refused.sentence).toContain('grense på 1 borte samtidig, og den er nådd 14. desember 2026');
    expect((await approve(id, ' x ')).code).toBe('REASON_MISSING');
    expect((await approve(id, 'Vikar er avtalt')).state).toBe('ENROLLED');
    const { rows } = await api.sql.query('SELECT reason FROM decision WHERE subject_id = $1', [id]);
    expect(rows).toEqual([{ reason: 'Vikar er avtalt' }]);
  });

  it('counts two yeses given at once: the last seat of the limit goes to one of them', async () => {
    await limit(torbjorn, 1, 'BLOCK');
    const [one, other] = [await asking(), await asking()];
    const asked = [await booking.enrol(people[0]!, one.id), await booking.enrol(people[1]!, other.id)];
    const answers = await Promise.all(asked.map(({ id }) => approve(id)));
    expect(answers.map(({ state, code }) => code ?? state).sort()).toEqual(['ENROLLED', 'UNIT_LIMIT_REACHED']);
  });

  it('has a limit that its own leader sets, from 1 to 500 or none: LIMIT_OUT_OF_RANGE', async () => {
    expect(await limit(torbjorn, 4, 'BLOCK')).toEqual({ absenceLimit: 4, absenceRule: 'BLOCK' });
    expect((await limit(torbjorn, 0)).code).toBe('LIMIT_OUT_OF_RANGE');
    expect(await limit(torbjorn, null)).toEqual({ absenceLimit: null, absenceRule: 'WARN' });
    const other = await givenUnit(api.sql, 'Osen');
    expect((await limit(torbjorn, 4, 'WARN', other)).code).toBe('NOT_FOUND');
  });

  it('comes with how the person’s earlier requests went', async () => {
    const person = people[0]!;
    const earlier = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', title: 'Mitt valg' });
    await booking.reject(torbjorn, (await booking.enrol(person, earlier.id)).id, 'Ikke i år');
    await givenEnrolment(api.sql, await givenRun(api.sql, school, { title: 'Uten leder' }), person);
    const { id } = await booking.enrol(person, (await asking()).id);
    expect((await coverageOf(id)).earlier).toEqual([{ courseTitle: 'Mitt valg', state: 'REJECTED' }]);
  });
});
