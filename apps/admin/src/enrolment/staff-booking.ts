import { setAsideChecks, type SetAsideCheck } from '@kompetanse/domain/enrolment';
import type { BookStaffMutation, StaffToBookQuery } from '@kompetanse/contract/admin';

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
