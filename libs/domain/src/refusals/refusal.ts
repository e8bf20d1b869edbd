/** Every expected "no" of the product. Each has a sentence in libs/texts (nb, nn, en) and a test. */
export const refusalCodes = [
  'ALREADY_ENROLLED',
  'ALT_TEXT_MISSING',
  'APPLICATION_EXISTS',
  'ATTENDANCE_TOO_EARLY',
  'BOOKING_CLOSED',
  'BOOKING_NOT_OPEN',
  'CANCEL_TOO_LATE',
  'CAPACITY_BELOW_TAKEN',
  'CHILD_AGE_MISSING',
  'CLASH',
  'CLOSES_BEFORE_OPENS',
  'COST_OUT_OF_RANGE',
  'COURSE_CAN_BE_BOOKED',
  'COURSE_CODE_TAKEN',
  'COURSE_CODE_WRONG',
  'COURSE_RETIRED',
  'COURSE_UNKNOWN',
  'CREDITS_OUT_OF_RANGE',
  'DATES_WRONG',
  'DAYS_WRONG',
  'DEADLINE_AFTER_START',
  'DELEGATION_OVERLAP',
  'DELEGATION_PAST',
  'DELEGATION_PERIOD_WRONG',
  'DELEGATION_TO_SELF',
  'DEPUTY_NOT_EMPLOYED',
  'DURATION_OUT_OF_RANGE',
  'EMAIL_WRONG',
  'HOLIDAY_EXISTS',
  'IDEMPOTENCY_MISMATCH',
  'IMAGE_DIMENSIONS',
  'IMAGE_TOO_LARGE',
  'IMAGE_TYPE_WRONG',
  'LAST_SESSION',
  'LEADER_UNKNOWN',
  'LIMIT_OUT_OF_RANGE',
  'LINK_NOT_ALLOWED',
  'LINK_NOT_HTTPS',
  'LINK_NOT_VALID',
  'MARK_NEEDS_MINUTES',
  'MESSAGE_OUTDATED',
  'MINIMUM_OVER_CAPACITY',
  'NAME_WRONG',
  'NOT_EMPLOYED',
  'NOT_FOUND',
  'NUMBER_OUT_OF_RANGE',
  'ONLY_QUEUE_LEFT',
  'OWN_CASE',
  'PERSON_GONE',
  'PLACE_MISSING',
  'PREREQUISITE_CYCLE',
  'PREREQUISITE_MISSING',
  'PRIORITY_OUT_OF_RANGE',
  'PROFILE_UNKNOWN',
  'REASON_MISSING',
  'RESTRICTED',
  'ROUND_CLOSED',
  'RULE_WRONG',
  'RUN_CANCELLED',
  'RUN_IN_PAST',
  'RUN_NOT_DRAFT',
  'RUN_NOT_ENDED',
  'RUN_NOT_FOUND',
  'RUN_STARTED',
  'SCHEME_MISSING',
  'SESSIONS_MISSING',
  'SESSIONS_OVERLAP',
  'SESSION_ENDS_FIRST',
  'SESSION_OVER',
  'SIGN_IN_REFUSED',
  'STALE_STATE',
  'START_IN_FUTURE',
  'START_OUTSIDE_STUDY',
  'TEXT_TOO_LONG',
  'TEXT_TOO_SHORT',
  'TIME_WRONG',
  'TOO_MANY_SESSIONS',
  'TOO_MANY_TRIES',
  'TRY_AGAIN',
  'UNIT_LIMIT_REACHED',
  'UNIT_UNKNOWN',
  'WRONG_AUDIENCE',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What a sentence is built from: field names, limits, counts, moments (ISO). Never names of people. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

/** An expected "no": a value, never an exception. Nothing has been changed. */
export interface Refuse {
  readonly refuse: RefusalCode;
  readonly facts?: RefusalFacts;
}

export function isRefuse(answer: unknown): answer is Refuse {
  return typeof answer === 'object' && answer !== null && 'refuse' in answer;
}

export function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}
