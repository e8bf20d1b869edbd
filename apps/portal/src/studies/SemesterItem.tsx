import { useState, type ReactElement } from 'react';
import { ConfirmSemester } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, StatusBadge, useToast, focusOn } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { useFormat, useTexts } from '../shell/language.ts';
import { ReportForm } from './ReportForm.tsx';
import { RetakeForm } from './RetakeForm.tsx';
import { isWaiting, semesterTone, termName, whatNext, type Semester } from './semester-next.ts';

interface SemesterProps {
  readonly semester: Semester;
  /** What gets the focus when something has been done. */
  readonly resultId: string;
}

/** One semester: where it stands, what to do next, and the buttons to do it. */
export function SemesterItem({ semester, resultId }: SemesterProps): ReactElement {
  const texts = useTexts();
  const format = useFormat();
  const [open, setOpen] = useState<'REPORT' | 'RETAKE' | null>(null);
  const { studies, words } = texts;
  const term = termName(semester, texts);
  const { actions, state, late } = semester;
  const close = (): void => setOpen(null);
  return (
    <li className="my-study__semester">
      <div className="my-study__head">
        <strong>{term}</strong>
        <span>{studies.credits(format.number(semester.plannedCredits))}</span>
        <StatusBadge tone={semesterTone(semester)}>
          {late ? studies.late : isWaiting(semester) ? studies.waiting : words.semesterState[state]}
        </StatusBadge>
        {semester.again && <StatusBadge tone="neutral">{studies.again}</StatusBadge>}
      </div>
      <p>{whatNext(semester, texts, format)}</p>
      <Money semester={semester} />
      {actions.includes('CONFIRM') && <Confirm semester={semester} resultId={resultId} />}
      {open === null && actions.includes('REPORT') && (
        <p>
          <Button variant="secondary" aria-label={studies.report.of(term)} onClick={() => setOpen('REPORT')}>
            {studies.report.action}
          </Button>
        </p>
      )}
      {open === null && actions.includes('RETAKE') && (
        <p>
          <Button variant="secondary" aria-label={studies.retake.of(term)} onClick={() => setOpen('RETAKE')}>
            {studies.retake.action}
          </Button>
        </p>
      )}
      {open === 'REPORT' && <ReportForm semester={semester} resultId={resultId} onDone={close} />}
      {open === 'RETAKE' && <RetakeForm semester={semester} resultId={resultId} onDone={close} />}
    </li>
  );
}

function Money({ semester }: { readonly semester: Semester }): ReactElement | null {
  const { studies } = useTexts();
  const format = useFormat();
  const { payoutReceivedNok, payoutReceivedOn, payoutPlannedNok, state } = semester;
  if (payoutReceivedNok !== null && payoutReceivedOn !== null) {
    return (
      <p className="portal-quiet">{studies.paid(format.kroner(payoutReceivedNok), format.date(payoutReceivedOn))}</p>
    );
  }
  if (payoutPlannedNok === 0 || state === 'DEFERRED' || state === 'DROPPED') return null;
  const [from, to] = [format.date(semester.payoutFrom), format.date(semester.payoutBy)];
  return <p className="portal-quiet">{studies.payout(format.kroner(payoutPlannedNok), from, to)}</p>;
}

function Confirm({ semester, resultId }: SemesterProps): ReactElement {
  const texts = useTexts();
  const { studies } = texts;
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const term = termName(semester, texts);
  const { act, acting, no, forget } = useAct(ConfirmSemester, () => {
    setAsking(false);
    toast({ tone: 'success', text: studies.confirm.done(term) });
    focusOn(resultId);
  });
  return (
    <p>
      <Button aria-label={studies.confirm.of(term)} onClick={() => setAsking(true)}>
        {studies.confirm.action}
      </Button>
      <ConfirmDialog
        open={asking}
        title={studies.confirm.title(term.toLowerCase())}
        consequence={studies.confirm.consequence}
        confirmLabel={studies.confirm.yes}
        cancelLabel={studies.cancel}
        loading={acting}
        error={no?.sentence}
        onConfirm={() => act({ semesterId: semester.id })}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </p>
  );
}
