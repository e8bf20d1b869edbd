import { answerDeadline } from '@kompetanse/domain/enrolment';
import { datesIn } from '@kompetanse/texts/dates.ts';
import type { Locale } from '@kompetanse/texts';
import { mails } from '@kompetanse/texts/mail-words.ts';
import type { Decider, EnrolmentStep } from './enrolment-step.queries.ts';
import type { AnyMessage } from './notification-row.ts';
import { paths } from './paths.ts';
import { aboutStep } from './step-message.ts';

/** Who answered, and for whom when it was a deputy. */
export function answeredBy({ by, actedFor }: EnrolmentStep, locale: Locale): string {
  return mails[locale].answeredBy(by ?? '', actedFor);
}

/** To those who answer a request now, and to those whom it has gone on from. */
export function requestMessages(step: EnrolmentStep, now: Date): AnyMessage[] {
  const passedOn = step.formerDeciders.map((to): AnyMessage => {
    const facts = { course: step.titles[to.locale], applicant: step.applicant, unit: step.unit ?? '' };
    return { ...aboutStep(step, to, now), kind: 'PASSED_ON', facts, path: paths.deputies() };
  });
  return [...step.deciders.map((to) => toDecider(step, to, now)), ...passedOn];
}

/** To those who have not answered, one working day before it is due. */
export function reminderMessages(step: EnrolmentStep, now: Date): AnyMessage[] {
  return step.deciders.map((to) => ({
    ...aboutStep(step, to, now),
    kind: 'APPROVAL_REMINDER',
    facts: factsFor(step, to),
    path: paths.requests(),
  }));
}

function toDecider(step: EnrolmentStep, to: Decider, now: Date): AnyMessage {
  const message = { ...aboutStep(step, to, now), path: paths.requests() };
  const facts = factsFor(step, to);
  if (step.cause === 'ESCALATED') return { ...message, kind: 'ESCALATED', facts };
  if (step.cause === 'UNIT_APPROVED')
    return { ...message, kind: 'SECTOR_APPROVAL_NEEDED', facts: { ...facts, by: answeredBy(step, to.locale) } };
  return { ...message, kind: 'APPROVAL_NEEDED', facts };
}

interface RequestFacts {
  readonly course: string;
  readonly applicant: string;
  readonly unit: string;
  readonly answerBy: string;
  readonly actsFor: string | null;
}

function factsFor(step: EnrolmentStep, { locale, actsFor }: Decider): RequestFacts {
  // From JSON or from the driver: a moment either way.
  const due = answerDeadline({ answerDueAt: new Date(step.answerDueAt), closesAt: new Date(step.closesAt) });
  const { applicant, unit, titles } = step;
  return { course: titles[locale], applicant, unit: unit ?? '', answerBy: datesIn(locale).moment(due), actsFor };
}
