import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const MANAGED = '{ managedRuns { total runs { id course { title } } } }';

interface Managed {
  readonly managedRuns: { readonly total: number; readonly runs: readonly { readonly course: { title: string } }[] };
}

describe('runs to manage', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let atSchool: GivenRun;

  const holding = async (role?: string, unit?: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', root);
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const titles = async (by: GivenPerson): Promise<string[]> => {
    const { data } = await api.ask<Managed>(by.id, MANAGED);
    expect(data.managedRuns.total).toBe(data.managedRuns.runs.length);
    return data.managedRuns.runs.map(({ course }) => course.title);
  };

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    atSchool = await givenRun(api.sql, school, { title: 'På skolen', startsAt: '2026-12-01T08:00:00Z' });
    await givenRun(api.sql, home, { title: 'I barnehagen', startsAt: '2026-12-02T08:00:00Z' });
    await givenRun(api.sql, school, { title: 'Utkast', startsAt: '2027-01-11T08:00:00Z', state: 'DRAFT' });
    await givenRun(api.sql, school, { title: 'Ferdig', startsAt: '2026-09-07T08:00:00Z', state: 'COMPLETED' });
  });
  afterAll(() => api.close());

  it.each(['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'])(
    'are for a %s those of the subtree, latest first, also drafts and past ones',
    async (role) => {
      expect(await titles(await holding(role, school))).toEqual(['Utkast', 'På skolen', 'Ferdig']);
      expect(await titles(await holding(role, root))).toEqual(['Utkast', 'I barnehagen', 'På skolen', 'Ferdig']);
    },
  );

  it('are for a course leader only those they lead', async () => {
    const marius = await holding('COURSE_LEADER', root);
    expect(await titles(marius)).toEqual([]);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [atSchool.id, marius.id]);
    expect(await titles(marius)).toEqual(['På skolen']);
  });

  it.each([undefined, 'SYSTEM_ADMIN'])('are as absent for an employee with role %s', async (role) => {
    const answer = await api.ask<null>((await holding(role, root)).id, MANAGED);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
