/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { StackedChart } from './chart-series.ts';
import { ChartTable, chartRows } from './ChartTable.tsx';
import { StackedBars } from './StackedBars.tsx';

const chart: StackedChart = {
  categories: ['2024', '2025', '2026'],
  series: [
    { id: 'n', name: 'North', values: [2, 3, 5] },
    { id: 's', name: 'South', values: [1, 0, 4] },
  ],
};
const labels = {
  value: (series: string, category: string, value: number) => `${series}, ${category}: ${value}`,
  hint: 'Arrows',
};

function showBars(): void {
  render(<StackedBars title="People a year" insight="More each year." chart={chart} labels={labels} />);
}

describe('StackedBars', () => {
  it('writes a mark in the chart only where its words lie over nothing, and always below it', () => {
    const marks = [
      { value: 1, label: 'Where it was when the plan began: 1' },
      { value: 20, label: 'High: 20' },
    ];
    const { container } = render(<StackedBars title="People a year" chart={chart} labels={labels} marks={marks} />);
    const inChart = [...container.querySelectorAll('svg text')].map((text) => text.textContent);
    expect(inChart).toContain('High: 20');
    expect(inChart).not.toContain('Where it was when the plan began: 1');
    expect([...container.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'Where it was when the plan began: 1',
      'High: 20',
    ]);
  });

  it('names every value, also the zeros', () => {
    showBars();
    const names = screen.getAllByRole('img').map((segment) => segment.getAttribute('aria-label'));
    const expected = chart.categories.flatMap((category, at) =>
      chart.series.map(({ name, values }) => `${name}, ${category}: ${values[at]}`),
    );
    expect(names).toEqual(expected);
  });

  it('is one tab stop, and the arrow keys reach every value', async () => {
    showBars();
    const user = userEvent.setup();
    await user.tab();
    const seen = new Set<string>();
    const here = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
    seen.add(here());
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await user.keyboard(`{${key}}`);
      seen.add(here());
    }
    expect(seen.size).toBe(6);
    expect(here()).toBe('South, 2026: 4');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('stays put at the edges and goes to the ends with Home and End', async () => {
    showBars();
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('North, 2024: 2');
    await user.keyboard('{End}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('North, 2026: 5');
    await user.keyboard('{Home}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('North, 2024: 2');
  });

  it('tells the point of it in words', () => {
    showBars();
    expect(screen.getByRole('figure', { name: 'People a year' }).textContent).toContain('More each year.');
  });
});

describe('ChartTable', () => {
  it('holds the same numbers as the chart, with the sums', () => {
    const extra = { heading: 'Share', values: [0.5, 0.25, 0.4], format: (value: number) => `${value * 100} %` };
    const source = { chart, rowHeading: 'Unit', totalLabel: 'Sum', extra };
    render(<ChartTable title="Same numbers" {...source} csv={{ label: 'CSV', fileName: 'x.csv' }} />);
    const cells = Array.from(screen.getByRole('table').querySelectorAll('tr'), (row) =>
      Array.from(row.children, (cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ['Unit', '2024', '2025', '2026', 'Share'],
      ['North', '2', '3', '5', '50 %'],
      ['South', '1', '0', '4', '25 %'],
      ['Sum', '3', '3', '9', '40 %'],
    ]);
    expect(chartRows(source)[3]).toEqual(['Sum', 3, 3, 9, 0.4]);
  });
});
