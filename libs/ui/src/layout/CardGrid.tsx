import { Children } from 'react';
import type { ReactElement, ReactNode } from 'react';
import './layout.css';

export interface CardGridProps {
  /** `list` says how many there are to a screen reader; `div` for a mere arrangement. */
  readonly as?: 'list' | 'div';
  readonly label?: string;
  /** Least width of a card before the row breaks. */
  readonly least?: 'tile' | 'card' | 'wide';
  readonly children: ReactNode;
}

/** Cards in as many columns as there is room for, all of one height in a row. */
export function CardGrid({ as = 'list', label, least = 'card', children }: CardGridProps): ReactElement {
  if (as === 'div') {
    return (
      <div className="ui-card-grid" data-least={least}>
        {children}
      </div>
    );
  }
  return (
    <ul className="ui-card-grid" data-least={least} aria-label={label}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
