import type { ReactElement, ReactNode } from 'react';
import './layout.css';

export interface PageProps {
  /** `text` keeps lines readable (forms, articles); `full` uses the whole frame. */
  readonly width?: 'full' | 'text';
  readonly children: ReactNode;
}

/** The content column with its margins; put everything but the hero band in it. */
export function Page({ width = 'full', children }: PageProps): ReactElement {
  return (
    <div className="ui-page" data-width={width}>
      {children}
    </div>
  );
}
