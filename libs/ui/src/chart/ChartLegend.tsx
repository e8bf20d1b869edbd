import type { ReactElement } from 'react';
import { seriesColor } from './chart-series.ts';
import type { StackedChart } from './chart-series.ts';

/** The names of the parts where they do not fit beside the bars, in the order the bars are stacked, top first. */
export function ChartLegend({ chart }: { readonly chart: StackedChart }): ReactElement {
  const entries = chart.series.map((series, index) => ({ ...series, color: seriesColor(series, index) }));
  return (
    <ul className="ui-chart__legend" aria-hidden="true">
      {entries.toReversed().map(({ id, name, color }) => (
        <li key={id}>
          <span className="ui-chart__swatch" data-color={color} />
          {name}
        </li>
      ))}
    </ul>
  );
}
