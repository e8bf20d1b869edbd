import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDemo, type Demo } from '../given/demo.ts';

describe('the studies of the demo', () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await openDemo();
    await demo.seed();
  }, 180_000);
  afterAll(() => demo.api.close());

  it('show every situation: late, waiting, failed and taken again, deferred, dropped, paid and to be paid', async () => {
    const semesters = (where: string): Promise<number> =>
      demo.count(`study_semester s JOIN further_education_application a ON a.id = s.application_id WHERE ${where}`);
    expect(await semesters(`a.state = 'STARTED' AND s.state = 'PLANNED' AND s.confirm_by < now()`)).toBeGreaterThan(0);
    expect(await semesters(`s.state = 'CONFIRMED' AND s.told_at IS NOT NULL`)).toBe(1);
    expect(await semesters(`s.state = 'FAILED'`)).toBe(1);
    expect(await semesters(`s.follows_id IS NOT NULL`)).toBe(1);
    expect(await semesters(`s.state = 'DEFERRED'`)).toBeGreaterThan(0);
    expect(await semesters(`s.state = 'DROPPED'`)).toBeGreaterThan(0);
    expect(await semesters(`s.payout_received_nok > 0`)).toBeGreaterThan(20);
    expect(
      await semesters(
        `s.state = 'CONFIRMED' AND s.payout_received_nok IS NULL AND s.payout_planned_nok > 0 AND a.state = 'STARTED'`,
      ),
    ).toBeGreaterThan(0);
    const states = await demo.rows<{ state: string }>('SELECT state FROM binding_agreement ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual(['OFFERED', 'RELEASED', 'SIGNED']);
  });

  it('are completed by their last verified credits, on the day they ended, and stand in what people have', async () => {
    const whole = `further_education_application a WHERE a.state = 'COMPLETED' AND a.completed_on = a.ends_on
      AND a.credits = (SELECT sum(s.earned_credits) FROM study_semester s WHERE s.application_id = a.id AND s.state = 'PASSED')`;
    expect(await demo.count(whole)).toBe(await demo.count(`further_education_application WHERE state = 'COMPLETED'`));
    expect(
      await demo.count(`competence_held((SELECT array_agg(id) FROM person)) h WHERE h.source = 'STUDY'`),
    ).toBeGreaterThan(8);
  });
});
