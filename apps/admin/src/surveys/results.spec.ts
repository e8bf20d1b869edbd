import { describe, expect, it } from '@jest/globals';
import { meanChart, spreadChart, type CutLine } from './results.ts';

const line = (name: string, mean: number | null, shares: number[] | null): CutLine => ({
  key: name,
  name,
  mean,
  answered: null,
  shares,
});

describe('the charts of a survey', () => {
  const lines = [line('Alle', 3.4, [10, 10, 30, 30, 20]), line('Rena', 3.6, null), line('Osen', null, null)];

  it('show how answers spread only for groups whose spread is told', () => {
    const chart = spreadChart(lines, ['1', '2', '3', '4', '5']);
    expect(chart?.categories).toEqual(['Alle']);
    expect(chart?.series.map(({ values }) => values)).toEqual([[10], [10], [30], [30], [20]]);
    expect(spreadChart(lines.slice(1), ['1'])).toBeNull();
  });

  it('show no bar for a hidden mean, and no chart when all are hidden', () => {
    expect(meanChart('Snitt', lines)?.categories).toEqual(['Alle', 'Rena']);
    expect(meanChart('Snitt', lines.slice(2))).toBeNull();
  });
});
