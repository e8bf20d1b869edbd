import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenRound } from '../given/further-education.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

describe('a semester that nobody has confirmed', () => {
  let api: TestApi;
  let leila: GivenPerson;
  let study: string;

  const live = async (at: string): Promise<void> => {
    api.clock.set(at);
    await api.minute();
    await api.drain();
  };
  const told = async (): Promise<unknown[]> =>
    (await messagesTo(api, leila))
      .filter(({ kind }) => kind === 'APPLICATION_SEMESTER_DUE')
      .map(({ due_at, state }) => [due_at.toISOString(), state]);

  /** Planned for the spring of 2027, to be confirmed by 15 March. */
  beforeAll(async () => {
    api = await startApi();
    await givenRound(api.sql);
    const school = await givenUnit(api.sql, 'Rena skole');
    leila = await givenPerson(api.sql, 'Leila', school);
    study = await givenBegunStudy(api.sql, leila, school, { startedOn: '2026-08-20' });
    await live('2027-02-20T08:00:00Z'); // semesters are planned
  });
  afterAll(() => api.close());

  it('is called to mind a fortnight before its day and the morning after it, at eight, once each', async () => {
    await live('2027-03-01T06:59:00Z');
    expect(await told()).toEqual([]);
    for (const at of ['2027-03-01T07:00:00Z', '2027-03-01T07:01:00Z', '2027-03-15T20:00:00Z']) await live(at);
    const before = ['2027-03-01T07:00:00.000Z', 'SENT'];
    expect(await told()).toEqual([before]);
    for (const at of ['2027-03-16T07:00:00Z', '2027-03-16T07:01:00Z', '2027-03-20T07:00:00Z']) await live(at);
    expect(await told()).toEqual([before, ['2027-03-16T07:00:00.000Z', 'SENT']]);
  });

  it('is not called to mind when it is confirmed or the study waits', async () => {
    await api.sql.query(`DELETE FROM notification WHERE kind = 'APPLICATION_SEMESTER_DUE'`);
    const confirmed = (state: string) =>
      api.sql.query(
        `UPDATE study_semester SET state = $2, confirmed_at = CASE WHEN $2 = 'CONFIRMED' THEN now() END
          WHERE application_id = $1 AND confirm_by = '2027-03-15'`,
        [study, state],
      );
    await confirmed('CONFIRMED');
    await live('2027-03-16T08:00:00Z');
    expect(await told()).toEqual([]);
    await confirmed('PLANNED');
    await api.sql.query(`UPDATE further_education_application SET state = 'DEFERRED' WHERE id = $1`, [study]);
    await live('2027-03-16T08:01:00Z');
    expect(await told()).toEqual([]);
    // Negative control: a study that goes on and is not confirmed is.
    await api.sql.query(`UPDATE further_education_application SET state = 'STARTED' WHERE id = $1`, [study]);
    await live('2027-03-16T08:02:00Z');
    expect(await told()).toHaveLength(1);
  });
});
