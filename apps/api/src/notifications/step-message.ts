import { courseDetails } from './course-words.ts';
import type { EnrolmentStep } from './enrolment-step.queries.ts';
import type { Message, Recipient } from './notification-row.ts';

/** The same in every message about a step of an enrolment. */
export function aboutStep(
  step: EnrolmentStep,
  to: Recipient,
  now: Date,
): Omit<Message<never>, 'kind' | 'facts' | 'path'> {
  return {
    to,
    about: { type: 'ENROLMENT', id: step.enrolmentId },
    occurrence: String(step.eventId),
    dueAt: now,
    details: courseDetails(step, to.locale),
    topic: step.titles[to.locale],
  };
}
