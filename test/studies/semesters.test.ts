import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asking } from '../further-education/ask.ts';
import { givenBegunStudy } from '../given/further-education.ts';
import { givenPerson } from '../given/organisation.ts';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying, type SeenSemester } from './asking.ts';

describe('the semesters of a study', () => {
  let api: TestApi;
  let all: GivenSchool;
  let steps: ReturnType<typeof studying>;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
    steps = studying(api);
  });
  afterAll(() => api.close());

  const semesters = async (id: string): Promise<readonly SeenSemester[]> =>
    (await steps.see(all.owner, id))?.semesters ?? [];
  const brief = async (id: string): Promise<string> =>
    (await semesters(id))
      .map(({ season, year, state, again }) => `${season.slice(0, 1)}${year % 100}${again ? '+' : ''} ${state}`)
      .join(', ');

  it('are planned once, also when the event comes twice, and found when it never came', async () => {
    const id = await givenStudy(api, all);
    await api.sql.query(
      `UPDATE outbox SET completed_at = NULL, dispatched_at = NULL, attempts = 0 WHERE type = 'application.changed'`,
    );
    await api.drain();
    expect(await brief(id)).toBe('A26 CONFIRMED, S27 PLANNED');
    // Begun before semesters were kept: what is over counts as confirmed, what is on waits for the student.
    const old = await givenBegunStudy(api.sql, all.student, all.school, { startedOn: '2025-09-01' });
    await api.minute();
    await api.drain();
    expect(await brief(old)).toBe('A25 CONFIRMED, S26 CONFIRMED');
    await api.minute();
    await api.drain();
    expect(await semesters(old)).toHaveLength(2);
  });

  it('are written by the owner while they are only planned, and add up to the credits of the study', async () => {
    const id = await givenStudy(api, all);
    const [, spring] = await semesters(id);
    const plan = (who: { id: string }, written: object[], removed: string[] = []) =>
      steps.change(who, 'plan', { applicationId: id, semesters: written, removed });
    const kept = { id: spring?.id, version: spring?.version, year: 2027, season: 'SPRING', plannedCredits: 7.5 };
    const added = { year: 2027, season: 'AUTUMN', plannedCredits: 7.5 };
    expect((await plan(all.owner, [kept])).code).toBe('CREDITS_DO_NOT_ADD_UP');
    expect((await plan(all.owner, [kept, { ...added, season: 'SPRING' }])).code).toBe('SEMESTER_TWICE');
    expect((await plan(all.owner, [kept, { ...added, plannedCredits: 0 }])).code).toBe('CREDITS_OUT_OF_RANGE');
    expect((await plan(all.owner, [added, { ...added, year: 2028 }])).code).toBe('STALE_STATE');
    expect((await plan(all.leader, [kept, added])).code).toBe('NOT_FOUND');
    expect((await plan(all.student, [kept, added])).code).toBe('ERROR NOT_FOUND');
    const both = await Promise.all([plan(all.owner, [kept, added]), plan(all.owner, [kept, added])]);
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'STALE_STATE']);
    expect(await brief(id)).toBe('A26 CONFIRMED, S27 PLANNED, A27 PLANNED');
    expect((await semesters(id)).map(({ payoutPlannedNok }) => payoutPlannedNok)).toEqual([6000, 3000, 3000]);
    const now = await semesters(id);
    const whole = { id: now[1]?.id, version: now[1]?.version, year: 2028, season: 'SPRING', plannedCredits: 15 };
    await plan(all.owner, [whole], [now[2]?.id ?? '']);
    expect(await brief(id)).toBe('A26 CONFIRMED, S28 PLANNED');
  });

  it('wait while the study waits, and go on in a later term with it', async () => {
    const id = await givenStudy(api, all);
    const { defer, resume } = asking(api);
    await defer(all.owner, id);
    await api.drain();
    expect(await brief(id)).toBe('A26 DEFERRED, S27 DEFERRED');
    await resume(all.owner, id);
    await api.drain();
    await api.drain();
    expect(await brief(id)).toBe('A26 DEFERRED, S27 DEFERRED, S27+ PLANNED, A27+ PLANNED');
    expect((await semesters(id)).map(({ payoutPlannedNok, again }) => (again ? payoutPlannedNok : 0))).toEqual([
      0, 0, 6000, 6000,
    ]);
    expect((await steps.see(all.owner, id))?.standing).toMatchObject({ missing: 30, unplanned: 0 });
  });

  it('may be failed and taken again, once, by the student or the owner', async () => {
    const id = await givenStudy(api, all);
    const [autumn] = await semesters(id);
    const told = await steps.report(all.student, autumn?.id, { outcome: 'FAILED', credits: 0 });
    await steps.verify(all.leader, told.semesters?.[0]);
    expect(await brief(id)).toBe('A26 FAILED, S27 PLANNED');
    const retake = (who: { id: string }, year: number, season: string) =>
      steps.change(who, 'retake', { semesterId: autumn?.id, year, season });
    expect((await retake(all.student, 2026, 'AUTUMN')).code).toBe('TERM_WRONG');
    expect((await retake(all.leader, 2027, 'SPRING')).code).toBe('NOT_FOUND');
    const both = await Promise.all([retake(all.student, 2027, 'SPRING'), retake(all.owner, 2027, 'AUTUMN')]);
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'STALE_STATE']);
    expect((await steps.see(all.owner, id))?.standing).toMatchObject({ missing: 30, unplanned: 0 });
  });

  it('are verified by the nearest leader and never by the student; what was told anew is not answered unseen', async () => {
    const id = await givenStudy(api, all);
    const [autumn] = await semesters(id);
    const stranger = await givenPerson(api.sql, 'Fremmed', all.school);
    expect((await steps.confirm(all.leader, autumn?.id)).code).toBe('NOT_FOUND');
    expect((await steps.report(stranger, autumn?.id)).code).toBe('NOT_FOUND');
    for (const [told, code] of [
      [{ credits: 15.5 }, 'RESULT_CREDITS_WRONG'],
      [{ resultOn: '2026-11-24' }, 'RESULT_DAY_WRONG'],
    ] as const)
      expect((await steps.report(all.student, autumn?.id, told)).code).toBe(code);
    const first = (await steps.report(all.student, autumn?.id)).semesters?.[0];
    expect((await steps.report(all.student, autumn?.id)).code).toBe('STALE_STATE');
    expect((await steps.verify(all.student, first)).code).toBe('ERROR NOT_FOUND');
    expect((await steps.verify(all.owner, first)).code).toBe('NOT_FOUND');
    expect((await steps.sendBack(all.leader, first, 'x')).code).toBe('REASON_MISSING');
    const back = await steps.sendBack(all.leader, first);
    expect(back.semesters?.[0]).toMatchObject({ state: 'CONFIRMED', sentBackReason: 'Filen viser ikke navnet ditt.' });
    const second = (await steps.report(all.student, autumn?.id, { credits: 10 })).semesters?.[0];
    expect((await steps.verify(all.leader, first)).code).toBe('STALE_STATE');
    const both = await Promise.all([steps.verify(all.leader, second), steps.sendBack(all.leader, second)]);
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'STALE_STATE']);
    // Negative control: the database holds it too.
    await expect(
      api.sql.query(
        `UPDATE study_semester SET state = 'PASSED', told_outcome = 'PASSED', told_credits = 10, result_on = '2026-11-20', told_at = now(),
           earned_credits = 10, verified_at = now(), verified_by = $2 WHERE id = $1`,
        [autumn?.id, all.student.id],
      ),
    ).rejects.toThrow('Nobody verifies their own result');
  });

  it('fall away when the study ends early, and what was passed stands', async () => {
    const id = await givenStudy(api, all);
    const end = (who: { id: string }, on: string, reason = 'Jeg har byttet jobb.') =>
      steps.change(who, 'dropOut', { applicationId: id, on, reason });
    expect((await end(all.student, '2026-11-24')).code).toBe('DROP_OUT_DAY_WRONG');
    expect((await end(all.student, '2026-08-19')).code).toBe('DROP_OUT_DAY_WRONG');
    expect((await end(all.student, '2026-11-20', ' ')).code).toBe('REASON_MISSING');
    expect((await end(all.leader, '2026-11-20')).code).toBe('NOT_FOUND');
    const both = await Promise.all([end(all.student, '2026-11-20'), end(all.owner, '2026-11-21')]);
    expect(both.map(({ code }) => code ?? 'OK').sort()).toEqual(['OK', 'STALE_STATE']);
    expect((await steps.see(all.student, id))?.state).toBe('DROPPED_OUT');
    expect(await brief(id)).toBe('A26 DROPPED, S27 DROPPED');
    expect((await semesters(id)).flatMap(({ actions }) => actions)).toEqual([]);
  });
});
