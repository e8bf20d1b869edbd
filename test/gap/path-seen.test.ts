import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenConversion } from '../given/conversions.ts';
import { givenPerson, givenRole, givenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';
import { givenPathWorld, MINE, PATH, type OnPath, type PathWorld } from './path-world.ts';

describe('the path as leaders see it', () => {
  let api: TestApi;
  let given: PathWorld;

  beforeAll(async () => {
    api = await startApi();
    given = await givenPathWorld(api);
  });
  afterAll(() => api.close());

  it('is held against what is planned, year by year, in the viewer’s units', async () => {
    const { path, worker, studying } = given;
    const root = await givenUnit(api.sql, 'Kultur', { kind: 'SECTOR' });
    const boss = await givenPerson(api.sql, 'Boss');
    await givenRole(api.sql, boss, 'SECTOR_LEADER', root);
    const a = await givenUnit(api.sql, 'A', { parent: root });
    for (const name of ['Ada', 'Bo']) await studying(await worker(name, a), '2027-06-15');
    await worker('Cai', a);
    await givenConversion(api.sql, a, { year: 2026, state: 'DECIDED' });
    await givenConversion(api.sql, a, { year: 2027 });
    await givenConversion(api.sql, a, { year: 2028, state: 'DROPPED' });
    const holder = await worker('Dag', a);
    await studying(holder, '2027-06-15');
    await givenConversion(api.sql, a, { year: 2027, state: 'FILLED', holder });
    const { years, people, others } = await path(boss);
    expect(years).toEqual([
      { year: 2026, planned: 1, open: 1, reaching: 0, balance: -1 },
      { year: 2027, planned: 2, open: 1, reaching: 2, balance: 0 },
      { year: 2028, planned: 0, open: 0, reaching: 0, balance: 0 },
    ]);
    expect(people).toHaveLength(2);
    expect(others).toBe(1);
  });

  it('is shown to who leads the unit, and one’s own to everybody', async () => {
    const { sector, chief, leader, path, worker, studying } = given;
    const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const far = await worker('Fjern', osen);
    await studying(far, '2027-06-15');
    const seen = (await path(leader)).people.map(({ person }) => person.id);
    expect(seen).not.toContain(far.id);
    expect((await path(chief)).people.map(({ person }) => person.id)).toContain(far.id);
    expect((await api.ask<null>(far.id, PATH)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await api.ask<{ mine: OnPath; choices: unknown }>(far.id, MINE, { to: 'MILJOTERAPEUT' });
    expect(data.mine).toMatchObject({ person: { id: far.id }, readyOn: '2027-06-15' });
    await givenConversion(api.sql, osen);
    expect((await api.ask<{ choices: unknown }>(far.id, MINE, { to: 'RADGIVER' })).data).toEqual({
      mine: null,
      choices: [{ code: 'MILJOTERAPEUT', usual: true }],
    });
    const { csvUrl } = await path(leader);
    const file = await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(leader.id))
      .expect(200);
    expect(file.headers['content-disposition']).toContain('veien-til-stilling-2026-11-23.csv');
    await api
      .http()
      .get(csvUrl)
      .set('cookie', await api.cookie(far.id))
      .expect(404);
  });

  it('takes as many statements for many as for few', async () => {
    const { chief, path, worker, studying } = given;
    const ask = () => path(chief);
    const before = (await statementsOf(ask)).length;
    for (let n = 0; n < 20; n += 1) await studying(await worker(`Mange ${n}`), '2027-06-15');
    expect(await statementsOf(ask)).toHaveLength(before);
  });
});
