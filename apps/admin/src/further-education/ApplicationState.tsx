import type { ReactElement } from 'react';
import type { ApplicationState as State } from '@kompetanse/contract/admin';
import { StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Partial<Record<State, Tone>>> = {
  SUBMITTED: 'info',
  RECOMMENDED: 'info',
  NOT_RECOMMENDED: 'warning',
  RETURNED: 'warning',
  APPROVED: 'success',
  EXTERNAL_PENDING: 'info',
  FUNDED: 'success',
  UNFUNDED: 'warning',
  CLOSED: 'danger',
  ADMITTED: 'success',
  STARTED: 'success',
  COMPLETED: 'success',
  DEFERRED: 'warning',
  REFUSED: 'danger',
  NOT_ADMITTED: 'danger',
  DROPPED_OUT: 'danger',
};

/** Where an application stands, in a word. */
export function ApplicationState({ state }: { readonly state: State }): ReactElement {
  const { words } = useTexts();
  return <StatusBadge tone={tones[state] ?? 'neutral'}>{words.applicationState[state]}</StatusBadge>;
}
