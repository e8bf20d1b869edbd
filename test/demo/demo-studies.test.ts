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

  it('Sander sees how far he is in the programme, and Vilja how far all are', async () => {
    const sander = await demo.person('Sander Testmoen');
    const { data } = await demo.api.ask<{
      cards: { state: string; elements: { state: string; next: boolean; openRuns: unknown[] }[] }[];
    }>(sander, '{ cards: myPrograms { state elements { state next openRuns { id } } } }');
    expect(data.cards).toMatchObject([{ state: 'ACTIVE' }]);
    expect(data.cards[0]?.elements.find(({ next }) => next)?.openRuns.length).toBeGreaterThan(0);
    const vilja = await demo.person('Vilja Prøvestad');
    const { data: seen } = await demo.api.ask<{ programs: { id: string; title: string }[] }>(
      vilja,
      '{ programs { id title } }',
    );
    const counts = await Promise.all(
      seen.programs.map(({ id }) =>
        demo.api.ask<{ card: { total: { people: number; late: number; exempt: number } } }>(
          vilja,
          'query ($id: ID!) { card: programCard(programId: $id) { total { people late exempt } } }',
          { id },
        ),
      ),
    );
    const totals = counts.map((answer) => answer.data.card.total);
    expect(seen.programs.every(({ title }) => title.startsWith('Demo – videreføring'))).toBe(true);
    expect(totals.reduce((sum, { exempt }) => sum + exempt, 0)).toBe(1);
    for (const { people, late } of totals) {
      expect(late).toBeGreaterThan(0);
      expect(late).toBeLessThan(people);
    }
  });
});
