import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button, Card, DataTable, Stack, StatusBadge } from '@kompetanse/ui';
import type { Application } from '../further-education/application.ts';
import { useTexts } from '../shell/language.tsx';
import { AnswerResult } from './AnswerResult.tsx';
import { PayoutForm } from './PayoutForm.tsx';
import { PlanPayoutForm } from './PlanPayoutForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { RetakeForm } from './RetakeForm.tsx';
import { isWaiting, semesterTone, termName, toldWords, type Semester } from './semester.ts';

/** The semesters of a study: what is planned, confirmed and passed, with what the viewer can do. */
export function StudyCard({ application }: { readonly application: Application }): ReactElement | null {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.studies;
  const { semesters, standing, credits, state } = application;
  /** A semester whose payout is recorded, one whose money is planned, one that is taken again, or the plan of semesters. */
  const [open, setOpen] = useState<{
    readonly what: 'PAYOUT' | 'MONEY' | 'RETAKE' | 'PLAN';
    readonly id?: string;
  } | null>(null);
  if (semesters.length === 0) return null;
  const chosen = semesters.find(({ id }) => id === open?.id);
  const close = (): void => setOpen(null);
  return (
    <Card title={texts.semesters}>
      <Stack gap="sm">
        <p>
          {texts.standing(format.number(standing.earned), format.number(credits))}{' '}
          {standing.unplanned > 0 && state === 'STARTED' && texts.unplanned(format.number(standing.unplanned))}{' '}
          {state === 'STARTED' && texts.byItself}
        </p>
        <DataTable
          caption={texts.semesters}
          rows={semesters}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'term',
              heading: texts.column.term,
              rowHeading: true,
              cell: (semester) => termName(semester, language),
            },
            {
              id: 'credits',
              heading: texts.column.credits,
              numeric: true,
              cell: ({ plannedCredits }) => format.number(plannedCredits),
            },
            { id: 'state', heading: texts.column.state, cell: (semester) => <State semester={semester} /> },
            { id: 'result', heading: texts.column.result, cell: (semester) => <Result semester={semester} /> },
            { id: 'payout', heading: texts.column.payout, cell: (semester) => <Payout semester={semester} /> },
          ]}
          actionsLabel={texts.column.actions}
          actions={(semester) => (
            <>
              <AnswerResult semester={semester} />
              {semester.actions.includes('RECORD_PAYOUT') && (
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={texts.recordPayout.of(termName(semester, language))}
                  onClick={() => setOpen({ what: 'PAYOUT', id: semester.id })}
                >
                  {texts.recordPayout.action}
                </Button>
              )}
              {standing.mayPay && moneyIsComing(semester) && (
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={texts.planPayout.of(termName(semester, language))}
                  onClick={() => setOpen({ what: 'MONEY', id: semester.id })}
                >
                  {texts.planPayout.action}
                </Button>
              )}
              {semester.actions.includes('RETAKE') && (
                <Button
                  size="sm"
                  variant="tertiary"
                  aria-label={texts.retake.of(termName(semester, language))}
                  onClick={() => setOpen({ what: 'RETAKE', id: semester.id })}
                >
                  {texts.retake.action}
                </Button>
              )}
            </>
          )}
        />
        {chosen && open?.what === 'PAYOUT' && <PayoutForm key={chosen.id} semester={chosen} onDone={close} />}
        {chosen && open?.what === 'RETAKE' && <RetakeForm key={chosen.id} semester={chosen} onDone={close} />}
        {chosen && open?.what === 'MONEY' && <PlanPayoutForm key={chosen.id} semester={chosen} onDone={close} />}
        {standing.mayPlan && open?.what !== 'PLAN' && (
          <div>
            <Button variant="secondary" size="sm" onClick={() => setOpen({ what: 'PLAN' })}>
              {texts.plan.action}
            </Button>
          </div>
        )}
        {open?.what === 'PLAN' && <PlanForm application={application} onDone={close} />}
      </Stack>
    </Card>
  );
}

/** Its money has not come, and it is not put off. */
function moneyIsComing({ payoutReceivedNok, state }: Semester): boolean {
  return payoutReceivedNok === null && state !== 'DEFERRED' && state !== 'DROPPED';
}

function State({ semester }: { readonly semester: Semester }): ReactElement {
  const { t, words, format } = useTexts();
  const { late, again, state, confirmBy } = semester;
  const name = late ? t.studies.late : isWaiting(semester) ? t.studies.waiting : words.semesterState[state];
  return (
    <span className="stacked">
      <StatusBadge tone={isWaiting(semester) ? 'warning' : semesterTone(semester)}>{name}</StatusBadge>
      {state === 'PLANNED' && <span className="quiet">{t.studies.confirmBy(format.date(confirmBy))}</span>}
      {again && <span className="quiet">{t.studies.again}</span>}
    </span>
  );
}

function Result({ semester }: { readonly semester: Semester }): ReactElement | null {
  const language = useTexts();
  const { t, format } = language;
  const { state, earnedCredits, verifiedBy, sentBackReason } = semester;
  const files = (
    <span className="stacked">
      {semester.evidence.map(({ id, name, address }) => (
        <a key={id} href={address} download>
          {name}
        </a>
      ))}
    </span>
  );
  if (isWaiting(semester))
    return (
      <span className="stacked">
        {toldWords(semester, language)}
        {files}
      </span>
    );
  if (sentBackReason !== null) return <>{t.studies.sentBack(sentBackReason)}</>;
  if (verifiedBy === null) return null;
  return (
    <span className="stacked">
      {state === 'PASSED' && t.studies.earned(format.number(earnedCredits ?? 0))}
      <span className="quiet">{t.studies.verifiedBy(verifiedBy.name)}</span>
      {files}
    </span>
  );
}

function Payout({ semester }: { readonly semester: Semester }): ReactElement | null {
  const { t, format } = useTexts();
  const { payoutReceivedNok, payoutReceivedOn, payoutPlannedNok, payoutFrom, payoutBy } = semester;
  if (payoutReceivedNok !== null && payoutReceivedOn !== null)
    return <>{t.studies.paid(format.kroner(payoutReceivedNok), format.date(payoutReceivedOn))}</>;
  if (payoutPlannedNok === 0 || !moneyIsComing(semester)) return null;
  return (
    <span className="stacked">
      {t.studies.planned(format.kroner(payoutPlannedNok))}
      <span className="quiet">{t.studies.due(format.dayRange(payoutFrom, payoutBy))}</span>
    </span>
  );
}
