import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const COVERAGE = '{ mittValgCoverage { unit { name } staff covered planned } }';

interface Coverage {
  readonly mittValgCoverage: readonly { unit: { name: string }; staff: number; covered: number; planned: number }[];
}

const over = { type: 'MITT_VALG', startsAt: '2026-09-07T08:00:00Z', state: 'COMPLETED', capacity: 100 };
const coming = { type: 'MITT_VALG', capacity: 100 };

describe('Mitt valg coverage', () => {
  let api: TestApi;
  let root: GivenUnit;
  let home: GivenUnit;
  let school: GivenUnit;
  let sector: GivenPerson;
  let past: GivenRun;
  let next: GivenRun;

  const coverage = async (by: GivenPerson) =>
    (await api.ask<Coverage>(by.id, COVERAGE)).data.mittValgCoverage.map((row) => [
      row.unit.name,
      row.staff,
      row.covered,
      row.planned,
    ]);
  const unit = (name: string, kind: string): Promise<GivenUnit> => givenUnit(api.sql, name, { parent: root, kind });
  /** A leader of just that unit, who does not work there. */
  const leaderOf = async (of: GivenUnit): Promise<GivenPerson> => {
    const leader = await givenPerson(api.sql, 'Leder', root);
    await givenRole(api.sql, leader, 'UNIT_LEADER', of);
    return leader;
  };
  const employ = (person: GivenPerson, where: GivenUnit): Promise<unknown> =>
    api.sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
       VALUES ($1, $2, 'LAERER', 'Lærer', 20, '2020-01-01', 'MANUAL', now(), now())`,
      [person.id, where.id],
    );
  const leave = (person: GivenPerson, lastDay: string): Promise<unknown> =>
    api.sql.query('UPDATE employment SET valid_to = $2 WHERE person_id = $1', [person.id, lastDay]);

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    home = await unit('Barnehage', 'KINDERGARTEN');
    school = await unit('Skole', 'SCHOOL');
    sector = await givenPerson(api.sql, 'Vilja', root);
    await givenRole(api.sql, sector, 'SECTOR_LEADER', root);
    past = await givenRun(api.sql, home, over);
    next = await givenRun(api.sql, home, coming);
  });
  afterAll(() => api.close());

  it('counts the staff of today, those who have completed and those who have a seat', async () => {
    const [done, seated, offered, waiting, failed] = await Promise.all(
      ['Ferdig', 'Plass', 'Tilbud', 'Venter', 'Ikke'].map((name) => givenPerson(api.sql, name, home)),
    );
    await givenEnrolment(api.sql, past, done!, { state: 'COMPLETED' });
    await givenEnrolment(api.sql, next, seated!, { state: 'ENROLLED' });
    await givenEnrolment(api.sql, next, offered!, { state: 'OFFERED' });
    await givenEnrolment(api.sql, next, waiting!, { state: 'WAITLISTED' });
    await givenEnrolment(api.sql, past, failed!, { state: 'NOT_COMPLETED' });
    await givenPerson(api.sql, 'Lærer', school);
    expect(await coverage(sector)).toEqual([
      ['Barnehage', 5, 1, 2],
      ['Skole', 1, 0, 0],
    ]);
  });

  it('counts two completed runs once, and never both as covered and as planned', async () => {
    const there = await unit('Bhg to ganger', 'KINDERGARTEN');
    const twice = await givenPerson(api.sql, 'To', there);
    await givenEnrolment(api.sql, past, twice, { state: 'COMPLETED' });
    await givenEnrolment(api.sql, await givenRun(api.sql, school, over), twice, { state: 'COMPLETED' });
    await givenEnrolment(api.sql, next, twice, { state: 'ENROLLED' });
    expect(await coverage(await leaderOf(there))).toEqual([['Bhg to ganger', 1, 1, 0]]);
  });

  it('leaves out who has left or not begun, and counts a person in each of two units', async () => {
    const a = await unit('A-skole', 'SCHOOL');
    const b = await unit('B-SFO', 'SFO');
    const [both, left, tomorrow] = await Promise.all(
      ['Begge', 'Sluttet', 'Ny'].map((name) => givenPerson(api.sql, name, a)),
    );
    await employ(both!, b);
    await leave(left!, '2026-11-22');
    await api.sql.query(`UPDATE employment SET valid_from = '2026-11-24' WHERE person_id = $1`, [tomorrow!.id]);
    for (const person of [both, left, tomorrow]) await givenEnrolment(api.sql, past, person!, { state: 'COMPLETED' });
    const leader = await leaderOf(a);
    await givenRole(api.sql, leader, 'COURSE_COORDINATOR', b);
    expect(await coverage(leader)).toEqual([
      ['A-skole', 1, 1, 0],
      ['B-SFO', 1, 1, 0],
    ]);
    await leave(both!, '2026-11-23');
    expect(await coverage(leader)).toHaveLength(2); // the last day of work is still one
    await leave(both!, '2026-11-22');
    expect(await coverage(leader)).toEqual([]); // nobody works there today
  });

  it('plans only with runs that are not over', async () => {
    const there = await unit('Bhg planer', 'KINDERGARTEN');
    const people = await Promise.all(['A', 'B', 'C', 'D'].map((name) => givenPerson(api.sql, name, there)));
    const ended = await givenRun(api.sql, home, { ...over, state: 'IN_PROGRESS' });
    const running = await givenRun(api.sql, home, {
      ...coming,
      startsAt: '2026-11-20T08:00:00Z',
      state: 'IN_PROGRESS',
    });
    const cancelled = await givenRun(api.sql, home, { ...coming, state: 'CANCELLED' });
    const otherCourse = await givenRun(api.sql, home, { type: 'THEME', capacity: 100 });
    const runs = [ended, running, cancelled, otherCourse];
    for (const [index, run] of runs.entries())
      await givenEnrolment(api.sql, run, people[index]!, { state: 'ENROLLED' });
    expect(await coverage(await leaderOf(there))).toEqual([['Bhg planer', 4, 0, 1]]);
  });

  it('is about kindergartens, schools and SFO only', async () => {
    const clinic = await unit('Helsestasjon', 'HEALTH_CENTRE');
    await givenPerson(api.sql, 'Oda', clinic);
    expect(await coverage(await leaderOf(clinic))).toEqual([]);
  });

  it.each(['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'])('gives a %s the own subtree', async (role) => {
    const leader = await givenPerson(api.sql, role, root);
    await givenRole(api.sql, leader, role, school);
    expect((await coverage(leader)).map(([name]) => name)).toEqual(['Skole']);
  });

  it.each([null, 'COURSE_LEADER', 'SYSTEM_ADMIN'])('is as absent for an employee with role %s', async (role) => {
    const person = await givenPerson(api.sql, 'Kollega', school);
    if (role) await givenRole(api.sql, person, role, root);
    expect((await api.ask<null>(person.id, COVERAGE)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
