import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenManyPeople } from '../given/many-people.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const STAFF = `query ($first: PageSize = 100, $after: String, $unitId: ID, $search: String) {
  staff(first: $first, after: $after, unitId: $unitId, search: $search) { total endCursor staff { name profileName unitName email } } }`;

interface Staff {
  readonly staff: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly staff: readonly { readonly name: string; readonly profileName: string; readonly unitName: string }[];
  };
}

describe('the list of staff', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let vilja: GivenPerson;

  const staff = async (by: GivenPerson, variables: Record<string, unknown> = {}): Promise<Staff['staff']> =>
    (await api.ask<Staff>(by.id, STAFF, variables)).data.staff;
  const names = async (by: GivenPerson, variables: Record<string, unknown> = {}): Promise<string[]> =>
    (await staff(by, variables)).staff.map(({ name }) => name);
  const called = async (family: string, unit: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Ansatt', unit);
    await api.sql.query('UPDATE person SET family_name = $2 WHERE id = $1', [person.id, family]);
    return person;
  };
  const leading = async (role: string, unit: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder');
    await givenRole(api.sql, person, role, unit);
    return person;
  };

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    vilja = await leading('SECTOR_LEADER', root);
    await called('Østmoen', school);
    await called('Prøvestad', school);
    await called('Hundre%', home);
  });
  afterAll(() => api.close());

  it.each(['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'SYSTEM_ADMIN'])(
    'shows a %s the people of the subtree, and nobody outside it',
    async (role) => {
      expect((await names(await leading(role, school))).sort()).toEqual(['Ansatt Prøvestad', 'Ansatt Østmoen']);
      expect(await names(await leading(role, root))).toHaveLength(3);
    },
  );

  it('is as absent for an employee and for a course leader', async () => {
    const employee = await called('Kollega', await givenUnit(api.sql, 'Annen'));
    for (const person of [employee, await leading('COURSE_LEADER', root)])
      expect((await api.ask<null>(person.id, STAFF)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('narrows to a unit, and does not widen to one outside the scope', async () => {
    const leader = await leading('UNIT_LEADER', school);
    expect(await names(vilja, { unitId: home.id })).toEqual(['Ansatt Hundre%']);
    expect(await names(leader, { unitId: home.id })).toEqual([]);
    expect(await names(leader, { unitId: 'ikke-en-id' })).toEqual([]);
  });

  it.each([
    ['østm', ['Ansatt Østmoen']],
    ['PRØVE', ['Ansatt Prøvestad']],
    ['%', ['Ansatt Hundre%']],
    ['_', []],
    ['ansatt øst', ['Ansatt Østmoen']],
  ])('finds «%s»', async (search, expected) => {
    expect(await names(vilja, { search })).toEqual(expected);
  });

  it('shows those who work here today: not yesterday’s, not tomorrow’s, not the erased', async () => {
    const unit = await givenUnit(api.sql, 'Osen', { parent: root });
    const leader = await leading('UNIT_LEADER', unit);
    const [left, coming, erased, last] = await Promise.all(
      ['Sluttet', 'Kommer', 'Slettet', 'Siste dag'].map((name) => called(name, unit)),
    );
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [left!.id]);
    await api.sql.query(`UPDATE employment SET valid_from = '2026-11-24' WHERE person_id = $1`, [coming!.id]);
    await api.sql.query(`UPDATE person SET erased_at = now() WHERE id = $1`, [erased!.id]);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-23' WHERE person_id = $1`, [last!.id]);
    expect(await names(leader)).toEqual(['Ansatt Siste dag']);
  });

  it('has everybody once when it is read page by page', async () => {
    const large = await givenUnit(api.sql, 'Stor skole', { parent: root });
    await givenManyPeople(api.sql, large, 23);
    const leader = await leading('UNIT_LEADER', large);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Staff['staff'] = await staff(leader, { first: 5, after });
      expect(page.total).toBe(23);
      found.push(...page.staff.map(({ name }) => name));
      after = page.endCursor;
    } while (after !== null && found.length < 100);
    expect(found).toHaveLength(23);
    expect(new Set(found).size).toBe(23);
    expect(found).toEqual(await names(leader));
  });

  it('names the profession in the reader’s language', async () => {
    await api.sql.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [vilja.id]);
    expect((await staff(vilja, { unitId: school.id })).staff[0]?.profileName).toBe('Teacher');
  });
});
