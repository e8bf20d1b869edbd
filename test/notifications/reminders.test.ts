import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo, type StoredNotification } from '../given/notifications.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPlace } from '../given/place.ts';
import { startApi, type TestApi } from '../harness/api.ts';

/** Monday 26 October 2026, the day after the clocks go back, at 09:00 in Norway. */
const MONDAY_AFTER_DST = '2026-10-26T08:00:00Z';
const WEEK_REMINDER = '2026-10-19T07:00:00.000Z'; // 09:00 in summer time
const DAY_REMINDER = '2026-10-25T11:00:00.000Z'; // 12:00 in winter time, on the day of the change itself

describe('reminders of sessions', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;
  let run: GivenRun;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
  });
  beforeEach(async () => {
    api.clock.set('2026-10-10T10:00:00Z');
    await api.sql.query(`UPDATE course_run SET state = 'CANCELLED'`); // of the stories before
    sander = await givenPerson(api.sql, 'Sander', school);
    run = await givenRun(api.sql, school, {
      title: 'Klassemiljø',
      startsAt: MONDAY_AFTER_DST,
      opensAt: '2026-09-01T06:00:00Z',
      sessions: 1,
    });
  });
  afterAll(() => api.close());

  const book = (person: GivenPerson, at = '2026-10-01T08:00:00Z'): Promise<string> =>
    givenPlace(api.sql, run, { person, unit: school }, at);

  const reminders = async (person = sander): Promise<StoredNotification[]> =>
    (await messagesTo(api, person)).filter((m) => m.kind === 'SESSION_REMINDER');

  /** Every quarter of an hour between two moments, as the worker lives through it. */
  async function live(from: string, until: string): Promise<void> {
    for (let at = Date.parse(from); at <= Date.parse(until); at += 15 * 60_000) {
      api.clock.set(new Date(at).toISOString());
      await api.minute();
      await api.drain();
    }
  }

  it('come a week before at 09:00 and the day before at 12:00 in Norway, over the change of the clocks, and once each', async () => {
    await book(sander);
    await live('2026-10-18T22:00:00Z', '2026-10-19T12:00:00Z');
    await live('2026-10-24T21:00:00Z', '2026-10-26T12:00:00Z');
    const made = await reminders();
    expect(made.map((m) => m.due_at.toISOString())).toEqual([WEEK_REMINDER, DAY_REMINDER]);
    expect(made.map((m) => m.state)).toEqual(['SENT', 'SENT']);
    expect(made[0]?.body_text).toContain('Når: mandag 26. oktober 2026 kl.\u00a009.00–10.30');
    expect(made[0]?.subject).toBe('Påminnelse om kurs: Klassemiljø');
  });

  it('are not made a minute too early', async () => {
    await book(sander);
    await live('2026-10-19T06:45:00Z', '2026-10-19T06:59:00Z');
    expect(await reminders()).toHaveLength(0);
    await live(WEEK_REMINDER, WEEK_REMINDER);
    expect(await reminders()).toHaveLength(1);
  });

  it('are made when the house was closed at their time, but never after the session has started', async () => {
    await book(sander);
    await live('2026-10-26T07:00:00Z', '2026-10-26T07:00:00Z');
    expect((await reminders()).map((m) => m.due_at.toISOString())).toEqual([DAY_REMINDER]);
    const leila = await givenPerson(api.sql, 'Leila', school);
    await book(leila);
    await live(MONDAY_AFTER_DST, '2026-10-26T12:00:00Z');
    expect(await reminders(leila)).toHaveLength(0);
  });

  it('are missed, not sent, when the mail server is back too late', async () => {
    await book(sander);
    api.clock.set('2026-10-26T07:59:00Z');
    await api.minute();
    api.clock.set(MONDAY_AFTER_DST);
    await api.drain();
    expect((await reminders()).map((m) => m.state)).toEqual(['MISSED']);
  });

  it('do not come to who got the seat after their time: they have just been told', async () => {
    await book(sander, '2026-10-20T08:00:00Z');
    await live('2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z');
    expect(await reminders()).toHaveLength(0);
    await live(DAY_REMINDER, DAY_REMINDER);
    expect((await reminders()).map((m) => m.due_at.toISOString())).toEqual([DAY_REMINDER]);
  });

  it.each([
    ['has left', `UPDATE enrolment SET state = 'CANCELLED' WHERE run_id = $1`],
    ['waits for an answer', `SELECT $1::uuid`],
  ])('do not come to who %s', async (what, change) => {
    if (what === 'has left') await book(sander);
    else await givenEnrolment(api.sql, run, sander, { state: 'REQUESTED' });
    await api.sql.query(change, [run.id]);
    await live(WEEK_REMINDER, WEEK_REMINDER);
    expect(await reminders()).toHaveLength(0);
  });

  it.each([
    ['is called off', `UPDATE course_session SET state = 'CANCELLED' WHERE run_id = $1`],
    ['belongs to a cancelled run', `UPDATE course_run SET state = 'CANCELLED' WHERE id = $1`],
  ])('do not come for a session that %s', async (_what, change) => {
    await book(sander);
    await api.sql.query(change, [run.id]);
    await live(WEEK_REMINDER, WEEK_REMINDER);
    expect(await reminders()).toHaveLength(0);
  });

  it('that were made are not sent when the seat was given up in the meantime', async () => {
    await book(sander);
    api.clock.set(WEEK_REMINDER);
    await api.minute();
    await api.sql.query(`UPDATE enrolment SET state = 'CANCELLED' WHERE run_id = $1`, [run.id]);
    await api.drain();
    expect((await reminders()).map((m) => m.state)).toEqual(['CANCELLED']);
  });

  it('come anew when the session is moved, and the old one is not sent any more', async () => {
    await book(sander);
    api.clock.set(WEEK_REMINDER);
    await api.minute();
    await api.sql.query(
      `UPDATE course_session SET state = 'MOVED', ics_sequence = 1, starts_at = '2026-10-26T10:00:00Z', ends_at = '2026-10-26T11:00:00Z'
        WHERE run_id = $1`,
      [run.id],
    );
    await api.minute();
    await api.drain();
    const made = await reminders();
    expect(made.map((m) => m.state).sort()).toEqual(['CANCELLED', 'SENT']);
    expect(made.find((m) => m.state === 'SENT')?.body_text).toContain('kl.\u00a011.00–12.00');
  });

  it('come to everyone of a crowd in one look, each to one person', async () => {
    await api.sql.query('UPDATE course_run SET capacity = 500 WHERE id = $1', [run.id]);
    const people = await Promise.all(Array.from({ length: 230 }, (_, n) => givenPerson(api.sql, `Nr ${n}`, school)));
    for (const person of people) await book(person);
    await live(WEEK_REMINDER, WEEK_REMINDER);
    await api.minute();
    const { rows } = await api.sql.query<{ n: number; people: number; sent: number }>(
      `SELECT count(*)::int AS n, count(DISTINCT recipient_id)::int AS people, count(*) FILTER (WHERE state = 'SENT')::int AS sent
         FROM notification WHERE subject_id = $1`,
      [run.sessionIds[0]],
    );
    expect(rows[0]).toEqual({ n: 230, people: 230, sent: 230 });
  }, 30_000);
});
