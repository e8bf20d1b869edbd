import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying } from './asking.ts';

describe('a study from its first semester to its last', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
  });
  afterAll(() => api.close());

  it('is planned when it begins, confirmed and told by the student, verified by the leader, and completed by the last credits', async () => {
    const { student, leader, owner } = all;
    const id = await givenStudy(api, all);
    const begun = await steps.see(student, id);
    expect(begun?.semesters).toMatchObject([
      {
        year: 2026,
        season: 'AUTUMN',
        state: 'CONFIRMED',
        plannedCredits: 15,
        payoutPlannedNok: 6000,
        actions: ['REPORT'],
      },
      { year: 2027, season: 'SPRING', state: 'PLANNED', plannedCredits: 15, payoutPlannedNok: 6000, actions: [] },
    ]);
    const [autumn, spring] = begun?.semesters ?? [];
    expect((await steps.confirm(student, spring?.id)).code).toBe('CONFIRM_TOO_EARLY');
    const told = await steps.report(student, autumn?.id);
    expect(told.semesters?.[0]).toMatchObject({ state: 'CONFIRMED', toldOutcome: 'PASSED', actions: [] });
    expect((await steps.see(leader, id))?.semesters?.[0]?.actions).toEqual(['VERIFY', 'SEND_BACK']);
    const seen = await steps.verify(leader, told.semesters?.[0]);
    expect(seen).toMatchObject({ state: 'STARTED', standing: { earned: 15, missing: 15, unplanned: 0 } });
    expect(seen.semesters?.[0]).toMatchObject({ state: 'PASSED', earnedCredits: 15 });

    api.clock.set('2027-03-20T11:00:00Z');
    expect((await steps.see(student, id))?.semesters?.[1]).toMatchObject({ late: true, actions: ['CONFIRM'] });
    expect((await steps.confirm(student, spring?.id)).semesters?.[1]).toMatchObject({
      state: 'CONFIRMED',
      late: false,
    });
    api.clock.set('2027-06-20T11:00:00Z');
    expect((await steps.change(owner, 'complete', { applicationId: id })).code).toBe('CREDITS_NOT_VERIFIED');
    const last = await steps.report(student, spring?.id, { resultOn: '2027-06-12' });
    const done = await steps.verify(leader, last.semesters?.[1]);
    expect(done).toMatchObject({ state: 'COMPLETED', standing: { earned: 30, missing: 0 } });
    const { rows } = await api.sql.query(
      `SELECT a.completed_on, e.effective_on::text AS day FROM further_education_application a JOIN application_event e ON e.application_id = a.id
        AND e.to_state = 'COMPLETED' WHERE a.id = $1`,
      [id],
    );
    expect(rows).toMatchObject([{ day: '2027-06-12' }]);
  });
});
