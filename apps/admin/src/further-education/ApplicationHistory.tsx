import type { ReactElement } from 'react';
import type { ApplicationState } from '@kompetanse/contract/admin';
import { Timeline } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Application } from './application.ts';

const stops: readonly ApplicationState[] = ['REFUSED', 'CLOSED', 'NOT_ADMITTED', 'DROPPED_OUT', 'WITHDRAWN'];
const ends: readonly ApplicationState[] = [...stops, 'COMPLETED'];

/** What has happened, in order, down to where the application stands. */
export function ApplicationHistory({ application }: { readonly application: Application }): ReactElement {
  const { t, words, format } = useTexts();
  const { timelineState } = t.shell;
  const steps = application.history.filter(({ fromState, toState }) => fromState !== toState);
  const last = steps.length - 1;
  return (
    <Timeline
      label={t.furtherEducation.history}
      steps={steps.map(({ toState, effectiveOn }, index) => {
        const state = stops.includes(toState)
          ? 'stopped'
          : index === last && !ends.includes(toState)
            ? 'current'
            : 'done';
        return {
          id: String(index),
          title: words.applicationState[toState],
          state,
          stateLabel: timelineState[state],
          date: format.date(effectiveOn),
        };
      })}
    />
  );
}
