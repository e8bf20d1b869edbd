import type { ReactElement, ReactNode } from 'react';
import './surface.css';

export interface StatTileProps {
  readonly label: ReactNode;
  /** Already formatted, with its unit. */
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** One number that matters, with its name. Put several in a `CardGrid as="div" least="tile"`. */
export function StatTile({ label, value, note }: StatTileProps): ReactElement {
  return (
    <dl className="ui-card ui-stat">
      <dt className="ui-stat__label">{label}</dt>
      <dd className="ui-stat__value ui-number">{value}</dd>
      {note !== undefined && <dd className="ui-stat__note">{note}</dd>}
    </dl>
  );
}
