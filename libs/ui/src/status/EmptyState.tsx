import type { ElementType, ReactElement, ReactNode } from 'react';
import './status.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly level?: 2 | 3;
  /** What will be here, and why it is not yet. */
  readonly text?: ReactNode;
  readonly icon?: ReactNode;
  /** The way to fill it. */
  readonly action?: ReactNode;
}

/** In place of a list with nothing in it. */
export function EmptyState({ title, level = 2, text, icon, action }: EmptyStateProps): ReactElement {
  const Title: ElementType = `h${level}`;
  return (
    <div className="ui-empty">
      {icon !== undefined && (
        <span className="ui-empty__icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <Title className="ui-empty__title">{title}</Title>
      {text !== undefined && <p className="ui-empty__text">{text}</p>}
      {action}
    </div>
  );
}
