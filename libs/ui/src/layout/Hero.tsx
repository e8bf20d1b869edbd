import type { ReactElement, ReactNode } from 'react';
import './layout.css';

export interface HeroProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** A tinted band across the page for the front of an area; holds the h1. */
export function Hero({ title, lead, children }: HeroProps): ReactElement {
  return (
    <div className="ui-hero">
      <div className="ui-hero__inner">
        <h1>{title}</h1>
        {lead !== undefined && <p className="ui-lead">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
