import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { DAY, givenWheel, WRITE, type WheelWorld } from './wheel-world.ts';

const LIST =
  '{ list: wheelTemplates { id name source monthDay ownerRole screen active version } people: wheelPeople { id } }';

describe('what comes again each year', () => {
  let api: TestApi;
  let given: WheelWorld;

  beforeAll(async () => {
    api = await startApi();
    given = await givenWheel(api, { seeded: true });
  });
  afterAll(() => api.close());

  it('holds the Norwegian frame from the start, and is read and written by the sector leader alone', async () => {
    const { chief, leader, input } = given;
    const { data } = await api.ask<{ list: { name: string; monthDay: string | null }[] }>(chief.id, LIST);
    expect(data.list.filter(({ monthDay }) => monthDay !== null).map(({ monthDay }) => monthDay)).toEqual([
      '02-01',
      '02-15',
      '03-01',
      '03-15',
      '03-15',
      '04-30',
      '05-31',
      '06-30',
      '09-01',
      '12-15',
    ]);
    expect(data.list).toHaveLength(14);
    for (const [query, variables] of [
      [LIST, {}],
      [WRITE, { input: input() }],
    ] as const)
      expect((await api.ask<null>(leader.id, query, variables)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is refused with what can be written, and nothing is changed', async () => {
    const { chief, say, input, school } = given;
    const nobody = await givenPerson(api.sql, 'Uten rolle', school);
    const before = (await api.sql.query('SELECT * FROM wheel_template ORDER BY id')).rows;
    const wrong: [Record<string, unknown>, string][] = [
      [{ nameNb: 'x' }, 'TEXT_TOO_SHORT'],
      [{ monthDay: '02-29' }, 'MONTH_DAY_WRONG'],
      [{ monthDay: 'tull' }, 'MONTH_DAY_WRONG'],
      [{ ownerRole: null }, 'OWNER_MISSING'],
      [{ ownerRole: null, ownerId: nobody.id }, 'OWNER_UNKNOWN'],
      [{ escalateId: 'tull' }, 'OWNER_UNKNOWN'],
      [{ remindDays: 91 }, 'NUMBER_OUT_OF_RANGE'],
      [{ screen: '/elsewhere' }, 'SCREEN_UNKNOWN'],
    ];
    for (const [more, code] of wrong) expect(await say(chief, WRITE, { input: input(more) })).toMatchObject({ code });
    expect(await say(chief, WRITE, { id: 'tull', version: 1, input: input() })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await api.sql.query('SELECT * FROM wheel_template ORDER BY id')).rows).toEqual(before);
  });

  it('is changed by one at a time, never from the calendar to a round, and its open tasks follow', async () => {
    const { chief, say, task, tasks, input } = given;
    const made = await say(chief, WRITE, { input: input({ nameNb: 'Egen frist' }) });
    const change = (more: Record<string, unknown>) =>
      say(chief, WRITE, { id: made.id, version: 1, input: input(more) });
    expect(await change({ source: 'ROUND_OWNER', monthDay: null })).toMatchObject({ code: 'SOURCE_FIXED' });
    const both = await Promise.all([
      change({ nameNb: 'Egen frist', monthDay: '03-20' }),
      change({ nameNb: 'En annen' }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['STALE_STATE', undefined]);
    const name = both.find(({ code }) => code === undefined)?.name ?? '';
    expect(await task(chief, name)).toMatchObject({ state: 'OPEN' });
    await say(chief, WRITE, { id: made.id, version: 2, input: input({ nameNb: name, active: false }) });
    expect((await tasks(chief)).some((one) => one.templateId === made.id)).toBe(false);
  });

  it('can belong to a person, who then does it', async () => {
    const { chief, say, sector, task, tasks, input } = given;
    const aino = await givenPerson(api.sql, 'Aino', sector);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', sector);
    await say(chief, WRITE, {
      input: input({ nameNb: 'Ainos frist', ownerRole: null, ownerId: aino.id, monthDay: '04-04' }),
    });
    expect(await task(aino, 'Ainos frist')).toMatchObject({
      mine: true,
      unit: null,
      owners: [{ person: { id: aino.id } }],
    });
    expect(await task(chief, 'Ainos frist')).toMatchObject({ mine: false, mayDo: true });
    expect((await tasks(given.leader)).some(({ name }) => name === 'Ainos frist')).toBe(false);
  });

  it('takes no day of its own when the day is the round’s', async () => {
    const { rows } = await api.sql.query<{ id: string; version: number }>(
      `SELECT id, version FROM wheel_template WHERE source = 'ROUND_OWNER'`,
    );
    const wish = { id: rows[0]?.id, version: rows[0]?.version, year: 2027, dueOn: '2027-03-22' };
    expect(await given.say(given.chief, DAY, wish)).toMatchObject({ code: 'DAY_OF_ROUND' });
  });
});
