import { datesIn } from '@kompetanse/texts/dates.ts';
import { courseDetails } from './course-words.ts';
import type { EnrolmentStep } from './enrolment-step.queries.ts';
import type { AnyMessage, Message, Recipient } from './notification-row.ts';
import { paths } from './paths.ts';

/** What is said to whom when an enrolment has taken a step; empty when the step speaks for itself. */
export function enrolmentMessages(step: EnrolmentStep, now: Date): AnyMessage[] {
  const own = toPerson(step, now);
  return [...(own ? [own] : []), ...step.deciders.map((decider) => toDecider(step, decider, now))];
}

/** The same in every message about the step. */
function about(step: EnrolmentStep, to: Recipient, now: Date): Omit<Message<never>, 'kind' | 'facts' | 'path'> {
  return {
    to,
    about: { type: 'ENROLMENT', id: step.enrolmentId },
    occurrence: String(step.eventId),
    dueAt: now,
    details: courseDetails(step, to.locale),
    topic: step.titles[to.locale],
  };
}

function toDecider(step: EnrolmentStep, to: Recipient, now: Date): AnyMessage {
  const facts = { course: step.titles[to.locale], applicant: step.applicant, unit: step.unit ?? '' };
  return { ...about(step, to, now), kind: 'APPROVAL_NEEDED', facts, path: paths.requests() };
}

function toPerson(step: EnrolmentStep, now: Date): AnyMessage | null {
  const { person: to, queuePlace } = step;
  const message = { ...about(step, to, now), path: paths.course(step.runId) };
  const mine = paths.myCourses();
  const { moment } = datesIn(to.locale);
  const course = step.titles[to.locale];
  if (to.ownPage) {
    const told = toGuardian(step, message);
    if (told !== undefined) return told;
  }
  switch (step.to) {
    case 'REQUESTED':
      return { ...message, kind: 'REQUEST_RECEIVED', facts: { course } };
    case 'ENROLLED': {
      if (step.cause === 'APPROVED') return { ...message, kind: 'APPROVED', facts: { course, queuePlace: null } };
      const kind = step.cause === 'PROMOTED' ? 'PROMOTED' : 'ENROLLED';
      return { ...message, kind, facts: { course, cancelUntil: moment(step.cancelUntil) } };
    }
    case 'WAITLISTED': {
      const kind = step.cause === 'APPROVED' ? 'APPROVED' : 'WAITLISTED';
      return { ...message, kind, facts: { course, queuePlace } };
    }
    case 'OFFERED': {
      const answerBy = step.offerExpiresAt ? moment(step.offerExpiresAt) : '';
      return { ...message, kind: 'OFFER', facts: { course, answerBy } };
    }
    case 'REJECTED':
      return { ...message, kind: 'REJECTED', facts: { course, reason: step.reason ?? '' }, path: mine };
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
    case 'COMPLETED': // the certificate tells of it
    case 'WITHDRAWN': // what people have just done themselves
    case 'DECLINED':
    case 'LAPSED':
    case 'EXPIRED':
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
