import type { ReactElement } from 'react';
import './skeleton.css';

export interface LoadingSkeletonProps {
  /** The shape of what comes, so that nothing jumps when it does. */
  readonly shape: 'cards' | 'tiles' | 'table' | 'text' | 'form' | 'chart';
  /** How many cards, tiles, rows, lines or fields. */
  readonly count?: number;
  /** Read aloud once. */
  readonly label: string;
}

/** Grey shapes in place of content on its way. */
export function LoadingSkeleton({ shape, count = 4, label }: LoadingSkeletonProps): ReactElement {
  const parts = Array.from({ length: shape === 'chart' ? 1 : count }, (_, index) => index);
  return (
    <div className="ui-skeleton" role="status" aria-busy="true" data-shape={shape}>
      <span className="ui-visually-hidden">{label}</span>
      {parts.map((index) => (
        <span key={index} className="ui-skeleton__part ds-skeleton" aria-hidden="true" />
      ))}
    </div>
  );
}
