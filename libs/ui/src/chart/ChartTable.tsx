import type { ElementType, ReactElement } from 'react';
import { CsvButton } from '../action/CsvButton.tsx';
import type { CsvCell } from '../format/csv.ts';
import { scrollFrame } from '../table/scroll-frame.ts';
import { categoryTotals, valueAt } from './chart-series.ts';
import type { StackedChart } from './chart-series.ts';
import './chart.css';

export interface ExtraColumn {
  readonly heading: string;
  /** One for each series, and the last for the total. `null` where there is none. */
  readonly values: readonly (number | null)[];
  readonly format: (value: number) => string;
}

export interface ChartTableProps {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly chart: StackedChart;
  /** Heading of the first column: what the series are. */
  readonly rowHeading: string;
  /** Name of the last row. */
  readonly totalLabel: string;
  readonly extra?: ExtraColumn;
  readonly csv: { readonly label: string; readonly fileName: string };
  readonly formatNumber?: (value: number) => string;
}

/** The numbers of a chart as a table, and the same numbers as a CSV file. */
export function ChartTable(props: ChartTableProps): ReactElement {
  const { title, level = 2, chart, extra, csv, formatNumber = String } = props;
  const [head = [], ...rows] = chartRows(props);
  const Title: ElementType = `h${level}`;
  const last = chart.categories.length + 1;
  const text = (value: CsvCell | undefined, column: number): string => {
    if (typeof value !== 'number') return value ?? '';
    return column === last && extra !== undefined ? extra.format(value) : formatNumber(value);
  };
  const row = (cells: readonly CsvCell[], key: number): ReactElement => (
    <tr key={key}>
      <th scope="row">{cells[0]}</th>
      {cells.slice(1).map((cell, index) => (
        <td key={index} data-numeric>
          {text(cell, index + 1)}
        </td>
      ))}
    </tr>
  );

  return (
    <section className="ui-card ui-chart-table">
      <div className="ui-card__head">
        <Title className="ui-card__title">{title}</Title>
        <span className="ui-no-print">
          <CsvButton label={csv.label} fileName={csv.fileName} rows={() => [head, ...rows]} />
        </span>
      </div>
      <div className="ui-table-frame" data-phone="scroll" {...scrollFrame(title)}>
        <table className="ds-table ui-table" data-zebra>
          <caption className="ui-visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col" data-numeric={index > 0 || undefined}>
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.slice(0, -1).map(row)}</tbody>
          <tfoot>{rows.slice(-1).map(row)}</tfoot>
        </table>
      </div>
    </section>
  );
}

type RowSource = Pick<ChartTableProps, 'chart' | 'rowHeading' | 'totalLabel' | 'extra'>;

/** The chart as rows: headings, one row for each series, and the totals. The table and the file are both made of these. */
export function chartRows({ chart, rowHeading, totalLabel, extra }: RowSource): readonly (readonly CsvCell[])[] {
  const more = (index: number): readonly CsvCell[] => (extra === undefined ? [] : [extra.values[index] ?? null]);
  return [
    [rowHeading, ...chart.categories, ...(extra === undefined ? [] : [extra.heading])],
    ...chart.series.map((series, index) => [
      series.name,
      ...chart.categories.map((_, at) => valueAt(series, at)),
      ...more(index),
    ]),
    [totalLabel, ...categoryTotals(chart), ...more(chart.series.length)],
  ];
}
