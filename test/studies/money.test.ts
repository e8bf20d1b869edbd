import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying, type SeenSemester } from './asking.ts';

describe('the money of a study', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
  });
  afterAll(() => api.close());

  const semestersOf = async (id: string): Promise<readonly [SeenSemester, SeenSemester]> => {
    const [autumn, spring] = (await steps.see(all.owner, id))?.semesters ?? [];
    if (!autumn || !spring) throw new Error('two semesters');
    return [autumn, spring];
  };

  it('is split over the semesters, moved between them, and recorded when it has come, never past what was granted', async () => {
    const { owner, student, leader } = all;
    const id = await givenStudy(api, all);
    const [autumn, spring] = await semestersOf(id);
    const planned = (semesterId: string, amountNok: number, who = owner) =>
      steps.change(who, 'planPayout', { semesterId, amountNok });
    const received = (semesterId: string, amountNok: number, receivedOn = '2026-11-10', who = owner) =>
      steps.change(who, 'recordPayout', { semesterId, amountNok, receivedOn });

    expect((await planned(autumn.id, 6001)).code).toBe('PAYOUT_OVER_GRANT');
    expect((await planned(spring.id, 4000)).semesters?.[1]?.payoutPlannedNok).toBe(4000);
    expect((await planned(autumn.id, 8000)).semesters?.[0]?.payoutPlannedNok).toBe(8000);
    expect((await planned(autumn.id, -1)).code).toBe('COST_OUT_OF_RANGE');
    expect((await received(spring.id, 4000)).code).toBe('SEMESTER_NOT_CONFIRMED');
    expect((await received(autumn.id, 8001)).code).toBe('PAYOUT_OVER_GRANT');
    expect((await received(autumn.id, 8000, '2026-11-24')).code).toBe('PAYOUT_DAY_WRONG');
    for (const [who, code] of [
      [student, 'ERROR NOT_FOUND'],
      [leader, 'NOT_FOUND'],
    ] as const) {
      expect((await received(autumn.id, 8000, '2026-11-10', who)).code).toBe(code);
      expect((await planned(autumn.id, 1, who)).code).toBe(code);
    }
    expect((await received(autumn.id, 8000)).semesters?.[0]?.payoutReceivedNok).toBe(8000);
    expect((await received(autumn.id, 7500)).semesters?.[0]?.payoutReceivedNok).toBe(7500);
    expect((await planned(autumn.id, 1)).code).toBe('STALE_STATE');
  });

  it('is never more than was granted, however many write at once, and whatever the code forgets', async () => {
    const id = await givenStudy(api, all);
    const [autumn, spring] = await semestersOf(id);
    await steps.change(all.owner, 'planPayout', { semesterId: autumn.id, amountNok: 0 });
    await steps.change(all.owner, 'planPayout', { semesterId: spring.id, amountNok: 0 });
    const both = await Promise.all(
      [autumn, spring].map(({ id: semesterId }) =>
        steps.change(all.owner, 'planPayout', { semesterId, amountNok: 9000 }),
      ),
    );
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'PAYOUT_OVER_GRANT']);
    const force = (): Promise<unknown> =>
      api.sql.query('UPDATE study_semester SET payout_planned_nok = 9000 WHERE application_id = $1', [id]);
    await expect(force()).rejects.toThrow('The payouts pass what was granted');
    // Negative control: without the guard the rows are taken.
    await api.sql.query('ALTER TABLE study_semester DISABLE TRIGGER study_semester_holds');
    await expect(force()).resolves.toBeDefined();
    await api.sql.query('ALTER TABLE study_semester ENABLE TRIGGER study_semester_holds');
  });
});
