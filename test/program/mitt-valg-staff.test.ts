import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const STAFF = `query ($unit: ID!) { mittValgStaff(unitId: $unit) { person { name } state modules run { id } } }`;
const OVER_TIME =
  '{ mittValgCoverage { modules staff } mittValgOverTime { on kindergartens { staff covered } schools { staff covered } } }';

interface Staff {
  readonly mittValgStaff:
    readonly { person: { name: string }; state: string; modules: number[]; run: { id: string } | null }[] | null;
}
interface OverTime {
  readonly mittValgCoverage: readonly { modules: number[]; staff: number }[];
  readonly mittValgOverTime: readonly {
    on: string;
    kindergartens: { staff: number; covered: number };
    schools: { staff: number; covered: number };
  }[];
}

describe('who lacks Mitt valg', () => {
  let api: TestApi;
  let unit: GivenUnit;
  let elsewhere: GivenUnit;
  let leader: GivenPerson;
  let outsider: GivenPerson;
  let past: GivenRun;
  let next: GivenRun;

  const person = (name: string, where = unit): Promise<GivenPerson> => givenPerson(api.sql, name, where);
  const mark = (enrolment: string, session: number, what: string, minutes: number | null = null): Promise<unknown> =>
    api.sql.query(
      `INSERT INTO session_attendance (enrolment_id, session_id, mark, minutes, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, now())`,
      [enrolment, past.sessionIds[session - 1], what, minutes, leader.id],
    );

  beforeAll(async () => {
    api = await startApi();
    const root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    unit = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    elsewhere = await givenUnit(api.sql, 'Skolen', { parent: root, kind: 'SCHOOL' });
    leader = await givenPerson(api.sql, 'Aa', root);
    await givenRole(api.sql, leader, 'UNIT_LEADER', unit);
    outsider = await givenPerson(api.sql, 'Bb', root);
    await givenRole(api.sql, outsider, 'UNIT_LEADER', elsewhere);
    const three = { type: 'MITT_VALG', sessions: 3, sessionMinutes: 90, capacity: 50 };
    past = await givenRun(api.sql, unit, { ...three, startsAt: '2026-03-02T08:00:00Z', state: 'COMPLETED' });
    next = await givenRun(api.sql, unit, three);
    const [done, half, seated, invited] = [
      await person('Ferdig'),
      await person('Halv'),
      await person('Plass'),
      await person('Bedt'),
    ];
    const waiting = await person('Venter');
    await person('Uten');
    await givenEnrolment(api.sql, past, done, { state: 'COMPLETED' });
    const broken = await givenEnrolment(api.sql, past, half, { state: 'NOT_COMPLETED' });
    await mark(broken, 1, 'PRESENT');
    await mark(broken, 2, 'PARTIAL', 44);
    await mark(broken, 3, 'PARTIAL', 45);
    await givenEnrolment(api.sql, next, seated);
    await givenEnrolment(api.sql, next, waiting, { state: 'WAITLISTED' });
    await api.sql.query(
      'INSERT INTO course_invitation (run_id, person_id, invited_by, created_at) VALUES ($1, $2, $3, now())',
      [next.id, invited.id, leader.id],
    );
  });
  afterAll(() => api.close());

  it('is said person by person, with the modules each has been through', async () => {
    const { data } = await api.ask<Staff>(leader.id, STAFF, { unit: unit.id });
    const found = new Map(data.mittValgStaff?.map((row) => [row.person.name.split(' ')[0], row]));
    const row = (name: string) => [found.get(name)?.state, found.get(name)?.modules, found.get(name)?.run?.id ?? null];
    expect(found.size).toBe(6);
    expect(row('Ferdig')).toEqual(['COVERED', [1, 2, 3], null]);
    expect(row('Halv')).toEqual(['MISSING', [1, 3], null]);
    expect(row('Plass')).toEqual(['PLANNED', [], next.id]);
    expect(row('Venter')).toEqual(['WAITING', [], next.id]);
    expect(row('Bedt')).toEqual(['INVITED', [], next.id]);
    expect(row('Uten')).toEqual(['MISSING', [], null]);
  });

  it('is for those who lead the unit', async () => {
    expect((await api.ask<Staff>(outsider.id, STAFF, { unit: unit.id })).data.mittValgStaff).toBeNull();
    expect((await api.ask<Staff>(leader.id, STAFF, { unit: elsewhere.id })).data.mittValgStaff).toBeNull();
    expect((await api.ask<Staff>(leader.id, STAFF, { unit: 'tull' })).data.mittValgStaff).toBeNull();
  });

  it('is counted module by module, and half year by half year with those employed then', async () => {
    const late = await person('Ny');
    await api.sql.query(`UPDATE employment SET valid_from = '2026-08-01' WHERE person_id = $1`, [late.id]);
    const left = await person('Sluttet');
    await api.sql.query(`UPDATE employment SET valid_to = '2026-06-30' WHERE person_id = $1`, [left.id]);
    await givenEnrolment(api.sql, past, left, { state: 'COMPLETED' });
    const { data } = await api.ask<OverTime>(leader.id, OVER_TIME);
    expect(data.mittValgCoverage).toEqual([{ staff: 7, modules: [2, 1, 2] }]);
    expect(data.mittValgOverTime.map(({ on, kindergartens: k }) => [on, k.staff, k.covered]).slice(-3)).toEqual([
      ['2025-12-31', 7, 0],
      ['2026-06-30', 7, 2],
      ['2026-11-23', 7, 1],
    ]);
    expect(data.mittValgOverTime.every(({ schools }) => schools.staff === 0)).toBe(true);
  });
});
