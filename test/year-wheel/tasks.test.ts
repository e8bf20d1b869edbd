import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';
import { DAY, DESK, givenDeputy, givenWheel, MOVE, WHEEL, WRITE, type Task, type WheelWorld } from './wheel-world.ts';

describe('tasks of the year wheel', () => {
  let api: TestApi;
  let given: WheelWorld;

  beforeAll(async () => {
    api = await startApi();
    given = await givenWheel(api);
  });
  afterAll(() => api.close());

  it('come from a template in this year and the next, once for each unit the role is held for, and never of days gone by', async () => {
    const { say, chief, leader, other, school, osen, tasks, input } = given;
    const name = 'Se over kompetansen';
    await say(chief, WRITE, { input: input({ nameNb: name, ownerRole: 'UNIT_LEADER', monthDay: '12-15' }) });
    expect((await tasks(chief, 2026)).filter((one) => one.name === name).map(({ unit }) => unit?.id)).toEqual(
      [school.id, osen.id].sort((a, b) => Number(a === osen.id) - Number(b === osen.id)).reverse(),
    );
    expect((await tasks(chief, 2027)).filter((one) => one.name === name)).toHaveLength(2);
    expect((await tasks(leader, 2027)).filter((one) => one.name === name)).toMatchObject([
      {
        unit: { id: school.id },
        dueOn: '2027-12-15',
        mine: true,
        mayDo: true,
        owners: [{ person: { id: leader.id } }],
      },
    ]);
    await say(chief, WRITE, { input: input({ nameNb: 'Gammel frist', monthDay: '11-22' }) });
    expect((await tasks(chief, 2026)).some((one) => one.name === 'Gammel frist')).toBe(false);
    // Two looks at once make none twice.
    await Promise.all([api.minute(), api.minute()]);
    expect((await tasks(other, 2027)).filter((one) => one.name === name)).toHaveLength(1);
  });

  it('are owned by whoever has the role today, and their deputy', async () => {
    const { say, chief, school, tasks, task, input } = given;
    await say(chief, WRITE, { input: input({ nameNb: 'Skift', ownerRole: 'UNIT_LEADER', monthDay: '05-05' }) });
    const deputy = await givenPerson(api.sql, 'Stedfortreder', school);
    await givenDeputy(api, { of: given.leader, by: deputy, role: 'UNIT_LEADER', unit: school });
    const seen = await task(deputy, 'Skift');
    expect(seen).toMatchObject({ mine: true, mayDo: true });
    expect(seen.owners).toEqual([
      { person: { id: given.leader.id }, actsFor: null },
      { person: { id: deputy.id }, actsFor: { id: given.leader.id } },
    ]);
    const done = await say(deputy, MOVE, {
      id: seen.id,
      version: seen.version,
      to: 'DONE',
      text: 'Gjort i fellesskap',
    });
    expect(done).toMatchObject({ state: 'DONE', doneBy: { id: deputy.id }, note: 'Gjort i fellesskap' });
    // The role goes to another; the task of next time follows.
    const successor = await givenPerson(api.sql, 'Ny rektor', school);
    await api.sql.query(`UPDATE role_assignment SET person_id = $1 WHERE person_id = $2 AND role = 'UNIT_LEADER'`, [
      successor.id,
      given.leader.id,
    ]);
    expect((await tasks(successor)).find(({ id }) => id === seen.id)?.owners).toEqual([
      { person: { id: successor.id }, actsFor: null },
    ]);
    expect((await api.ask<null>(given.leader.id, WHEEL, { year: 2027 })).errors?.[0]?.extensions.code).toBe(
      'NOT_FOUND',
    );
    await api.sql.query(`UPDATE role_assignment SET person_id = $2 WHERE person_id = $1 AND role = 'UNIT_LEADER'`, [
      successor.id,
      given.leader.id,
    ]);
  });

  it('are done by an owner or who leads above, and by nobody else; of two at once one is told', async () => {
    const { say, chief, leader, other, tasks, input } = given;
    await say(chief, WRITE, { input: input({ nameNb: 'Bare min', ownerRole: 'UNIT_LEADER', monthDay: '06-06' }) });
    const mine = (await tasks(leader)).find(({ name }) => name === 'Bare min') as Task;
    const step = { id: mine.id, version: mine.version };
    expect(await say(other, MOVE, { ...step, to: 'DONE' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await say(leader, MOVE, { ...step, to: 'NOT_NEEDED' })).toMatchObject({ code: 'REASON_MISSING' });
    const both = await Promise.all([
      say(leader, MOVE, { ...step, to: 'DONE' }),
      say(chief, MOVE, { ...step, to: 'NOT_NEEDED', text: 'Utgår i år' }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['STALE_STATE', undefined]);
    const opened = await say(leader, MOVE, { id: mine.id, version: 2, to: 'OPEN', text: 'Likevel ikke' });
    expect(opened).toMatchObject({ state: 'OPEN', doneBy: null, note: null, version: 3 });
    expect(opened.history).toHaveLength(2);
    await expect(api.sql.query('DELETE FROM wheel_task_event')).rejects.toThrow('append-only');
    // Behind the rule.
    await expect(
      api.sql.query(`UPDATE wheel_task SET state = 'NOT_NEEDED', done_at = now() WHERE id = $1`, [mine.id]),
    ).rejects.toThrow('not_needed_for_a_reason');
    const employee = await givenPerson(api.sql, 'Leila', given.school);
    expect((await api.ask<null>(employee.id, WHEEL, { year: 2027 })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('have another day in one year, which their tasks follow, and can be late', async () => {
    const { say, chief, task, input } = given;
    const made = await say(chief, WRITE, { input: input({ nameNb: 'Flyttes', monthDay: '12-10' }) });
    expect(await task(chief, 'Flyttes', 2026)).toMatchObject({ dueOn: '2026-12-10', daysLeft: 17, late: false });
    const moved = await say(chief, DAY, { id: made.id, version: made.version, year: 2026, dueOn: '2026-11-20' });
    expect(moved).toMatchObject({ dates: [{ year: 2026, dueOn: '2026-11-20' }] });
    expect(await task(chief, 'Flyttes', 2026)).toMatchObject({
      dueOn: '2026-11-20',
      daysLeft: -3,
      late: true,
      escalatesOn: null,
    });
    expect(await task(chief, 'Flyttes', 2027)).toMatchObject({ dueOn: '2027-12-10' });
    expect(await say(chief, DAY, { id: made.id, version: made.version, year: 2026, dueOn: null })).toMatchObject({
      code: 'STALE_STATE',
    });
    expect(
      await say(chief, DAY, { id: made.id, version: moved.version, year: 2026, dueOn: '2027-01-01' }),
    ).toMatchObject({ code: 'DAYS_WRONG' });
    const below = await say(chief, WRITE, {
      input: input({ nameNb: 'Under', monthDay: '12-11', ownerRole: 'UNIT_LEADER' }),
    });
    await say(chief, DAY, { id: below.id, version: below.version, year: 2026, dueOn: '2026-11-20' });
    expect(await task(chief, 'Under', 2026)).toMatchObject({ late: true, escalatesOn: '2026-11-24' });
    await say(chief, DAY, { id: made.id, version: moved.version, year: 2026, dueOn: null });
    expect(await task(chief, 'Flyttes', 2026)).toMatchObject({ dueOn: '2026-12-10' });
  });

  it('stand on the desk of their owner when they are near or late, and not of others', async () => {
    const { say, chief, leader, input } = given;
    const desk = async (by: { readonly id: string }): Promise<string[]> =>
      (await api.ask<{ desk: { wheelTasks: Task[] } }>(by.id, DESK)).data.desk.wheelTasks.map(({ name }) => name);
    await say(chief, WRITE, { input: input({ nameNb: 'Snart', monthDay: '12-23' }) });
    await say(chief, WRITE, { input: input({ nameNb: 'Senere', monthDay: '12-24' }) });
    expect(await desk(chief)).toContain('Snart');
    expect(await desk(chief)).not.toContain('Senere');
    expect(await desk(leader)).not.toContain('Snart');
  });

  it('are saved as a calendar of one’s own, and read in as many statements for many as for few', async () => {
    const { chief, leader, say, input } = given;
    const file = await api
      .http()
      .get('/year-wheel/2027.ics')
      .set('cookie', await api.cookie(leader.id))
      .expect(200);
    expect(file.text).toContain('SUMMARY:Se over kompetansen');
    expect(file.text).not.toContain('Flyttes');
    await api.http().get('/year-wheel/2027.ics').expect(404);
    await api
      .http()
      .get('/year-wheel/tull')
      .set('cookie', await api.cookie(leader.id))
      .expect(404);
    const ask = () => api.ask(chief.id, WHEEL, { year: 2027 });
    const before = (await statementsOf(ask)).length;
    for (let n = 1; n <= 9; n += 1)
      await say(chief, WRITE, { input: input({ nameNb: `Mange ${n}`, monthDay: `04-0${n}` }) });
    expect(await statementsOf(ask)).toHaveLength(before);
  });
});
