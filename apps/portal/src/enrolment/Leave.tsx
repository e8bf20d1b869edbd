import type { ReactElement } from 'react';
import { CancelEnrolment, type EnrolmentState, type Promotion } from '@kompetanse/contract/portal';
import { useTexts } from '../shell/language.ts';
import { useNow } from '../shell/now.ts';
import { LeaveButton } from './LeaveButton.tsx';
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

/** Gives up a seat, a place in the queue or a question. Nothing when it is too late. */
export function Leave({ enrolment, run, resultId }: LeaveProps): ReactElement | null {
  const words = leavingInWords(enrolment, run, useTexts(), useNow());
  if (!words) return null;
  return (
    <LeaveButton
      words={words}
      document={CancelEnrolment}
      variables={(reason) => ({ enrolmentId: enrolment.id, reason })}
      asksWhy
      resultId={resultId}
    />
  );
}
