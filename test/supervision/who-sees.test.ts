import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPresence, givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';

const MINE = '{ mySupervision { title } }';
const PLANNED = '{ supervisionSeries { title supervisor { name } participants { name } sessions { no state } } }';

interface Titles {
  readonly mySupervision?: readonly { title: string }[];
  readonly supervisionSeries?: readonly { title: string }[];
}

describe('who sees a series', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let marius: GivenPerson;
  let sander: GivenPerson;

  const person = (name: string, unit: GivenUnit): Promise<GivenPerson> => givenPerson(api.sql, name, unit);
  const mine = async (by: GivenPerson) => (await api.ask<Titles>(by.id, MINE)).data.mySupervision?.map((s) => s.title);
  const planned = async (by: GivenPerson) =>
    (await api.ask<Titles>(by.id, PLANNED)).data.supervisionSeries?.map((s) => s.title);

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    home = await givenUnit(api.sql, 'Helsestasjon', { parent: root, kind: 'HEALTH_CENTRE' });
    marius = await person('Marius', home);
    sander = await person('Sander', school);
    await givenSeries(api.sql, marius, [sander], { title: 'Klasseledelse' });
  });
  afterAll(() => api.close());

  it('the supervisor and those who take part, and nobody else of the unit', async () => {
    const colleague = await person('Kollega', school);
    expect(await mine(marius)).toEqual(['Klasseledelse']);
    expect(await mine(sander)).toEqual(['Klasseledelse']);
    expect(await mine(colleague)).toEqual([]);
  });

  it('shows what goes on before what is over, by first meeting', async () => {
    const liv = await person('Liv', home);
    await givenSeries(api.sql, liv, [sander], {
      title: 'ferdig',
      state: 'COMPLETED',
      startsAt: '2026-09-01T10:00:00Z',
    });
    await givenSeries(api.sql, liv, [sander], { title: 'sist', startsAt: '2027-01-11T10:00:00Z' });
    await givenSeries(api.sql, liv, [sander], { title: 'først', state: 'ACTIVE', startsAt: '2026-10-05T10:00:00Z' });
    expect(await mine(liv)).toEqual(['først', 'sist', 'ferdig']);
  });

  it('a coordinator, when the supervisor or a participant works in the subtree', async () => {
    const schools = await person('Aino', school);
    await givenRole(api.sql, schools, 'COURSE_COORDINATOR', school);
    const homes = await person('Oda', home);
    await givenRole(api.sql, homes, 'COURSE_COORDINATOR', home);
    const elsewhere = await givenUnit(api.sql, 'Kultur', { kind: 'CULTURE' });
    const others = await person('Kari', elsewhere);
    await givenRole(api.sql, others, 'COURSE_COORDINATOR', elsewhere);
    expect(await planned(schools)).toContain('Klasseledelse');
    expect(await planned(homes)).toContain('Klasseledelse');
    expect(await planned(others)).toEqual([]);
  });

  it('not the coordinator of a unit where the people have stopped working', async () => {
    const old = await givenUnit(api.sql, 'Gammel skole', { parent: root });
    const coordinator = await person('Rolf', old);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', old);
    const leaver = await person('Leif', old);
    await givenSeries(api.sql, marius, [leaver], { title: 'Sluttet' });
    expect(await planned(coordinator)).toEqual(['Sluttet']);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [leaver.id]);
    expect(await planned(coordinator)).toEqual([]);
  });

  it.each(['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_LEADER', 'SYSTEM_ADMIN'])(
    'for a %s the list of series is as absent, also in their own unit',
    async (role) => {
      const leader = await person(role, school);
      await givenRole(api.sql, leader, role, root);
      const answer = await api.ask<Titles | null>(leader.id, PLANNED);
      expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect(await mine(leader)).toEqual([]);
    },
  );

  it('takes as many statements for twenty series as for one', async () => {
    const whole =
      '{ mySupervision { supervisor { name } participants { name unitName } sessions { no present { name } } } }';
    const [busy, quiet] = [await person('Marius', home), await person('Rolig', home)];
    const people = [await person('A', school), await person('B', school), await person('C', home)];
    for (let n = 0; n < 20; n += 1)
      await givenPresence(api.sql, (await givenSeries(api.sql, busy, people)).sessionIds[0]!, people);
    await givenPresence(api.sql, (await givenSeries(api.sql, quiet, people)).sessionIds[0]!, people);
    for (const who of [busy, quiet]) await api.cookie(who.id);
    const many = await statementsOf(() => api.ask(busy.id, whole));
    const one = await statementsOf(() => api.ask(quiet.id, whole));
    expect(one.length).toBeGreaterThan(3);
    expect(many.length).toBe(one.length);
  });
});
