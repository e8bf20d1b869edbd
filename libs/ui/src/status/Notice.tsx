import type { ReactElement, ReactNode } from 'react';
import type { Tone } from '../theme/color-names.ts';
import { ToneIcon } from './ToneIcon.tsx';
import './status.css';

export interface NoticeProps {
  readonly tone?: Exclude<Tone, 'neutral'>;
  readonly title?: ReactNode;
  /** `alert` only when it appears because of what the person just did. */
  readonly role?: 'alert' | 'status';
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** Something to know before going on, in the flow of the page. */
export function Notice({ tone = 'info', title, role, action, children }: NoticeProps): ReactElement {
  return (
    <div className="ui-notice" data-color={tone} role={role}>
      <ToneIcon tone={tone} />
      <div className="ui-notice__body">
        {title !== undefined && <p className="ui-notice__title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action}
      </div>
    </div>
  );
}
