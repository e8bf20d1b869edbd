import { addDays, addMonths, type LocalDate } from '../calendar/oslo.ts';

/** What the new end is counted from when a competence is renewed. */
export type RenewalRule = 'COMPLETION_DATE' | 'EXPIRY_DATE' | 'FIXED_DATE';

export const renewalRules = ['COMPLETION_DATE', 'EXPIRY_DATE', 'FIXED_DATE'] as const satisfies readonly RenewalRule[];

/** How long a competence holds, and how it is renewed. */
export interface Validity {
  readonly rule: RenewalRule;
  readonly months: number;
  /** Days before the end from which it can be renewed. */
  readonly windowDays: number;
  /** Days after the end in which it still can be renewed; it does not hold in them. */
  readonly graceDays: number;
  /** MM-DD on which every one of them ends; of FIXED_DATE only. */
  readonly fixedDay: string | null;
}

/** One time somebody got it. */
export interface Grant {
  readonly on: LocalDate;
  /** By the shorter course, which renews and gives nothing by itself. */
  readonly shorter: boolean;
  /** The last day, when whoever told of it said one. */
  readonly toldEnd: LocalDate | null;
}

/** The days around an end. */
export interface RenewalWindow {
  readonly opensOn: LocalDate;
  /** The last day it holds. */
  readonly expiresOn: LocalDate;
  /** The last day it can be renewed. */
  readonly closesOn: LocalDate;
}

export type RenewalState = 'VALID' | 'WINDOW_OPEN' | 'LAPSED';

export function renewalWindow(
  { windowDays, graceDays }: Pick<Validity, 'windowDays' | 'graceDays'>,
  expiresOn: LocalDate,
): RenewalWindow {
  return { opensOn: addDays(expiresOn, -windowDays), expiresOn, closesOn: addDays(expiresOn, graceDays) };
}

/** As of that day. Lapsed the day after the window has closed. */
export function renewalState({ opensOn, closesOn }: RenewalWindow, day: LocalDate): RenewalState {
  if (day > closesOn) return 'LAPSED';
  return day < opensOn ? 'VALID' : 'WINDOW_OPEN';
}

/**
 * The last day it holds after the grant; null when the grant gives nothing: the shorter course outside the window. Former: the end until then, null
 * when there is none. What is got never makes it shorter than it was.
 */
export function endAfter(validity: Validity, grant: Grant, former: LocalDate | null): LocalDate | null {
  const state = former === null ? 'LAPSED' : renewalState(renewalWindow(validity, former), grant.on);
  if (former === null || state === 'LAPSED') return grant.shorter ? null : (grant.toldEnd ?? fresh(validity, grant));
  if (grant.toldEnd !== null) return later(grant.toldEnd, former);
  if (validity.rule === 'COMPLETION_DATE') return later(fresh(validity, grant), former);
  // Before the window opens nothing is renewed: the end stays, and the shorter course gives nothing.
  if (state === 'VALID') return grant.shorter ? null : former;
  return later(onFixedDay(validity, addMonths(former, validity.months)), former);
}

/** The end after all of them, in the order of their days; null when nothing was got. */
export function endAfterAll(validity: Validity, grants: readonly Grant[]): LocalDate | null {
  return inOrder(grants).reduce<LocalDate | null>((end, grant) => endAfter(validity, grant, end) ?? end, null);
}

/** By day; of the same day the full course first, so that the shorter one finds what it renews. */
export function inOrder(grants: readonly Grant[]): Grant[] {
  return grants.toSorted((a, b) => a.on.localeCompare(b.on) || Number(a.shorter) - Number(b.shorter));
}

function fresh(validity: Validity, { on }: Grant): LocalDate {
  return onFixedDay(validity, addMonths(on, validity.months));
}

/** Of FIXED_DATE the first such day from then on, so that nobody has it for less than its months. */
function onFixedDay({ rule, fixedDay }: Validity, day: LocalDate): LocalDate {
  if (rule !== 'FIXED_DATE' || fixedDay === null) return day;
  const sameYear = `${day.slice(0, 4)}-${fixedDay}`;
  return sameYear >= day ? sameYear : `${Number(day.slice(0, 4)) + 1}-${fixedDay}`;
}

function later(one: LocalDate, other: LocalDate | null): LocalDate {
  return other !== null && other > one ? other : one;
}
