import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord } from '../given/competence.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { givenPlace } from '../given/place.ts';
import { givenRun } from '../given/courses.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { NotificationRows } from '../../apps/api/src/notifications/notification-row.ts';
import { RemindOfRenewals } from '../../apps/api/src/notifications/use-cases/remind-of-renewals.ts';
import { Clock } from '../../apps/api/src/platform/clock/clock.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import { givenRenewals, tie, type RenewalWorld } from './renewal-world.ts';

describe('letters about renewals', () => {
  let api: TestApi;
  let given: RenewalWorld;
  let person: GivenPerson;
  let competence: string;

  beforeAll(async () => {
    api = await startApi({ now: '2027-01-04T11:00:00Z' });
    given = await givenRenewals(api);
  });
  afterAll(() => api.close());

  /** Somebody new each time: valid to 31 March 2028, a Friday; the window opens on Saturday 1 January. */
  beforeEach(async () => {
    await api.sql.query(
      `UPDATE employment e SET valid_to = e.valid_from FROM person p WHERE p.id = e.person_id AND p.given_name = 'Sara'`,
    );
    await api.sql.query('DELETE FROM notification');
    competence = await givenCompetence(api.sql, 'Instruktør', {
      validityMonths: 24,
      renewalWindowDays: 90,
      renewalRule: 'EXPIRY_DATE',
    });
    person = await givenPerson(api.sql, 'Sara', given.school);
    await givenRecord(api.sql, person, competence, { obtainedOn: '2026-03-31' });
  });

  const letters = async (kind = 'RENEWAL_STAFF', not = true): Promise<string[]> =>
    (
      await api.sql.query<{ kind: string; state: string; body_text: string }>(
        `SELECT kind, state FROM notification WHERE subject_type = 'RENEWAL' AND (kind = $1) <> $2 ORDER BY created_at, key`,
        [kind, not],
      )
    ).rows.map((row) => `${row.kind} ${row.state}`);
  const at = async (moment: string): Promise<void> => {
    api.clock.set(moment);
    await worker().run();
    await api.drain();
  };
  /** A worker that has just started: it has not been through any day. */
  const worker = (): RemindOfRenewals =>
    new RemindOfRenewals(api.app.get(Database), api.app.get(Clock), api.app.get(NotificationRows, { strict: false }));

  it('come when the window opens, thirty days and seven before the end, and once when it has lapsed', async () => {
    await at('2027-12-31T09:00:00Z');
    await at('2028-01-03T06:59:00Z');
    expect(await letters()).toEqual([]);
    await at('2028-01-03T07:00:00Z');
    expect(await letters()).toEqual(['RENEWAL_OPEN SENT']);
    for (const moment of ['2028-01-03T07:01:00Z', '2028-02-14T09:00:00Z', '2028-02-29T09:00:00Z']) await at(moment);
    expect(await letters()).toHaveLength(1);
    await at('2028-03-01T07:00:00Z');
    expect(await letters()).toEqual(['RENEWAL_OPEN SENT', 'RENEWAL_REMINDER SENT']);
    await at('2028-03-24T09:00:00Z');
    await at('2028-03-31T16:00:00Z');
    expect(await letters()).toHaveLength(3);
    await at('2028-04-03T06:00:00Z');
    await at('2028-04-10T06:00:00Z');
    expect((await letters()).at(-1)).toBe('RENEWAL_LAPSED SENT');
    expect(await letters()).toHaveLength(4);
    // Negative control: without the rows that were made, it would be told again.
    await api.sql.query(`DELETE FROM notification WHERE kind = 'RENEWAL_LAPSED'`);
    await at('2028-04-11T06:00:00Z');
    expect(await letters()).toHaveLength(4);
    // What lapsed long ago is old news.
    await api.sql.query('DELETE FROM notification');
    await at('2028-06-01T06:00:00Z');
    expect(await letters()).toEqual([]);
  });

  it('are made once by two workers at the same time, however often they tick', async () => {
    api.clock.set('2028-01-03T08:00:00Z');
    await Promise.all([worker().run(), worker().run()]);
    await Promise.all([worker().run(), api.minute()]);
    await api.drain();
    expect(await letters()).toEqual(['RENEWAL_OPEN SENT']);
    expect(await letters('RENEWAL_STAFF', false)).toEqual(['RENEWAL_STAFF SENT']);
  });

  it('stop when it is renewed, when there is a seat in time, and when somebody has left', async () => {
    const stopped = async (): Promise<string[]> => {
      await at('2028-03-01T09:00:00Z');
      return letters();
    };
    const run = await givenRun(api.sql, given.school, { sessions: 1, startsAt: '2028-03-20T08:00:00Z' });
    await tie(api, 'renewal', competence, run.courseId);
    const enrolment = await givenPlace(api.sql, run, { person, unit: given.school });
    expect(await stopped()).toEqual([]);
    await api.sql.query(`UPDATE enrolment SET state = 'CANCELLED' WHERE id = $1`, [enrolment]);
    await api.sql.query(`UPDATE employment SET valid_to = '2028-02-28' WHERE person_id = $1`, [person.id]);
    expect(await stopped()).toEqual([]);
    await api.sql.query(`UPDATE employment SET valid_to = NULL WHERE person_id = $1`, [person.id]);
    const renewed = await givenRecord(api.sql, person, competence, { obtainedOn: '2028-02-01' });
    expect(await stopped()).toEqual([]);
    // The control: with none of the three, it is written.
    await api.sql.query('DELETE FROM competence_record WHERE id = $1', [renewed]);
    expect(await stopped()).toEqual(['RENEWAL_REMINDER SENT']);
  });

  it('are not sent when it was renewed while they waited', async () => {
    api.clock.set('2028-01-03T08:00:00Z');
    await worker().run();
    await givenRecord(api.sql, person, competence, { obtainedOn: '2028-01-02' });
    await api.drain();
    expect(await letters()).toEqual(['RENEWAL_OPEN CANCELLED']);
  });

  it('tell the leader in numbers once a week, and on the day somebody has lapsed, never twice a day and never whom', async () => {
    const toLeader = async () =>
      (
        await api.sql.query<{ text: string; recipient: string }>(
          `SELECT body_text AS text, recipient_id AS recipient FROM notification WHERE kind = 'RENEWAL_STAFF' ORDER BY created_at`,
        )
      ).rows;
    for (const day of ['03', '04', '05', '06', '07']) await at(`2028-01-${day}T09:00:00Z`);
    const [first, second] = await toLeader();
    expect(second).toBeUndefined();
    expect(first?.recipient).toBe(given.unitLeader.id);
    expect(first?.text).toContain('1 kompetanse hos de ansatte kan fornyes nå');
    for (const hidden of ['Sara', 'Instruktør']) expect(first?.text).not.toContain(hidden);
    await at('2028-01-10T09:00:00Z');
    expect(await toLeader()).toHaveLength(2);
    await api.sql.query('UPDATE competence_record SET obtained_on = $2 WHERE person_id = $1', [
      person.id,
      '2026-01-12',
    ]);
    for (const moment of [
      '2028-01-12T09:00:00Z',
      '2028-01-13T09:00:00Z',
      '2028-01-13T12:00:00Z',
      '2028-01-14T09:00:00Z',
    ])
      await at(moment);
    expect(await toLeader()).toHaveLength(3);
    expect((await toLeader()).at(-1)?.text).toContain('1 er gått ut den siste måneden');
  });
});
