import type { ReactElement } from 'react';
import type { NamePlace } from './bar-layout.ts';
import type { StackedChart } from './chart-series.ts';

interface ChartNamesProps {
  readonly names: readonly NamePlace[];
  readonly chart: StackedChart;
}

const longest = 30;

/** The names of the parts, each with a line to its segment in the last bar. The values carry them for those who listen. */
export function ChartNames({ names, chart }: ChartNamesProps): ReactElement {
  return (
    <g aria-hidden="true">
      {names.map(({ series, color, from, to }) => {
        const name = chart.series[series]?.name ?? '';
        return (
          <g key={series} data-color={color}>
            <polyline
              className="ui-chart__leader"
              points={`${from[0]},${from[1]} ${from[0] + 8},${from[1]} ${to[0] + 14},${to[1]} ${to[0] + 20},${to[1]}`}
            />
            <text className="ui-chart__name" x={to[0] + 26} y={to[1]} dy="0.35em">
              {name.length > longest ? `${name.slice(0, longest - 1)}…` : name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
