import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { releaseCanary, strangers, type Canary } from './canary.ts';
import { takeBackChanges, whereTold } from './canary-walk.ts';

/** One walk is hundreds of changes; on a busy machine that takes its time. */
const WALK_MS = 120_000;

describe('who comes to a course for guardians, by every change', () => {
  let canary: Canary;

  beforeAll(async () => {
    canary = await releaseCanary();
    takeBackChanges(canary);
  }, 60_000);
  afterAll(() => canary.close());

  it.each(strangers)(
    'is told nowhere to: %s',
    async (actor) => expect(await whereTold(canary, actor, 'mutation')).toEqual([]),
    WALK_MS,
  );

  it(
    'is told to those who run it (negative control)',
    async () => {
      expect(await whereTold(canary, 'its leader', 'mutation')).toEqual(
        expect.arrayContaining(['cancelSession', 'correctAttendance']),
      );
      expect(await whereTold(canary, 'coordinator', 'mutation')).toEqual(
        expect.arrayContaining(['cancelRun', 'cancelSession', 'correctAttendance', 'resendNotification']),
      );
    },
    WALK_MS,
  );

  it('is in no line of the log', () => {
    const { lines, text } = canary.log;
    expect(lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(1000);
    expect(text()).not.toMatch(canary.sound);
  });

  it(
    'is found with the guard off (negative control)',
    async () => {
      await canary.api.sql.query(`UPDATE person SET kind = 'EMPLOYEE' WHERE family_name = 'Kanarimoen'`);
      expect(await whereTold(canary, 'sector leader', 'mutation')).toEqual(
        expect.arrayContaining(['cancelRun', 'cancelSession']),
      );
      expect(await whereTold(canary, 'system admin', 'mutation')).toContain('resendNotification');
    },
    WALK_MS,
  );
});
