import type { ReactElement, ReactNode } from 'react';
import './surface.css';

export interface Definition {
  readonly term: string;
  readonly value: ReactNode;
}

export interface DefinitionListProps {
  readonly items: readonly Definition[];
  /** `row` sets the value beside the term, `column` under it. */
  readonly layout?: 'row' | 'column';
}

/** Names and their values, as in a receipt. */
export function DefinitionList({ items, layout = 'row' }: DefinitionListProps): ReactElement {
  return (
    <dl className="ui-definitions" data-layout={layout}>
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
