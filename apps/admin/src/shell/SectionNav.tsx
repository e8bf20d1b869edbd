import type { ReactElement, ReactNode } from 'react';
import './section-nav.css';

interface SectionNavProps {
  readonly label: string;
  /** Links to the pages of one part of the menu. */
  readonly children: ReactNode;
}

/** The pages of one part of the menu, beside each other. */
export function SectionNav({ label, children }: SectionNavProps): ReactElement {
  return (
    <nav className="section-nav ui-no-print" aria-label={label}>
      {children}
    </nav>
  );
}
