import type { ReactElement } from 'react';
import type { RunState as State } from '@kompetanse/contract/admin';
import { StatusBadge } from '@kompetanse/ui';
import type { Tone } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';

const tones: Readonly<Record<State, Tone>> = {
  DRAFT: 'neutral',
  PUBLISHED: 'info',
  CONFIRMED: 'success',
  IN_PROGRESS: 'info',
  COMPLETED: 'success',
  CANCELLED: 'danger',
};

/** Where a run stands, in a word. */
export function RunState({ state }: { readonly state: State }): ReactElement {
  const { words } = useTexts();
  return <StatusBadge tone={tones[state]}>{words.runState[state]}</StatusBadge>;
}
