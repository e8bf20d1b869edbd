import type { ReactElement, ReactNode } from 'react';
import type { Tone } from '../theme/color-names.ts';
import { ToneIcon } from './ToneIcon.tsx';
import './status.css';

export interface StatusBadgeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** The state of something, as icon and word. */
export function StatusBadge({ tone = 'neutral', children }: StatusBadgeProps): ReactElement {
  return (
    <span className="ui-badge" data-color={tone}>
      <ToneIcon tone={tone} />
      {children}
    </span>
  );
}
