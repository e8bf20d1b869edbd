import { protect, type Line } from '@kompetanse/domain/indicators';
import type { CountedFigure } from './reports/study-figures.report.ts';

/** Where a figure stands in the table. */
export function placeOf({ key, year, measure }: Pick<CountedFigure, 'key' | 'year' | 'measure'>): string {
  return `${key} ${measure} ${year}`;
}

/** Who has begun is in just one of these states, study by study. */
const states = ['ONGOING', 'DEFERRED', 'COMPLETED', 'DROPPED_OUT'] as const;
type Table = ReadonlyMap<string, CountedFigure>;

/**
 * Figures that are not told to a reader who leads only some of the units. What they know already, their own units' cases, is
 * taken off first. The row for everybody is decided alone, so that it is told alike whatever the other rows are.
 */
export function hiddenFigures(table: Table, keys: readonly string[], years: readonly number[]): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const year of years) {
    const across = (key: string): string[] => [...states, 'BEGUN'].map((measure) => placeOf({ key, year, measure }));
    hide(hidden, table, [across('ALL')], []);
    const rows = [...keys.map(across), across('ALL')];
    const down = [...states, 'BEGUN'].map((measure) => [...keys, 'ALL'].map((key) => placeOf({ key, year, measure })));
    hide(hidden, table, rows, down);
  }
  const lastYear = years.at(-1) ?? 0;
  const share = [...keys, 'ALL'].map((key) => placeOf({ key, year: lastYear, measure: 'SHARE' }));
  hide(hidden, table, [], [share]);
  return hidden;
}

/** Lines of places, the last of each being the sum of the others. */
function hide(hidden: Set<string>, table: Table, across: readonly string[][], down: readonly string[][]): void {
  const places = [...new Set([...across, ...down].flat())];
  const index = new Map(places.map((place, at) => [place, at]));
  const others = places.map((place) => {
    const figure = table.get(place);
    return figure ? figure.people - figure.own : 0;
  });
  const lines = [...across, ...down].map((line): Line => {
    const all = line.map((place) => index.get(place) ?? -1);
    return { parts: all.slice(0, -1), sum: all.at(-1) ?? -1 };
  });
  const before = places.flatMap((place, at) => (hidden.has(place) ? [at] : []));
  for (const at of protect(others, lines, before)) hidden.add(places[at] ?? '');
}
