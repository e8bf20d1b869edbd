import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { semesterTransitions, type SemesterState } from '@kompetanse/domain/studies';
import { asking } from '../further-education/ask.ts';
import { givenSchool, givenStudy, type GivenSchool } from '../given/studies.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { studying } from './asking.ts';

const kinds = [
  'confirm',
  'report',
  'fail',
  'verify',
  'sendBack',
  'retake',
  'pay',
  'move',
  'defer',
  'resume',
  'later',
] as const;
const anyStep = fc.record({ kind: fc.constantFrom(...kinds), nth: fc.nat(4), amount: fc.nat(14_000) });

/** More walks: STUDY_WALKS=200. */
const WALKS = Number(process.env['STUDY_WALKS'] ?? 8);

describe('a study, whatever is done in whatever order', () => {
  let api: TestApi;
  let all: GivenSchool;

  beforeAll(async () => {
    api = await startApi();
    all = await givenSchool(api);
  });
  afterAll(() => api.close());

  it('keeps its credits and its money within the study, and moves only where the table of states allows', async () => {
    const steps = studying(api);
    const { defer, resume } = asking(api);
    const { student, leader, owner } = all;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 16 }), async (walk) => {
        api.clock.set('2026-11-23T11:00:00Z');
        const id = await givenStudy(api, all);
        let before = new Map<string, SemesterState>();
        for (const { kind, nth, amount } of walk) {
          const semesters = (await steps.see(owner, id))?.semesters ?? [];
          const one = semesters[nth % semesters.length];
          const today = api.clock.today();
          const told = { credits: Math.min(one?.plannedCredits ?? 0, (amount % 30) / 2), resultOn: today };
          await {
            confirm: () => steps.confirm(student, one?.id),
            report: () => steps.report(student, one?.id, told),
            fail: () => steps.report(student, one?.id, { outcome: 'FAILED', credits: 0, resultOn: today }),
            verify: () => steps.verify(leader, one),
            sendBack: () => steps.sendBack(leader, one),
            retake: () => steps.change(student, 'retake', { semesterId: one?.id, year: 2027, season: 'AUTUMN' }),
            pay: () =>
              steps.change(owner, 'recordPayout', { semesterId: one?.id, amountNok: amount, receivedOn: today }),
            move: () => steps.change(owner, 'planPayout', { semesterId: one?.id, amountNok: amount }),
            defer: () => defer(owner, id, '2028-01-10'),
            resume: () => resume(owner, id),
            later: () => {
              api.clock.advance({ days: 60 });
              return Promise.resolve();
            },
          }[kind]();
          await api.drain();
          const after = (await steps.see(owner, id))?.semesters ?? [];
          const live = after.filter(({ state }) => state === 'PLANNED' || state === 'CONFIRMED' || state === 'PASSED');
          const credits = live.reduce(
            (sum, row) => sum + (row.state === 'PASSED' ? (row.earnedCredits ?? 0) : row.plannedCredits),
            0,
          );
          expect(credits).toBeLessThanOrEqual(30);
          const money = after.reduce(
            (sum, row) =>
              sum +
              (row.payoutReceivedNok ??
                (row.state === 'DEFERRED' || row.state === 'DROPPED' ? 0 : row.payoutPlannedNok)),
            0,
          );
          expect(money).toBeLessThanOrEqual(12_000);
          for (const { id: key, state } of after) {
            const was = before.get(key);
            if (was && was !== state) expect(semesterTransitions[was]).toContain(state);
          }
          before = new Map(after.map((row) => [row.id, row.state as SemesterState]));
        }
      }),
      { numRuns: WALKS, seed: 2026 },
    );
  }, 240_000);
});
