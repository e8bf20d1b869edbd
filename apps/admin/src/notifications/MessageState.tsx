import type { ReactElement } from 'react';
import type { NotificationState } from '@kompetanse/contract/admin';
import { StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Record<NotificationState, Tone>> = {
  PENDING: 'info',
  SENT: 'success',
  FAILED: 'danger',
  MISSED: 'warning',
  CANCELLED: 'neutral',
};

/** What has become of a message, in a word. */
export function MessageState({ state }: { readonly state: NotificationState }): ReactElement {
  const { words } = useTexts();
  return <StatusBadge tone={tones[state]}>{words.notificationState[state]}</StatusBadge>;
}
