import { useMemo, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import * as roles from './roles.ts';
import { scrollFrame } from './scroll-frame.ts';
import { SelectAll, SelectRow } from './selection.tsx';
import type { Selection } from './selection.tsx';
import { nextSort, sortRows } from './sort.ts';
import type { Column, Sort } from './sort.ts';
import './table.css';

export interface DataTableProps<Row> {
  /** What the table shows; read aloud, and visible with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Buttons and links for the row, last in it. */
  readonly actions?: (row: Row) => ReactNode;
  /** The heading of the actions; needed with `actions`. */
  readonly actionsLabel?: string;
  readonly selection?: Selection<Row>;
  /** Sorted by the one who fetches the rows; otherwise the table sorts what it has. */
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  readonly firstSort?: Sort;
  /** `cards` turns each row into a card, `scroll` keeps the table with its first column in place. */
  readonly phone?: 'cards' | 'scroll';
  /** Shown under the head when there are no rows. */
  readonly empty?: ReactNode;
  readonly zebra?: boolean;
  /** Cells of a last row by column id, such as sums. */
  readonly total?: Readonly<Record<string, ReactNode>>;
}

/** A real table: caption, headings that sort, numbers to the right, actions the keyboard reaches, cards on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { caption, columns, rows, rowKey, actions, selection, phone = 'cards', empty, total } = props;
  const [ownSort, setOwnSort] = useState<Sort | null>(props.firstSort ?? null);
  const sort = props.sort !== undefined ? props.sort : ownSort;
  const shown = useMemo(
    () => (props.sort !== undefined ? rows : sortRows(rows, columns, ownSort)),
    [rows, columns, ownSort, props.sort],
  );
  const width = columns.length + (actions ? 1 : 0) + (selection ? 1 : 0);
  const choose = (column: Column<Row>): void => (props.onSort ?? setOwnSort)(nextSort(sort, column));

  return (
    <div className="ui-table-frame" data-phone={phone} {...(phone === 'scroll' && scrollFrame(caption))}>
      <table {...roles.table} className="ds-table ui-table" data-zebra={props.zebra || undefined} data-hover>
        <caption className={props.showCaption === true ? 'ui-table__caption' : 'ui-visually-hidden'}>{caption}</caption>
        <thead {...roles.rowGroup}>
          <tr {...roles.row}>
            {selection && <SelectAll selection={selection} keys={shown.map(rowKey)} />}
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={choose} />
            ))}
            {actions && (
              <th {...roles.columnHeader} scope="col">
                {props.actionsLabel}
              </th>
            )}
          </tr>
        </thead>
        <tbody {...roles.rowGroup}>
          {shown.map((row) => (
            <tr key={rowKey(row)} {...roles.row} data-selected={selection?.selected.has(rowKey(row)) || undefined}>
              {selection && <SelectRow selection={selection} row={row} rowKey={rowKey(row)} />}
              {columns.map((column) => (
                <Cell key={column.id} column={column} content={column.cell(row)} />
              ))}
              {actions && (
                <td {...roles.cell} className="ui-table__actions">
                  <div>{actions(row)}</div>
                </td>
              )}
            </tr>
          ))}
          {shown.length === 0 && empty !== undefined && (
            <tr {...roles.row}>
              <td {...roles.cell} colSpan={width} className="ui-table__empty">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
        {total !== undefined && (
          <tfoot {...roles.rowGroup}>
            <tr {...roles.row}>
              {selection && <td {...roles.cell} />}
              {columns.map((column) => (
                <Cell key={column.id} column={column} content={total[column.id]} />
              ))}
              {actions && <td {...roles.cell} />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly sort: Sort | null;
  readonly onSort: (column: Column<Row>) => void;
}

function Heading<Row>({ column, sort, onSort }: HeadingProps<Row>): ReactElement {
  const numeric = column.numeric || undefined;
  if (column.sortBy === undefined) {
    return (
      <th {...roles.columnHeader} scope="col" data-numeric={numeric}>
        {column.heading}
      </th>
    );
  }
  return (
    <th
      {...roles.columnHeader}
      scope="col"
      data-numeric={numeric}
      aria-sort={sort?.column === column.id ? sort.direction : 'none'}
    >
      <button type="button" onClick={() => onSort(column)}>
        {column.heading}
      </button>
    </th>
  );
}

function Cell<Row>({ column, content }: { readonly column: Column<Row>; readonly content: ReactNode }): ReactElement {
  const marks = { 'data-numeric': column.numeric || undefined, 'data-heading': column.heading };
  return column.rowHeading === true ? (
    <th {...roles.rowHeader} scope="row" {...marks}>
      {content}
    </th>
  ) : (
    <td {...roles.cell} {...marks}>
      {content}
    </td>
  );
}
