import { setAsideChecks, type SetAsideCheck } from '@kompetanse/domain/enrolment';
import type { BookStaffMutation, RefusedFragment, StaffToBookQuery } from '@kompetanse/contract/admin';
import type { Language } from '../shell/language.tsx';

export type Bookable = StaffToBookQuery['bookableStaff'][number];
export type Booked = Extract<BookStaffMutation['bookStaff'], { __typename: 'BookedStaff' }>;

/** The check that stands in the way of this person and can be set aside with a reason; null when there is none. */
export function checkOf({ hindrance }: Bookable): SetAsideCheck | null {
  return setAsideChecks.find((check) => check === hindrance?.code) ?? null;
}

/** Whether it makes sense to try: not in the run, and nothing in the way that a reason can not set aside. */
export function canBeChosen(staff: Bookable): boolean {
  return staff.state === null && (staff.hindrance === null || checkOf(staff) !== null);
}

/** What stands in the way of somebody else, for whoever books them: the API's sentence speaks to the person. */
export function hindranceInWords({ code, sentence, facts }: RefusedFragment, { t, format }: Language): string {
  const fact = (name: string): string => facts.find((one) => one.name === name)?.value ?? '';
  const words = t.bookStaff.hindrances;
  const known: Partial<Record<RefusedFragment['code'], () => string>> = {
    CLASH: () => words.CLASH(fact('course'), format.moment(fact('startsAt'))),
    PREREQUISITE_MISSING: () => words.PREREQUISITE_MISSING(fact('course')),
    RESTRICTED: () => words.RESTRICTED(fact('forWhom')),
    WRONG_AUDIENCE: () => words.WRONG_AUDIENCE,
    ALREADY_ENROLLED: () => words.ALREADY_ENROLLED,
  };
  return known[code]?.() ?? sentence;
}
