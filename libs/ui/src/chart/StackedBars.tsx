import { useId, useMemo, useState } from 'react';
import type { ElementType, ReactElement } from 'react';
import { layoutBars } from './bar-layout.ts';
import type { ChartMark } from './bar-layout.ts';
import { BarSegments } from './BarSegments.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartNames } from './ChartNames.tsx';
import type { StackedChart } from './chart-series.ts';
import { useWidth } from './use-width.ts';
import './chart.css';

export interface StackedBarsProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** What the chart tells, in one sentence. */
  readonly insight?: string;
  readonly chart: StackedChart;
  readonly labels: {
    /** Names one value for those who listen and those who point: series, category, value. */
    readonly value: (series: string, category: string, value: number) => string;
    /** How to move with the keyboard. */
    readonly hint: string;
  };
  readonly formatNumber?: (value: number) => string;
  /** Lines across all bars, such as a goal; also told in words under the chart. */
  readonly marks?: readonly ChartMark[];
}

const noMarks: readonly ChartMark[] = [];

/** The width drawn for before the real one is known. */
const firstWidth = 720;

/**
 * Stacked bars that everyone can read: one tab stop and arrow keys through every value, each value named, the names of
 * the parts beside the last bar (a legend where there is no room), the same in dark mode and forced colours.
 */
export function StackedBars(props: StackedBarsProps): ReactElement {
  const { title, level = 2, insight, chart, labels, formatNumber = String, marks = noMarks } = props;
  const [frame, available] = useWidth(firstWidth);
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();
  const layout = useMemo(() => layoutBars(chart, available, marks), [chart, available, marks]);
  const Title: ElementType = `h${level}`;
  const name = (series: number, category: number, value: number): string =>
    labels.value(chart.series[series]?.name ?? '', chart.categories[category] ?? '', value);
  const shown = pointed === null ? undefined : layout.segments[pointed];

  return (
    <figure className="ui-card ui-chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Title id={`${id}-title`} className="ui-chart__title">
          {title}
        </Title>
        {insight !== undefined && <p className="ui-chart__insight">{insight}</p>}
      </figcaption>
      {layout.names.length === 0 && <ChartLegend chart={chart} />}
      <div className="ui-chart__scroll" ref={frame}>
        <svg
          className="ui-chart__svg"
          width={layout.width}
          height={layout.height}
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-hint`}
        >
          <g aria-hidden="true">
            {layout.ticks.map(({ value, y }) => (
              <g key={value}>
                <line
                  className="ui-chart__line"
                  data-base={value === 0 || undefined}
                  x1={layout.plot.left}
                  x2={layout.plot.right}
                  y1={y}
                  y2={y}
                />
                <text className="ui-chart__axis" x={layout.plot.left - 9} y={y} dy="0.34em" textAnchor="end">
                  {formatNumber(value)}
                </text>
              </g>
            ))}
            {layout.bars.map(({ label, total, x, top }, index) => (
              <g key={index} textAnchor="middle">
                <text className="ui-chart__axis" x={x} y={layout.plot.bottom + 22}>
                  {label}
                </text>
                <text className="ui-chart__total" x={x} y={top - 8}>
                  {formatNumber(total)}
                </text>
              </g>
            ))}
          </g>
          <BarSegments
            segments={layout.segments}
            seriesCount={chart.series.length}
            name={name}
            formatNumber={formatNumber}
            onPoint={setPointed}
          />
          <g aria-hidden="true">
            {layout.marks.map(({ label, y, hasRoom }) => (
              <g key={label}>
                <line className="ui-chart__mark" x1={layout.plot.left} x2={layout.plot.right} y1={y} y2={y} />
                {hasRoom && (
                  <text className="ui-chart__axis" x={layout.plot.left + 4} y={y - 5}>
                    {label}
                  </text>
                )}
              </g>
            ))}
          </g>
          <ChartNames names={layout.names} chart={chart} />
        </svg>
        {shown !== undefined && (
          <div
            className="ui-chart__bubble"
            aria-hidden="true"
            style={{ left: Math.min(Math.max(shown.x + shown.width / 2, 90), layout.width - 90), top: shown.y - 6 }}
          >
            {name(shown.series, shown.category, shown.value)}
          </div>
        )}
      </div>
      {marks.length > 0 && (
        <ul className="ui-chart__marks">
          {marks.map(({ label }) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      <p id={`${id}-hint`} className="ui-visually-hidden">
        {labels.hint}
      </p>
    </figure>
  );
}
