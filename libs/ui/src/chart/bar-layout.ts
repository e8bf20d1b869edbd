import { categoryTotals, seriesColor, valueAt } from './chart-series.ts';
import type { StackedChart } from './chart-series.ts';
import { axisTicks, spread } from './scale.ts';
import type { ColorName } from '../theme/color-names.ts';

/** A line across all bars, such as a goal. */
export interface ChartMark {
  readonly value: number;
  readonly label: string;
}

export interface Segment {
  readonly category: number;
  readonly series: number;
  readonly value: number;
  readonly color: ColorName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, in pixels from the upper left. */
export interface BarLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly bottom: number };
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** `hasRoom`: its words would not lie over a bar or the sum above it. */
  readonly marks: readonly (ChartMark & { readonly y: number; readonly hasRoom: boolean })[];
  readonly segments: readonly Segment[];
  readonly bars: readonly Bar[];
  /** Names beside the last bar with a line to their segment; empty where there is no room. */
  readonly names: readonly NamePlace[];
}

export interface Bar {
  /** Empty where the labels of all bars would run into each other; the last bar always has its own. */
  readonly label: string;
  readonly total: number;
  readonly x: number;
  readonly top: number;
}

export interface NamePlace {
  readonly series: number;
  readonly color: ColorName;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

const height = 400;
const margin = { top: 30, bottom: 34, left: 40 };
/** From this width the names fit beside the bars. */
const namesFrom = 620;
const leastSlot = 34;
const nameGap = 21;
/** Above a bar, for its sum. */
const sumRoom = 22;

/** Lays the chart out in `available` pixels; it grows beyond them rather than make bars too thin to read. */
export function layoutBars(chart: StackedChart, available: number, marks: readonly ChartMark[] = []): BarLayout {
  const hasNames = available >= namesFrom;
  // Reckoned generously from the letters, since measuring text would need a second pass.
  const nameRoom = hasNames ? Math.min(220, longest(chart.series.map(({ name }) => name)) * 7.4) + 54 : 8;
  const least = margin.left + nameRoom + leastSlot * chart.categories.length;
  const width = Math.max(available, least);
  const plot = { left: margin.left, right: width - nameRoom, bottom: height - margin.bottom };
  const totals = categoryTotals(chart);
  const ticks = axisTicks(Math.max(...totals, ...marks.map(({ value }) => value), 0));
  const top = ticks.at(-1) ?? 1;
  const y = (value: number): number => plot.bottom - (value / top) * (plot.bottom - margin.top);
  const slot = (plot.right - plot.left) / Math.max(1, chart.categories.length);
  const barWidth = Math.min(74, slot * 0.68);

  const every = Math.max(1, Math.ceil((longest(chart.categories) * 7.6 + 6) / slot));

  const segments = chart.categories.flatMap((_, category) => {
    let below = 0;
    return chart.series.map((series, index): Segment => {
      const value = valueAt(series, category);
      const place = {
        x: plot.left + slot * (category + 0.5) - barWidth / 2,
        y: y(below + value),
        width: barWidth,
        height: y(below) - y(below + value),
      };
      below += value;
      return { category, series: index, value, color: seriesColor(series, index), ...place };
    });
  });
  const middle = (category: number): number => plot.left + slot * (category + 0.5);
  const hasRoom = ({ value, label }: ChartMark): boolean =>
    totals.every(
      (total, category) =>
        middle(category) - barWidth / 2 > plot.left + 4 + label.length * 7.4 || y(value) < y(total) - sumRoom,
    );
  return {
    width,
    height,
    plot,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    marks: marks.map((mark) => ({ ...mark, y: y(mark.value), hasRoom: hasRoom(mark) })),
    segments,
    bars: chart.categories.map((label, category) => ({
      label: (chart.categories.length - 1 - category) % every === 0 ? label : '',
      total: totals[category] ?? 0,
      x: middle(category),
      top: y(totals[category] ?? 0),
    })),
    names: hasNames ? placeNames(segments, chart, plot.right) : [],
  };
}

function placeNames(segments: readonly Segment[], chart: StackedChart, right: number): readonly NamePlace[] {
  const last = segments.filter(({ category }) => category === chart.categories.length - 1);
  const middles = last.map((segment) => segment.y + segment.height / 2);
  const places = spread(middles, nameGap, [margin.top / 2, height - margin.bottom]);
  return last.map((segment, index) => ({
    series: segment.series,
    color: segment.color,
    from: [segment.x + segment.width + 2, middles[index] ?? 0],
    to: [right + 12, places[index] ?? 0],
  }));
}

/** Letters in the longest text. */
function longest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(({ length }) => length));
}
