import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { RunSteps, type RunStepsQuery } from '@kompetanse/contract/admin';
import { EmptyState, LoadingSkeleton, Timeline } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Language } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { fieldNames } from './field-names.ts';

type Step = NonNullable<RunStepsQuery['courseRun']>['steps'][number];

/** What has been done with a run, by whom, in words. */
export function RunHistory({ runId }: { readonly runId: string }): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.runs.history;
  const query = useQuery(queryOf(RunSteps, { runId }));
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="text" count={4} label={t.shell.loading} />}>
      {({ courseRun }) =>
        courseRun === null || courseRun.steps.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <Timeline
            label={texts.tab}
            steps={courseRun.steps.map((step) => ({
              id: step.id,
              title: texts.actions[step.action],
              state: step.action === 'RUN_CANCELLED' ? 'stopped' : 'done',
              stateLabel: texts.done,
              date: `${format.dateTime(step.at)}, ${step.actorName ?? texts.system}`,
              text: inWords(step, language).map((sentence) => <p key={sentence}>{sentence}</p>),
            }))}
          />
        )
      }
    </Loaded>
  );
}

function inWords({ fields, capacityBefore, capacityAfter, moves }: Step, { t, format }: Language): string[] {
  const texts = t.runs.history;
  const names = fieldNames(fields, { t });
  const moved = moves.map(({ no, before, after }) => {
    if (before === null) return texts.added(no, after === null ? '' : format.moment(after));
    return after === null
      ? texts.off(no, format.moment(before))
      : texts.moved(no, format.moment(before), format.moment(after));
  });
  return [
    ...(names.length > 0 ? [texts.fields(names.join(', '))] : []),
    ...(capacityBefore !== null && capacityAfter !== null ? [texts.capacity(capacityBefore, capacityAfter)] : []),
    ...moved,
  ];
}
