import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { cell } from './roles.ts';

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly allLabel: string;
  /** Names the row's box, for instance "choose" and the person. */
  readonly rowLabel: (row: Row) => string;
}

interface SelectAllProps<Row> {
  readonly selection: Selection<Row>;
  readonly keys: readonly string[];
}

/** The box in the head: all, none, or in between. */
export function SelectAll<Row>({ selection, keys }: SelectAllProps<Row>): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const count = keys.filter((key) => selection.selected.has(key)).length;
  const all = keys.length > 0 && count === keys.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !all;
  }, [count, all]);
  return (
    <td {...cell} className="ui-table__select">
      <input
        ref={box}
        type="checkbox"
        className="ds-input"
        aria-label={selection.allLabel}
        checked={all}
        onChange={() => selection.onChange(new Set(all ? [] : keys))}
      />
    </td>
  );
}

interface SelectRowProps<Row> {
  readonly selection: Selection<Row>;
  readonly row: Row;
  readonly rowKey: string;
}

/** The box of one row. */
export function SelectRow<Row>({ selection, row, rowKey }: SelectRowProps<Row>): ReactElement {
  const chosen = selection.selected.has(rowKey);
  return (
    <td {...cell} className="ui-table__select">
      <input
        type="checkbox"
        className="ds-input"
        aria-label={selection.rowLabel(row)}
        checked={chosen}
        onChange={() => {
          const next = new Set(selection.selected);
          if (chosen) next.delete(rowKey);
          else next.add(rowKey);
          selection.onChange(next);
        }}
      />
    </td>
  );
}
