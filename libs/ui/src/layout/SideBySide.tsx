import type { ReactElement, ReactNode } from 'react';
import './layout.css';

export interface SideBySideProps {
  /** The narrow column; above the wide one on a phone. */
  readonly side: ReactNode;
  readonly children: ReactNode;
  readonly sideAt?: 'start' | 'end';
}

/** A narrow and a wide column: filters beside a list, facts beside a text. */
export function SideBySide({ side, children, sideAt = 'start' }: SideBySideProps): ReactElement {
  return (
    <div className="ui-side-by-side" data-side={sideAt}>
      <div className="ui-side-by-side__side">{side}</div>
      <div className="ui-side-by-side__main">{children}</div>
    </div>
  );
}
