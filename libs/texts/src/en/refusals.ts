import type { RefusalCode } from '@kompetanse/domain/refusals';
import type { Facts } from '../facts.ts';
import { competenceRefusals } from './refusals-competence.ts';
import { ownWorkRefusals } from './refusals-own-work.ts';
import { programRefusals } from './refusals-program.ts';
import { surveyRefusals } from './refusals-surveys.ts';
import { wheelRefusals } from './refusals-wheel.ts';
import { runRefusals } from './refusals-runs.ts';
import { studyRefusals } from './refusals-studies.ts';
import { supervisionRefusals } from './refusals-supervision.ts';

/** What is wrong, and what to do. */
export const refusals: Record<RefusalCode, (facts: Facts) => string> = {
  ...competenceRefusals,
  ...ownWorkRefusals,
  ...programRefusals,
  ...surveyRefusals,
  ...wheelRefusals,
  ...supervisionRefusals,
  ALREADY_ENROLLED: () => 'You are already in this course. See “My courses”.',
  ALT_TEXT_MISSING: (f) =>
    `Describe the picture in bokmål with ${f.number('min')}–${f.number('max')} characters, for those who can not see it.`,
  APPLICATION_EXISTS: () => 'You have already sent an application for this study in this round.',
  ATTENDANCE_CLOSED: () =>
    'The course has ended. Correct the attendance under “Attendance” on the course, with a reason.',
  ATTENDANCE_MARKED: () =>
    'The course leader has already recorded your attendance differently. Talk to the course leader.',
  ATTENDANCE_TOO_EARLY: (f) => `Attendance can be recorded from ${f.moment('opensAt')}.`,
  BOOKING_CLOSED: (f) =>
    `Booking closed ${f.moment('closesAt')}. Ask the course coordinator whether it is still possible.`,
  BOOKING_NOT_OPEN: (f) => `Booking opens ${f.moment('opensAt')}.`,
  CANCEL_TOO_LATE: (f) => `The deadline for cancelling was ${f.moment('cancelUntil')}. Contact the course coordinator.`,
  CLASH: (f) =>
    `You have a seat in “${f.text('course')}” ${f.moment('startsAt')}, at the same time as this course. Give that up first, or ask your leader.`,
  CHILD_AGE_MISSING: () =>
    'Tick the box to say that you have a child aged 0–5. The course is for guardians of children that age.',
  CHECK_IN_CODE_EXPIRED: () => 'The code is no longer valid. Scan the code that is on the screen now.',
  CHECK_IN_OVER: () => 'The session is over. Ask the course leader to record your attendance.',
  COST_OUT_OF_RANGE: (f) => `Write the cost in whole kroner, from 0 to ${f.number('max')}.`,
  COURSE_CAN_BE_BOOKED: () => 'The course has a run that you can book now. Find it in the catalogue.',
  COURSE_CODE_TAKEN: () => 'Another course has this code. Choose another one.',
  COURSE_CODE_WRONG: (f) =>
    `Write the code in capital letters, digits and hyphens, 2 to ${f.number('max')} characters.`,
  CREDITS_OUT_OF_RANGE: (f) => `Write the credits as a number above 0 and at most ${f.number('max')}.`,
  DATES_WRONG: () => 'Check the dates: the end must be after the start, and the study can last at most ten years.',
  DEFERRAL_OUT_OF_RANGE: (f) => `Choose a date after today, at most ${f.number('years')} years ahead.`,
  DELEGATION_OVERLAP: (f) =>
    `You already have a deputy from ${f.day('fromDay')} to ${f.day('toDay')}. Choose other days, or end that one first.`,
  DELEGATION_PAST: () => 'The first day must be today or later.',
  DELEGATION_PERIOD_WRONG: () => 'The last day must be the first day or later, and at most a year after it.',
  DELEGATION_TO_SELF: () => 'You cannot be your own deputy. Choose somebody else.',
  DEPUTY_NOT_EMPLOYED: () => 'The deputy must be employed today. Choose somebody else.',
  IDEMPOTENCY_MISMATCH: () => 'This has been sent already, with something else in it. Reload the page and try again.',
  EMAIL_WRONG: () => 'Write one email address, such as name@example.com. Only the letters a–z can be used.',
  LIMIT_OUT_OF_RANGE: (f) =>
    `Write a whole number from ${f.number('min')} to ${f.number('max')}, or leave the field empty.`,
  LINK_NOT_VALID: () => 'The link has been used or has expired. Ask for a new one, and we will email it to you.',
  DURATION_OUT_OF_RANGE: (f) => `Write the length in whole minutes, from ${f.number('min')} to ${f.number('max')}.`,
  FILES_TOO_MANY: (f) => `There is room for ${f.number('max')} attachments. Remove one before you add another.`,
  FILE_BROKEN: () => 'The file is damaged or not complete. Open it on your device, save it again and try once more.',
  FILE_EMPTY: () => 'The file is empty. Choose a file with something in it.',
  FILE_KIND_MISMATCH: (f) =>
    `The file name says ${f.text('named')}, but the content is ${f.text('kind')}. Choose the right file, or correct its name.`,
  FILE_TOO_LARGE: (f) =>
    `The file is too large. It can be up to ${f.number('max')} MB. Scan it at a lower resolution, or split it.`,
  FILE_TYPE_WRONG: () => 'The file can not be used. Save it as a PDF, or choose a picture as PNG, JPEG or WebP.',
  IMAGE_DIMENSIONS: (f) => `The picture must be ${f.number('min')} to ${f.number('max')} pixels wide and high.`,
  IMAGE_TOO_LARGE: (f) => `The picture file is too large. It can be up to ${f.number('max')} MB.`,
  IMAGE_TYPE_WRONG: () => 'The file is not a picture that can be used. Choose a still picture as PNG, JPEG or WebP.',
  LINK_NOT_ALLOWED: () => 'A link in the text can not be used. Links must begin with https:// or mailto:.',
  MAKE_UP_CLASH: () => 'There is another session at the same time. Choose another day.',
  MAKE_UP_EXISTS: () => 'The session has already been booked or made up for.',
  MAKE_UP_FULL: () => 'There is no chair left there. Choose another day.',
  MAKE_UP_GONE: () => 'The session can no longer be booked. Choose another day.',
  MAKE_UP_NOT_ALLOWED: () => 'A missed session cannot be made up for in this course. Ask the course coordinator.',
  MAKE_UP_NOT_MISSED: () => 'Only a session recorded as absence can be made up for.',
  MAKE_UP_RESTRICTED: (f) => `The course on that day is only for ${f.text('forWhom')}. Choose another day.`,
  MAKE_UP_STARTED: () => 'The session has started, so the chair cannot be given back.',
  MARK_NEEDS_MINUTES: (f) => `Write how many minutes the person was present, at most ${f.number('longest')}.`,
  MESSAGE_OUTDATED: () => 'What the message says is no longer so, and it is not sent again.',
  NAME_WRONG: () => 'Write your name in letters, without digits or other signs.',
  NOT_EMPLOYED: () => 'The course is for staff. You have no employment today.',
  NOT_FOUND: () => 'We could not find what you asked for. It may have been moved or deleted.',
  ONLY_QUEUE_LEFT: () =>
    'The course you want to move to is full. You still have your place. Choose “Move even if I have to queue” if you would rather wait there.',
  NOT_PARTICIPANT: () => 'You do not have a seat in this course. Talk to the course leader.',
  OWN_ATTENDANCE: () =>
    'Nobody records or corrects their own attendance. Ask another leader of the course, or the course coordinator.',
  OWN_CASE: () => 'Nobody decides their own case. The next leader gets it.',
  PERSON_GONE: () => 'This account has been closed.',
  PREREQUISITE_MISSING: (f) => `You must have completed “${f.text('course')}” before this course.`,
  PRIORITY_OUT_OF_RANGE: (f) => `Priority is a whole number from 0 to ${f.number('max')}.`,
  PREREQUISITE_CYCLE: () =>
    'A course can not require itself, not even through another course. Remove one of the prerequisites.',
  REASON_MISSING: () => 'Write a reason of at least three characters. It is sent to the person it concerns.',
  RESTRICTED: (f) =>
    `The course is only for ${f.text('forWhom')}. Ask the course coordinator if you think that includes you.`,
  ROUND_CLOSED: () => 'The round of applications is not open now.',
  OVER_BUDGET: (f) =>
    `The budget of the round does not reach: ${f.number('over')} kroner are missing. Give less, or write why it may be passed.`,
  ROUND_DATES_WRONG: () => 'The days must come in order: opens, closes, the units’ deadline and the owner’s deadline.',
  ROUND_EXISTS: (f) => `There is a round for ${f.text('year')} already. Edit that one instead.`,
  NOBODY_ELSE_DECIDES: () =>
    'Nobody else can decide the application. Ask the administrator to give somebody else the leader’s role first.',
  REQUEST_WAITS: () => 'You have asked already and wait for an answer. Take back what you asked before you ask again.',
  SCHEME_NOT_FUNDED: () => 'This support has been refused already. Choose one that the municipality pays itself.',
  TOLD_DAY_WRONG: (f) => `Choose the day the answer came: from ${f.day('earliest')} to today.`,
  SCHEME_NOT_IN_ROUND: () => 'The round does not give this support. Choose another.',
  SCHOOL_YEAR_WRONG: () => 'Write the school year as 2026/27.',
  RULE_WRONG: (f) =>
    `Check the completion rule: sessions are whole numbers from 1 to ${f.number('max')}, per cent from 1 to 100, and a session can not be made up for when no absence is allowed.`,
  RUN_CANCELLED: () => 'The course has been cancelled.',
  RUN_NOT_ENDED: (f) => `The course can be closed when the last session is over, ${f.moment('endsAt')}.`,
  RUN_NOT_FOUND: () => 'We could not find the course. It may have been taken out of the catalogue.',
  RUN_STARTED: () => 'The course has started.',
  SCHEME_MISSING: () => 'Choose a form of support when you approve.',
  SCHEME_TWICE: () => 'Choose a different support as the second wish, or leave it open.',
  SIGN_IN_REFUSED: () => 'The sign-in was not accepted. Try again.',
  STALE_STATE: () => 'Somebody else has changed this in the meantime. Reload the page to see how it stands.',
  START_IN_FUTURE: () => 'The study cannot have begun after today. Record the start when it has happened.',
  START_OUTSIDE_STUDY: (f) => `The first day must be from ${f.day('earliest')} to ${f.day('latest')}.`,
  TEXT_TOO_LONG: (f) => `The text is too long. Use at most ${f.number('max')} characters.`,
  TEXT_TOO_SHORT: (f) => `The text is too short. Use at least ${f.number('min')} characters.`,
  TOO_MANY_TRIES: () => 'There have been many attempts from here. Wait an hour and try again.',
  TRY_AGAIN: () => 'There were many at once. Try again.',
  UNIT_LIMIT_REACHED: (f) =>
    `The unit has a limit of ${f.number('limit')} away at once, and it is reached on ${f.day('day')}. Write why you set it aside, or reject.`,
  WRONG_AUDIENCE: () => 'The course is for guardians.',
  ...runRefusals,
  ...studyRefusals,
};
