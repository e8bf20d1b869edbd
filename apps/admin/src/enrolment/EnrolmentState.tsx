import type { ReactElement } from 'react';
import type { EnrolmentState as State } from '@kompetanse/contract/admin';
import { StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Partial<Record<State, Tone>>> = {
  ENROLLED: 'success',
  COMPLETED: 'success',
  OFFERED: 'warning',
  REQUESTED: 'warning',
  WAITLISTED: 'info',
  NOT_COMPLETED: 'warning',
  NO_SHOW: 'danger',
};

/** Where one enrolment stands, in a word. */
export function EnrolmentState({ state }: { readonly state: State }): ReactElement {
  const { words } = useTexts();
  return <StatusBadge tone={tones[state] ?? 'neutral'}>{words.enrolmentState[state]}</StatusBadge>;
}
