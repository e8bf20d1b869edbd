import { datesIn } from '@kompetanse/texts/dates.ts';
import type { EnrolmentStep } from './enrolment-step.queries.ts';
import { answeredBy, requestMessages } from './approval-messages.ts';
import { aboutStep } from './step-message.ts';
import type { AnyMessage, Message } from './notification-row.ts';
import { paths } from './paths.ts';

/** What is said to whom when an enrolment has taken a step; empty when the step speaks for itself. */
export function enrolmentMessages(step: EnrolmentStep, now: Date): AnyMessage[] {
  const own = toPerson(step, now);
  return [...(own ? [own] : []), ...requestMessages(step, now)];
}

function toPerson(step: EnrolmentStep, now: Date): AnyMessage | null {
  const { person: to, queuePlace } = step;
  const message = { ...aboutStep(step, to, now), path: paths.course(step.runId) };
  const mine = paths.myCourses();
  const { moment } = datesIn(to.locale);
  const course = step.titles[to.locale];
  if (to.ownPage) {
    const told = toGuardian(step, message);
    if (told !== undefined) return told;
  }
  const by = answeredBy(step, to.locale);
  switch (step.to) {
    case 'REQUESTED':
      if (step.cause === 'ESCALATED') return null; // only those who answer have something to do
      if (step.cause === 'UNIT_APPROVED') return { ...message, kind: 'SECTOR_ASKED', facts: { course, by } };
      return { ...message, kind: 'REQUEST_RECEIVED', facts: { course } };
    case 'ENROLLED': {
      if (step.cause === 'APPROVED') return { ...message, kind: 'APPROVED', facts: { course, queuePlace: null, by } };
      const kind = step.cause === 'PROMOTED' ? 'PROMOTED' : 'ENROLLED';
      return { ...message, kind, facts: { course, cancelUntil: moment(step.cancelUntil) } };
    }
    case 'WAITLISTED': {
      if (step.cause === 'APPROVED') return { ...message, kind: 'APPROVED', facts: { course, queuePlace, by } };
      return { ...message, kind: 'WAITLISTED', facts: { course, queuePlace } };
    }
    case 'OFFERED': {
      const answerBy = step.offerExpiresAt ? moment(step.offerExpiresAt) : '';
      return { ...message, kind: 'OFFER', facts: { course, answerBy } };
    }
    case 'REJECTED':
      return { ...message, kind: 'REJECTED', facts: { course, reason: step.reason ?? '', by }, path: mine };
    case 'OFFER_EXPIRED':
      return { ...message, kind: 'OFFER_EXPIRED', facts: { course } };
    case 'CANCELLED':
      return { ...message, kind: 'CANCELLED', facts: { course }, path: mine };
    case 'RUN_CANCELLED':
      return { ...message, kind: 'RUN_CANCELLED', facts: { course, reason: step.reason ?? '' }, path: paths.courses() };
    case 'NOT_COMPLETED':
    case 'NO_SHOW':
      // After a correction it is the certificate taken back that tells of it.
      return step.from === 'ENROLLED' ? { ...message, kind: 'NOT_COMPLETED', facts: { course }, path: mine } : null;
    case 'EXPIRED':
      return { ...message, kind: 'REQUEST_EXPIRED', facts: { course } };
    case 'COMPLETED': // the certificate tells of it
    case 'WITHDRAWN': // what people have just done themselves
    case 'DECLINED':
    case 'LAPSED':
      return null;
  }
}

/** What guardians are told in another way, or not at all (null); undefined where they are told as everybody. */
function toGuardian(
  step: EnrolmentStep,
  message: Omit<Message<never>, 'kind' | 'facts'>,
): AnyMessage | null | undefined {
  const { to, from, cause, moved, queuePlace } = step;
  if (cause === 'MOVED') return null; // the new place tells of it
  if (moved) {
    const course = step.titles[step.person.locale];
    return {
      ...message,
      kind: 'GUARDIAN_MOVED',
      facts: { course, queuePlace: to === 'WAITLISTED' ? queuePlace : null },
    };
  }
  return from === 'ENROLLED' && (to === 'NOT_COMPLETED' || to === 'NO_SHOW') ? null : undefined;
}
