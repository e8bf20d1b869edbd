import type { ReactElement, ReactNode } from 'react';
import './surface.css';

export interface Fact {
  /** An icon with `aria-hidden`. */
  readonly icon: ReactNode;
  /** What the icon stands for, read aloud before the text. */
  readonly label?: string;
  readonly text: ReactNode;
}

/** Short facts with an icon each: when, where, how many. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  return (
    <ul className="ui-facts">
      {facts.map((fact, index) => (
        <li key={index}>
          <span className="ui-facts__icon">{fact.icon}</span>
          <span>
            {fact.label !== undefined && <span className="ui-visually-hidden">{fact.label}: </span>}
            {fact.text}
          </span>
        </li>
      ))}
    </ul>
  );
}
