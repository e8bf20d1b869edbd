import type { PortalTexts } from '../../portal.ts';

/** The queue receipt. */
export const queue: PortalTexts['queue'] = {
  title: 'The queue',
  place: (place, waiting) => `You are number ${place} of ${waiting} waiting.`,
  rule: 'The queue follows the moment each person asked. The course coordinator can give priority, and then the reason is shown here. Whoever can not have the seat on the day it becomes free is passed over.',
  priority: (reason) => `You have priority: “${reason}”`,
  ahead: 'What has happened in the queue',
  none: 'No seats have been given since you joined the queue.',
  steps: {
    SEAT_GIVEN: 'Somebody before you was given a free seat.',
    OFFER_GIVEN: 'Somebody before you was offered a free seat.',
    LEFT: 'Somebody before you left the queue.',
    CAME_IN_BEFORE: 'Somebody who had asked before you was approved, and stands where they asked.',
    PRIORITY_SET: 'The course coordinator gave somebody else priority.',
  },
  passedOver: (why) => `Somebody before you was passed over: ${why}.`,
  ownPassedOver: (why) => `A seat became free, but you were passed over: ${why}.`,
  ownPriority: 'The course coordinator gave you priority.',
  why: {
    NOT_EMPLOYED: 'no employment on that day',
    WRONG_AUDIENCE: 'the course is for others',
    PERSON_GONE: 'the account is closed',
    CLASH: 'at another course at the same time',
    PREREQUISITE_MISSING: 'lacked a course that must come first',
    RESTRICTED: 'the course is for other units or positions',
  },
  whyOther: 'could not have the seat on that day',
  leave: { reason: 'Why? (optional)', readBy: 'Those who run the course can read it.' },
};
