import { isWorkingDay, osloDay } from '../calendar/index.ts';

const DAY = 86_400_000;

/** A request that waits, as its deadline sees it. */
export interface WaitingRequest {
  /** So many days after it was asked or went on. */
  readonly answerDueAt: Date;
  /** When the run's booking closes: nobody gets a place after that. */
  readonly closesAt: Date;
  /** When those who answer were last told of it. */
  readonly toldAt: Date;
  readonly remindedAt: Date | null;
  /** When it went on to the next level because nobody answered. */
  readonly escalatedAt: Date | null;
}

/** What is due with a request that nobody has answered. */
export type DeadlineStep = 'REMIND' | 'ESCALATE' | 'EXPIRE';

function onWorkingDay(moment: Date, step: 1 | -1): Date {
  let there = moment;
  while (!isWorkingDay(osloDay(there))) there = new Date(there.getTime() + step * DAY);
  return there;
}

/** So many days from a moment: what is stored as the deadline. */
export function answerDueAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY);
}

/** The last moment to answer: nobody is asked to answer on a day off, and nobody can after booking has closed. */
export function answerDeadline({ answerDueAt, closesAt }: Pick<WaitingRequest, 'answerDueAt' | 'closesAt'>): Date {
  const due = onWorkingDay(answerDueAt, 1);
  return due < closesAt ? due : closesAt;
}

/** One working day before the deadline, at the same hour. */
export function reminderBefore(deadline: Date): Date {
  return onWorkingDay(new Date(deadline.getTime() - DAY), -1);
}

/** What to do with a request now; null when it can wait. Who was told after the reminder's time is not reminded. */
export function deadlineStep(request: WaitingRequest, now: Date): DeadlineStep | null {
  const deadline = answerDeadline(request);
  if (now >= request.closesAt) return 'EXPIRE';
  if (now >= deadline) return request.escalatedAt ? 'EXPIRE' : 'ESCALATE';
  const remindAt = reminderBefore(deadline);
  const due = request.remindedAt === null && request.toldAt < remindAt && now >= remindAt;
  return due ? 'REMIND' : null;
}
