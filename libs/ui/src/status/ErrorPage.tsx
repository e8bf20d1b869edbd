import type { ReactElement, ReactNode } from 'react';
import { Page } from '../layout/Page.tsx';
import './status.css';

export interface ErrorPageProps {
  readonly title: string;
  /** What to do now, never what the program thinks. */
  readonly text: ReactNode;
  /** The way on: try again, the front page. */
  readonly actions?: ReactNode;
  /** A number to give to those who help, with its name. */
  readonly reference?: { readonly label: string; readonly value: string };
}

/** A whole page for when there is nothing to show. */
export function ErrorPage({ title, text, actions, reference }: ErrorPageProps): ReactElement {
  return (
    <Page width="text">
      <div className="ui-error-page">
        <h1>{title}</h1>
        <div className="ui-lead">{text}</div>
        {actions !== undefined && <div className="ui-error-page__actions">{actions}</div>}
        {reference !== undefined && (
          <p className="ui-error-page__reference">
            {reference.label}: <code>{reference.value}</code>
          </p>
        )}
      </div>
    </Page>
  );
}
