import { describe, expect, it } from '@jest/globals';
import { chartOf, endsOf, hasHidden, hasOverlap } from './report.ts';
import type { Report, ReportRow } from './report.ts';

function row(key: string, values: readonly (number | null)[]): ReportRow {
  return { key, name: `Enhet ${key}`, values, staff: 10, sharePercent: 10 };
}

function report(counts: readonly (readonly (number | null)[])[], totals: readonly (number | null)[]): Report {
  return {
    measure: 'BEGUN',
    by: 'UNIT',
    schoolYears: ['2024/25', '2025/26', '2026/27'].slice(0, totals.length),
    totals: row('ALL', totals),
    rows: counts.map((values, index) => row(String(index), values)),
  };
}

const three = (one: number, two: number, last: number): number[] => [one, two, last];

describe('the chart of further education', () => {
  it('puts the largest at the bottom and leaves out rows without any', () => {
    const chart = chartOf(report([three(0, 1, 2), three(0, 0, 0), three(1, 2, 5)], [1, 3, 7]), 'Andre');
    expect(chart.series.map(({ name }) => name)).toEqual(['Enhet 2', 'Enhet 0']);
  });

  it('puts the smallest together when they are too many, and loses nobody', () => {
    const counts = Array.from({ length: 12 }, (_, index) => [0, 1, index + 1]);
    const chart = chartOf(report(counts, [0, 12, 78]), 'Andre');
    expect(chart.series).toHaveLength(7);
    expect(chart.series.at(-1)).toEqual({ id: 'rest', name: 'Andre', values: [0, 6, 21] });
    expect(chart.series.reduce((sum, { values }) => sum + (values[2] ?? 0), 0)).toBe(78);
  });

  it('knows its ends, also when there is only one year, none, or a hidden one', () => {
    expect(endsOf(report([[3]], [3]))).toEqual({ from: '2024/25', to: '2024/25', first: 3, last: 3 });
    expect(endsOf(report([], []))).toBeUndefined();
    expect(endsOf(report([[null]], [null]))).toBeUndefined();
  });

  it('sees when someone is counted in two rows, and when a number is hidden', () => {
    const same = three(1, 1, 1);
    expect(hasOverlap(report([same, same], [2, 2, 2]))).toBe(false);
    expect(hasOverlap(report([same, three(1, 1, 2)], [2, 2, 2]))).toBe(true);
    expect(hasHidden(report([same], [2, 2, 2]))).toBe(false);
    expect(hasHidden(report([[1, null, 1]], [2, 2, 2]))).toBe(true);
  });
});
