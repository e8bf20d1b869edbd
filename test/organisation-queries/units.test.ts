import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

interface Units {
  readonly orgUnits: readonly { name: string; parentId: string | null; staffCount: number }[];
}

describe('the units', () => {
  let api: TestApi;
  let root: GivenUnit;
  let sander: GivenPerson;

  const units = async () =>
    (await api.ask<Units>(sander.id, '{ orgUnits { name parentId staffCount } }')).data.orgUnits;
  const of = async (name: string) => (await units()).find((unit) => unit.name === name);

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    await givenUnit(api.sql, 'SFO på Rena', { parent: school, kind: 'SFO' });
    const closed = await givenUnit(api.sql, 'Nedlagt', { parent: root });
    const coming = await givenUnit(api.sql, 'Ny skole', { parent: root });
    await api.sql.query(`UPDATE org_unit SET valid_to = '2026-11-22' WHERE id = $1`, [closed.id]);
    await api.sql.query(`UPDATE org_unit SET valid_from = '2026-11-24' WHERE id = $1`, [coming.id]);
    sander = await givenPerson(api.sql, 'Sander', school);
    const left = await givenPerson(api.sql, 'Sluttet', school);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [left.id]);
    await api.sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
       VALUES ($1, $2, 'LAERER', 'Kontaktlærer', 20, '2026-01-01', 'MANUAL', now(), now())`,
      [sander.id, school.id],
    );
  });
  afterAll(() => api.close());

  it('are those of today, a parent before its children', async () => {
    expect((await units()).map(({ name }) => name)).toEqual(['Oppvekst', 'Rena skole', 'SFO på Rena']);
    expect((await of('Rena skole'))?.parentId).toBe(root.id);
  });

  it('count people, not employments, and only those of today', async () => {
    expect((await of('Rena skole'))?.staffCount).toBe(1);
    expect((await of('SFO på Rena'))?.staffCount).toBe(0);
  });

  it('are open to all who are signed in, and the imports to two roles only', async () => {
    const code = async (person: GivenPerson | null, query: string) =>
      (await api.ask<null>(person?.id ?? null, query)).errors?.[0]?.extensions.code;
    expect(await code(null, '{ orgUnits { name } }')).toBe('SIGN_IN_REQUIRED');
    expect(await code(sander, '{ importBatches { kind } }')).toBe('NOT_FOUND');
    const admin = await givenPerson(api.sql, 'Admin', root);
    await givenRole(api.sql, admin, 'SYSTEM_ADMIN', root);
    expect(await code(admin, '{ importBatches { kind } }')).toBeUndefined();
  });
});
