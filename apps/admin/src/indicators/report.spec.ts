import { describe, expect, it } from '@jest/globals';
import { chartOf, endsOf, hasOverlap } from './report.ts';
import type { Report } from './report.ts';

function report(counts: readonly (readonly number[])[], totals: number[]): Report {
  return {
    asOf: '2026-11-23',
    staff: 100,
    sharePercent: 10,
    schoolYears: ['2024/25', '2025/26', '2026/27'].slice(0, totals.length),
    totals,
    csvUrl: '',
    definition: { text: '', version: 1 },
    rows: counts.map((unit, index) => ({
      counts: [...unit],
      staff: 10,
      sharePercent: 10,
      unit: { id: String(index), name: `Enhet ${index}` },
    })),
  };
}

describe('the chart of indicator 9', () => {
  it('puts the largest at the bottom and leaves out units without any', () => {
    const chart = chartOf(
      report(
        [
          [0, 1, 2],
          [0, 0, 0],
          [1, 2, 5],
        ],
        [1, 3, 7],
      ),
      'Andre',
    );
    expect(chart.series.map(({ name }) => name)).toEqual(['Enhet 2', 'Enhet 0']);
  });

  it('puts the smallest together when they are too many, and loses nobody', () => {
    const counts = Array.from({ length: 12 }, (_, index) => [0, 1, index + 1]);
    const chart = chartOf(report(counts, [0, 12, 78]), 'Andre');
    expect(chart.series).toHaveLength(7);
    expect(chart.series.at(-1)).toEqual({ id: 'rest', name: 'Andre', values: [0, 6, 21] });
    expect(chart.series.reduce((sum, { values }) => sum + (values[2] ?? 0), 0)).toBe(78);
  });

  it('knows its ends, also when there is only one year or none', () => {
    expect(endsOf(report([[3]], [3]))).toEqual({ from: '2024/25', to: '2024/25', first: 3, last: 3 });
    expect(endsOf(report([], []))).toBeUndefined();
  });

  it('sees when someone is counted in two units', () => {
    expect(
      hasOverlap(
        report(
          [
            [1, 1, 1],
            [1, 1, 1],
          ],
          [2, 2, 2],
        ),
      ),
    ).toBe(false);
    expect(
      hasOverlap(
        report(
          [
            [1, 1, 1],
            [1, 1, 2],
          ],
          [2, 2, 2],
        ),
      ),
    ).toBe(true);
  });
});
