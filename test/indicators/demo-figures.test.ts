import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDemo, type Demo } from '../given/demo.ts';
import { figures, valuesOf } from './figures.ts';

const SERIES = [3, 7, 11, 14, 17, 21, 24];

describe('the demo’s numbers of further education', () => {
  let demo: Demo;
  let vilja: { id: string };

  beforeAll(async () => {
    demo = await openDemo();
    await demo.seed();
    vilja = { id: await demo.person('Vilja Prøvestad') };
  }, 180_000);
  afterAll(() => demo.api.close());

  const begun = async (): Promise<readonly (number | null)[] | undefined> =>
    valuesOf(await figures(demo.api, vilja), 'BEGUN')['Alle, ulike personer'];
  const kept = (): Promise<object[]> =>
    demo.rows(`SELECT f.* FROM indicator_snapshot_figure f ORDER BY snapshot_id, cut, key, school_year, measure`);

  it('are 3, 7, 11, 14, 17, 21 and 24, from the 24 studies by SQL alone', async () => {
    expect(await begun()).toEqual(SERIES);
    expect(
      await demo.count(`(SELECT DISTINCT application_id FROM application_event WHERE to_state = 'STARTED') s`),
    ).toBe(24);
  });

  it('move in one place when one study begins another year, and the snapshots stay', async () => {
    const { figureSnapshots } = (
      await demo.api.ask<{ figureSnapshots: { id: string; day: string }[] }>(vilja.id, '{ figureSnapshots { id day } }')
    ).data;
    expect(figureSnapshots.length).toBeGreaterThanOrEqual(3);
    const before = await kept();
    // History can not be rewritten; here the guard is taken off to see what depends on it.
    await demo.rows('ALTER TABLE application_event DISABLE TRIGGER application_event_append_only');
    await demo.rows(`UPDATE application_event SET effective_on = '2022-08-20' WHERE id =
      (SELECT min(id) FROM application_event WHERE to_state = 'STARTED' AND effective_on = '2021-08-20')`);
    await demo.rows('ALTER TABLE application_event ENABLE TRIGGER application_event_append_only');
    await demo.rows('UPDATE formal_competence_version SET version = version + 1');
    expect(await begun()).toEqual([3, 6, 11, 14, 17, 21, 24]);
    expect(await kept()).toEqual(before);
    const comparison = await demo.api.ask<{
      figureSnapshot: { differences: { cut: string; name: string; schoolYear: string; measure: string }[] };
    }>(
      vilja.id,
      'query ($id: ID!) { figureSnapshot(id: $id) { differences { cut name schoolYear measure kept today } } }',
      { id: figureSnapshots[0]?.id },
    );
    const { differences } = comparison.data.figureSnapshot;
    expect(differences).toContainEqual({
      cut: 'UNIT',
      name: 'ALL',
      schoolYear: '2021/22',
      measure: 'BEGUN',
      kept: 7,
      today: 6,
    });
    const begunMoved = differences.filter(({ measure }) => measure === 'BEGUN');
    expect(new Set(begunMoved.map(({ schoolYear }) => schoolYear))).toEqual(new Set(['2021/22']));
  });
});
