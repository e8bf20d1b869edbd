import type { ReactElement, ReactNode } from 'react';
import type { ColorName } from '../theme/color-names.ts';
import './status.css';

export interface TagProps {
  readonly color?: ColorName;
  readonly children: ReactNode;
}

/** What kind of thing this is. The colour helps those who know it; the word says it to everyone. */
export function Tag({ color = 'neutral', children }: TagProps): ReactElement {
  return (
    <span className="ds-tag ui-tag" data-color={color}>
      {children}
    </span>
  );
}
