import { useState } from 'react';
import type { ReactElement } from 'react';
import { CompleteRun } from '@kompetanse/contract/admin';
import { Button, Card, CardGrid, ConfirmDialog, Notice, Stack, StatTile, useToast } from '@kompetanse/ui';
import { isOverdue } from '../courses/run-time.ts';
import { useChange } from '../shell/change.ts';
import { useTexts } from '../shell/language.tsx';
import { useHolds } from '../shell/viewer.ts';
import { forecastCompletion } from './run.ts';
import type { Run } from './run.ts';

/** What it takes, how it would end now, and the end itself. */
export function CompletionPart({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      {run.state === 'CANCELLED' ? (
        <Notice>{t.enrolment.completion.cancelled}</Notice>
      ) : run.state === 'COMPLETED' ? (
        <Result run={run} />
      ) : (
        <Forecast run={run} />
      )}
      <RuleCard run={run} />
    </Stack>
  );
}

function RuleCard({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.completion;
  const { minPercent, minSessions, noAbsence } = run.course.completionRule;
  const demands = [
    minPercent !== null && texts.minPercent(minPercent),
    minSessions !== null && texts.minSessions(minSessions),
    noAbsence && texts.noAbsence,
  ].filter((demand) => demand !== false);
  return (
    <Card title={texts.rule}>
      <ul>
        {(demands.length > 0 ? demands : [texts.noRule]).map((demand) => (
          <li key={demand}>{demand}</li>
        ))}
      </ul>
      {!noAbsence && <p className="quiet">{texts.partialCounts}</p>}
    </Card>
  );
}

function Forecast({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.enrolment.completion;
  const mayFinish = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER');
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const complete = useChange(CompleteRun, () => {
    setAsking(false);
    toast({ tone: 'success', text: texts.finished });
  });
  const { COMPLETED, NOT_COMPLETED, NO_SHOW, unmarked } = forecastCompletion(run);

  return (
    <Card title={texts.now}>
      <Counts
        counts={[COMPLETED, NOT_COMPLETED, NO_SHOW]}
        labels={[texts.completed, texts.notCompleted, texts.noShow]}
      />
      {unmarked > 0 && <Notice tone="warning">{texts.unmarked(unmarked)}</Notice>}
      {!isOverdue(run, new Date()) && <p>{texts.opensAt(format.moment(run.endsAt))}</p>}
      {mayFinish ? (
        <Stack direction="row">
          <Button
            onClick={() => {
              complete.reset();
              setAsking(true);
            }}
          >
            {texts.finish}
          </Button>
        </Stack>
      ) : (
        <p className="quiet">{texts.readOnly}</p>
      )}
      <ConfirmDialog
        open={asking}
        title={texts.finishTitle}
        consequence={
          <>
            <p>{texts.finishConsequence(COMPLETED, NOT_COMPLETED, NO_SHOW)}</p>
            {unmarked > 0 && <p>{texts.unmarked(unmarked)}</p>}
            <p>{texts.finishFinal}</p>
          </>
        }
        confirmLabel={texts.finish}
        cancelLabel={t.shell.cancel}
        loading={complete.pending}
        error={complete.error}
        onConfirm={() => complete.run({ runId: run.id })}
        onCancel={() => setAsking(false)}
      />
    </Card>
  );
}

function Result({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  const texts = t.enrolment.completion;
  const count = (wanted: string): number => run.participants.filter(({ state }) => state === wanted).length;
  const valid = run.participants.filter(({ certificate }) => certificate?.state === 'ISSUED').length;
  return (
    <Card title={texts.resultTitle}>
      <Counts
        counts={[count('COMPLETED'), count('NOT_COMPLETED'), count('NO_SHOW')]}
        labels={[texts.doneCompleted, texts.doneNotCompleted, texts.doneNoShow]}
      />
      <p>{texts.certificates(valid)}</p>
    </Card>
  );
}

interface CountsProps {
  readonly counts: readonly number[];
  readonly labels: readonly string[];
}

function Counts({ counts, labels }: CountsProps): ReactElement {
  const { format } = useTexts();
  return (
    <CardGrid as="div" least="tile">
      {labels.map((label, index) => (
        <StatTile key={label} label={label} value={format.number(counts[index] ?? 0)} />
      ))}
    </CardGrid>
  );
}
