import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { Card, CardGrid, Notice, Stack, StatTile } from '@kompetanse/ui';
import { isOverdue } from '../courses/run-time.ts';
import { useTexts } from '../shell/language.tsx';
import { FinishButton } from './FinishButton.tsx';
import { OwnWorkCard } from './OwnWorkCard.tsx';
import { forecastCompletion } from './completion-forecast.ts';
import type { Run } from '../enrolment/run.ts';

/** What it takes, how it would end now, and the end itself. */
export function CompletionPart({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  return (
    <Stack gap="lg">
      {run.state === 'CANCELLED' ? (
        <Notice>{t.attendance.completion.cancelled}</Notice>
      ) : run.state === 'COMPLETED' ? (
        <Result run={run} />
      ) : isOverdue(run, new Date()) ? (
        <Forecast run={run} />
      ) : (
        <NotOver run={run} />
      )}
      {run.state !== 'CANCELLED' && run.state !== 'COMPLETED' && <OwnWorkCard run={run} />}
      <RuleCard run={run} />
    </Stack>
  );
}

function RuleCard({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.completion;
  const { minPercent, minSessions, noAbsence, mandatoryNos, makeUpAllowed, ownWorkHours } = run.course.completionRule;
  const demands = [
    minPercent !== null && texts.minPercent(minPercent),
    minSessions !== null && texts.minSessions(minSessions),
    noAbsence && texts.noAbsence,
    mandatoryNos.length > 0 && texts.named(format.list(mandatoryNos.map(String))),
    ownWorkHours !== null && texts.ownWork(ownWorkHours),
    makeUpAllowed && texts.makeUp,
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

/** What is left before the run can be completed. */
function NotOver({ run }: { readonly run: Run }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.attendance.completion;
  return (
    <Card title={texts.notOver}>
      <p>{texts.opensAt(format.moment(run.endsAt))}</p>
      <FinishButton run={run} variant="secondary" consequence={<p>{texts.finishFinal}</p>} />
    </Card>
  );
}

function Forecast({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  const texts = t.attendance.completion;
  const { COMPLETED, NOT_COMPLETED, NO_SHOW, unmarked } = forecastCompletion(run);
  return (
    <Card title={texts.now}>
      <Counts
        counts={[COMPLETED, NOT_COMPLETED, NO_SHOW]}
        labels={[texts.completed, texts.notCompleted, texts.noShow]}
      />
      {unmarked > 0 && (
        <Notice
          tone="warning"
          action={
            <Link to="/kurs/$runId" params={{ runId: run.id }} search={{ del: 'oppmote' }} replace resetScroll={false}>
              {t.attendance.matrix.see}
            </Link>
          }
        >
          {texts.unmarked(unmarked)}
        </Notice>
      )}
      <FinishButton
        run={run}
        consequence={
          <>
            <p>{texts.finishConsequence(COMPLETED, NOT_COMPLETED, NO_SHOW)}</p>
            {unmarked > 0 && <p>{texts.unmarked(unmarked)}</p>}
            <p>{texts.finishFinal}</p>
          </>
        }
      />
    </Card>
  );
}

function Result({ run }: { readonly run: Run }): ReactElement {
  const { t } = useTexts();
  const texts = t.attendance.completion;
  const count = (wanted: string): number => run.participants.filter(({ state }) => state === wanted).length;
  const made = run.participants.filter(({ state, certificate }) => state === 'COMPLETED' && certificate).length;
  return (
    <Card title={texts.resultTitle}>
      <Counts
        counts={[count('COMPLETED'), count('NOT_COMPLETED'), count('NO_SHOW')]}
        labels={[texts.doneCompleted, texts.doneNotCompleted, texts.doneNoShow]}
      />
      <p role="status">{texts.certificates(made, count('COMPLETED'))}</p>
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
