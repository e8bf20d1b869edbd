import type { ApplicationStep } from './application-step.queries.ts';
import type { AnyMessage, Message, Recipient } from './notification-row.ts';
import { paths } from './paths.ts';

/** What is said to whom when an application has taken a step. Never what it is about: others may read a mail, and the list of mails. */
export function applicationMessages(step: ApplicationStep, now: Date): AnyMessage[] {
  const { person, unit } = step;
  const own = { ...about(step, person, now), path: paths.myApplications(), facts: {} };
  const toLeader = (
    kind: 'APPLICATION_SUBMITTED' | 'APPLICATION_TO_DECIDE' | 'APPLICATION_TO_DECIDE_AGAIN',
    to: Recipient,
  ): AnyMessage => ({
    ...about(step, to, now),
    path: paths.application(step.applicationId),
    kind,
    facts: { unit },
  });
  switch (step.to) {
    case 'SUBMITTED':
      return step.leaders.map((leader) => toLeader('APPLICATION_SUBMITTED', leader));
    case 'RECOMMENDED':
    case 'NOT_RECOMMENDED': {
      const toOwners = step.owners.map((owner) => toLeader('APPLICATION_TO_DECIDE', owner));
      return step.stoodDown ? toOwners : [{ ...own, kind: 'APPLICATION_RECOMMENDED' }, ...toOwners];
    }
    case 'RETURNED':
      return [{ ...own, kind: 'APPLICATION_RETURNED' }];
    case 'APPROVED':
    case 'REFUSED':
    case 'EXTERNAL_PENDING':
    case 'CLOSED':
      return [
        {
          ...about(step, person, now),
          kind: 'APPLICATION_DECIDED',
          path: paths.myApplication(step.applicationId),
          facts: { weeks: step.appealWeeks },
        },
      ];
    case 'FUNDED':
      return [{ ...own, kind: 'APPLICATION_FUNDING_TOLD' }];
    case 'UNFUNDED': {
      const toOwners = step.owners.map((owner) => toLeader('APPLICATION_TO_DECIDE_AGAIN', owner));
      return step.stoodDown ? toOwners : [{ ...own, kind: 'APPLICATION_FUNDING_TOLD' }, ...toOwners];
    }
    case 'ADMITTED':
    case 'NOT_ADMITTED':
      return step.byApplicant
        ? step.owners.map((owner) => ({ ...toOwner(step, owner, now), kind: 'APPLICATION_ADMISSION_TOLD' }))
        : [{ ...own, kind: 'APPLICATION_ADMISSION_TOLD' }];
    case 'STARTED':
      return [{ ...own, kind: step.from === 'DEFERRED' ? 'APPLICATION_RESUMED' : 'APPLICATION_STARTED' }];
    case 'DEFERRED':
      return [{ ...own, kind: 'APPLICATION_DEFERRED' }];
    case 'DRAFT':
    case 'COMPLETED':
    case 'DROPPED_OUT':
    case 'WITHDRAWN':
      return [];
  }
}

function toOwner(
  step: ApplicationStep,
  owner: Recipient,
  now: Date,
): Omit<Message<'APPLICATION_ADMISSION_TOLD'>, 'kind'> {
  return { ...about(step, owner, now), path: paths.application(step.applicationId), facts: {} };
}

function about(step: ApplicationStep, to: Recipient, now: Date): Omit<Message<never>, 'kind' | 'facts' | 'path'> {
  return {
    to,
    about: { type: 'APPLICATION', id: step.applicationId },
    occurrence: String(step.eventId),
    dueAt: now,
    details: [],
    topic: null,
  };
}
