import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { DAY, givenDeputy, givenWheel, MOVE, WRITE, type Task, type WheelWorld } from './wheel-world.ts';

describe('letters about tasks', () => {
  let api: TestApi;
  let given: WheelWorld;

  const letters = async (): Promise<{ readonly kind: string; readonly to: string; readonly state: string }[]> =>
    (
      await api.sql.query<{ kind: string; to: string; state: string }>(
        `SELECT kind, recipient_id AS to, state FROM notification WHERE subject_type = 'TASK' ORDER BY created_at, kind, recipient_id`,
      )
    ).rows;
  const at = async (moment: string): Promise<void> => {
    api.clock.set(moment);
    await api.minute();
    await api.drain();
  };
  const template = (more: Record<string, unknown>): Promise<Task> =>
    given.say(given.chief, WRITE, { input: given.input(more) });

  beforeAll(async () => {
    api = await startApi({ now: '2027-01-04T11:00:00Z' });
    given = await givenWheel(api);
  });
  afterAll(() => api.close());

  it('remind the owner and the deputy once, on the working day before, and go on over Easter', async () => {
    const { leader, chief, school } = given;
    const deputy = await givenPerson(api.sql, 'Stedfortreder', school);
    await givenDeputy(api, { of: leader, by: deputy, role: 'UNIT_LEADER', unit: school });
    await api.sql.query(`UPDATE role_assignment SET valid_to = '2027-01-01' WHERE person_id = $1`, [given.other.id]);
    // Wednesday before Easter; three days before is a Sunday, so the Friday.
    await template({
      nameNb: 'Før påske',
      ownerRole: 'UNIT_LEADER',
      monthDay: '03-24',
      remindDays: 3,
      escalateDays: 2,
    });
    await at('2027-03-19T06:59:00Z');
    expect(await letters()).toEqual([]);
    await at('2027-03-19T07:00:00Z');
    const both = [leader.id, deputy.id].sort().map((to) => ({ kind: 'TASK_DUE', to, state: 'SENT' }));
    expect(await letters()).toEqual(both);
    for (const moment of ['2027-03-19T07:01:00Z', '2027-03-22T07:00:00Z', '2027-03-24T18:00:00Z']) await at(moment);
    expect(await letters()).toEqual(both);
    // Two working days after the Wednesday is the Wednesday after Easter, at eight: summer time by then.
    await at('2027-03-30T12:00:00Z');
    await at('2027-03-31T05:59:00Z');
    expect(await letters()).toEqual(both);
    await at('2027-03-31T06:00:00Z');
    await at('2027-04-05T06:00:00Z');
    expect(await letters()).toEqual([...both, { kind: 'TASK_ESCALATED', to: chief.id, state: 'SENT' }]);
    // Negative control: without the row that was made, it would be made again.
    await api.sql.query(`DELETE FROM notification WHERE kind = 'TASK_ESCALATED'`);
    await at('2027-04-06T06:00:00Z');
    expect(await letters()).toHaveLength(both.length + 1);
  });

  it('come again when the day is moved, and not when the task is done', async () => {
    const { chief, say, task } = given;
    await api.sql.query('UPDATE wheel_template SET active = false');
    await api.sql.query('DELETE FROM notification');
    const made = await template({ nameNb: 'Flyttes', monthDay: '05-03', remindDays: 5 });
    await at('2027-04-29T07:00:00Z');
    expect(await letters()).toMatchObject([{ kind: 'TASK_DUE', to: chief.id }]);
    await say(chief, DAY, { id: made.id, version: made.version, year: 2027, dueOn: '2027-05-28' });
    await at('2027-05-03T07:00:00Z');
    expect(await letters()).toHaveLength(1);
    await at('2027-05-23T07:00:00Z');
    expect(await letters()).toHaveLength(2);
    const done = await task(chief, 'Flyttes');
    await say(chief, MOVE, { id: done.id, version: done.version, to: 'DONE' });
    await at('2027-06-20T07:00:00Z');
    expect(await letters()).toHaveLength(2);
    // The control: open again, it is late, but nobody stands above the sector leader.
    await say(chief, MOVE, { id: done.id, version: done.version + 1, to: 'OPEN', text: 'For å prøve' });
    await at('2027-06-21T07:00:00Z');
    expect(await letters()).toHaveLength(2);
    const [row] = (
      await api.sql.query<{ version: number }>('SELECT version FROM wheel_template WHERE id = $1', [made.id])
    ).rows;
    const input = given.input({ nameNb: 'Flyttes', monthDay: '05-03', remindDays: 5, escalateId: given.leader.id });
    expect(await say(chief, WRITE, { id: made.id, version: row?.version, input })).toMatchObject({ id: made.id });
    await at('2027-06-21T07:01:00Z');
    expect(await letters()).toMatchObject([{}, {}, { kind: 'TASK_ESCALATED', to: given.leader.id }]);
  });

  it('are not sent when the task was done, or got another owner, while they waited', async () => {
    const { chief, say, task } = given;
    await api.sql.query('UPDATE wheel_template SET active = false');
    await api.sql.query('DELETE FROM notification');
    await template({ nameNb: 'Rekker det', monthDay: '09-01', remindDays: 1 });
    api.clock.set('2027-08-31T07:00:00Z');
    await api.minute();
    const one = await task(chief, 'Rekker det');
    await say(chief, MOVE, { id: one.id, version: one.version, to: 'DONE' });
    await api.drain();
    expect(await letters()).toEqual([{ kind: 'TASK_DUE', to: chief.id, state: 'CANCELLED' }]);
  });
});
