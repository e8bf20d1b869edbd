import { useState, type ReactElement } from 'react';
import { CancelEnrolment, type EnrolmentState, type Promotion } from '@kompetanse/contract/portal';
import { Button, ConfirmDialog, useToast } from '@kompetanse/ui';
import { useAct } from '../shell/act.ts';
import { focusOn } from '../shell/focus.ts';
import { useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { leavingInWords } from './leaving.ts';

interface LeaveProps {
  readonly enrolment: { readonly id: string; readonly state: EnrolmentState; readonly queuePlace: number | null };
  readonly run: {
    readonly cancelUntil: string;
    readonly waitingCount: number;
    readonly promotion: Promotion;
    readonly course: { readonly title: string };
  };
  /** The element that shows where the person stands afterwards. */
  readonly resultId: string;
}

/** Gives up a seat, a place in the queue or a question, after saying what that leads to. Nothing when it is too late. */
export function Leave({ enrolment, run, resultId }: LeaveProps): ReactElement | null {
  const texts = useTexts();
  const now = useNow();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const words = leavingInWords(enrolment, run, texts, now);
  const { act, acting, no, forget } = useAct(CancelEnrolment, () => {
    setAsking(false);
    toast({ tone: 'success', text: words?.done ?? '' });
    focusOn(resultId);
  });
  if (!words) return null;
  return (
    <>
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {words.action}
      </Button>
      <ConfirmDialog
        open={asking}
        tone="danger"
        title={words.title}
        consequence={words.consequence}
        confirmLabel={words.action}
        cancelLabel={texts.enrolment.cancel.keep}
        reason={{ label: texts.queue.leave.reason, description: texts.queue.leave.readBy, maxLength: 500 }}
        loading={acting}
        error={no?.sentence}
        onConfirm={(reason) => act({ enrolmentId: enrolment.id, reason: reason === '' ? null : reason })}
        onCancel={() => {
          setAsking(false);
          forget();
        }}
      />
    </>
  );
}
