import type { Facts } from '../facts.ts';
import type { runRefusals as bokmal } from '../nb/refusals-runs.ts';

/** “Session 3”, or “The session” when there is only one in question. */
const session = (f: Facts): string => (f.number('no') === '' ? 'The session' : `Session ${f.number('no')}`);

/** What can be wrong when a run is planned. */
export const runRefusals: typeof bokmal = {
  CAPACITY_BELOW_TAKEN: (f) =>
    `${f.number('taken')} seats are already taken. Set the number to at least ${f.number('taken')}, or cancel someone’s seat first.`,
  CLOSES_BEFORE_OPENS: () => 'The booking deadline must be after booking opens.',
  COURSE_RETIRED: () => 'The course is no longer in use. Choose another course, or bring it back into use first.',
  COURSE_UNKNOWN: () => 'We could not find the course. Choose one from the list.',
  DAYS_WRONG: () => 'The last day must be the first day or later. A holiday can last for one year at most.',
  DEADLINE_AFTER_START: (f) => `The deadline must be before the first session, which starts ${f.moment('startsAt')}.`,
  HOLIDAY_EXISTS: () => 'There is already a holiday with the same days.',
  LAST_SESSION: () => 'This is the last session that is left. Cancel the whole run instead.',
  LEADER_UNKNOWN: () =>
    'We could not find one of the course leaders among the staff. Remove the name and search again.',
  LINK_NOT_HTTPS: () => 'The link must be a whole address that begins with https://.',
  MINIMUM_OVER_CAPACITY: (f) =>
    `At least ${f.number('minimum')} participants are needed, but there is only room for ${f.number('capacity')}. Lower the minimum or add seats.`,
  NUMBER_OUT_OF_RANGE: (f) => `Write a whole number from ${f.number('min')} to ${f.number('max')}.`,
  PLACE_MISSING: () => 'Write where it is. If everyone meets by video, write for example “Online”.',
  PROFILE_UNKNOWN: () => 'We could not find one of the position profiles. Choose from the list.',
  RUN_IN_PAST: (f) =>
    f.number('no') === ''
      ? 'The booking deadline has passed. Set a new deadline in the future.'
      : `${session(f)} is set to a time that has passed. Choose a time in the future.`,
  RUN_NOT_DRAFT: () => 'Only drafts can be deleted. Cancel the run instead, and everyone is told.',
  SESSIONS_MISSING: () => 'Add at least one session before you open for booking.',
  SESSIONS_OVERLAP: (f) =>
    `${session(f)} begins before session ${f.number('other')} has ended. Change one of the times.`,
  SESSION_ENDS_FIRST: (f) => `${session(f)} must end after it begins, and on the same day.`,
  SESSION_OVER: (f) => `${session(f)} has begun, is cancelled or is over, and cannot be changed.`,
  TIME_WRONG: (f) =>
    f.number('no') === ''
      ? 'Write a day and a time that exist.'
      : `${session(f)} needs a day and a time that exist. The night the clocks change, one hour is missing.`,
  TOO_MANY_SESSIONS: (f) => `A run can have ${f.number('max')} sessions at most.`,
  UNIT_UNKNOWN: () => 'We could not find the unit among those you can use. Choose one from the list.',
};
