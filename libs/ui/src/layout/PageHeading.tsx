import type { ReactElement, ReactNode } from 'react';
import './layout.css';

export interface PageHeadingProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  /** A link element back to where this page belongs. */
  readonly back?: ReactElement;
  /** Tags and states on the line above the title. */
  readonly marks?: ReactNode;
  /** Buttons at the far end of the line. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page, with its lead. */
export function PageHeading({ title, lead, back, marks, actions }: PageHeadingProps): ReactElement {
  return (
    <header className="ui-page-heading">
      {back !== undefined && <p className="ui-page-heading__back">{back}</p>}
      <div className="ui-page-heading__line">
        <div className="ui-page-heading__words">
          {marks !== undefined && <div className="ui-page-heading__marks">{marks}</div>}
          <h1>{title}</h1>
          {lead !== undefined && <p className="ui-lead">{lead}</p>}
        </div>
        {actions !== undefined && <div className="ui-page-heading__actions ui-no-print">{actions}</div>}
      </div>
    </header>
  );
}
