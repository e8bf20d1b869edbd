import { decideLeaving } from '@kompetanse/domain/enrolment';
import { isRefuse } from '@kompetanse/domain/refusals';
import type { EnrolmentState, Promotion } from '@kompetanse/contract/portal';
import type { PortalTexts } from '@kompetanse/texts/portal.ts';

interface LeavableRun {
  readonly cancelUntil: string;
  readonly waitingCount: number;
  readonly promotion: Promotion;
  readonly course: { readonly title: string };
}

/** The question before leaving: what it is called, and what it leads to. */
export interface LeavingWords {
  readonly action: string;
  readonly title: string;
  readonly consequence: string;
  readonly done: string;
}

/** What leaving is called and leads to from this state; null when a person can not leave on their own now. */
export function leavingInWords(
  enrolment: { readonly state: EnrolmentState; readonly queuePlace: number | null },
  run: LeavableRun,
  texts: PortalTexts,
  now: Date,
): LeavingWords | null {
  const { cancel, did } = texts.enrolment;
  const { title } = run.course;
  if (isRefuse(decideLeaving(enrolment.state, { cancelUntil: new Date(run.cancelUntil) }, now))) return null;
  const forState: Partial<Record<EnrolmentState, LeavingWords>> = {
    ENROLLED: {
      action: cancel.seat,
      title: cancel.titleSeat(title),
      consequence: run.waitingCount > 0 ? cancel.seatToNext : cancel.seatFree,
      done: did.cancelled(title),
    },
    WAITLISTED: {
      action: cancel.queue,
      title: cancel.titleQueue(title),
      consequence: cancel.queueLost(enrolment.queuePlace ?? 1),
      done: did.left(title),
    },
    REQUESTED: {
      action: cancel.request,
      title: cancel.titleRequest(title),
      consequence: cancel.requestLost,
      done: did.withdrawn(title),
    },
  };
  return forState[enrolment.state] ?? null;
}
