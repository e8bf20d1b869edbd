import type { Refuse } from '../refusals/refusal.ts';
import type { Audience } from './run.ts';

/** What must be known of a course that somebody would like to take. */
export interface WantedCourse {
  readonly audience: Audience;
  /** A run of it is there to be booked, or waited for. */
  readonly bookable: boolean;
}

/** Why nobody is to be told of the course later: it is not for them, or they can book it now. Null: they can be told. */
export function refuseInterest(
  course: WantedCourse,
  person: { readonly kind: 'EMPLOYEE' | 'GUARDIAN' | 'EXTERNAL'; readonly employed: boolean },
): Refuse | null {
  if (course.audience === 'EMPLOYEE' && !person.employed) return { refuse: 'NOT_EMPLOYED' };
  if (course.audience === 'GUARDIAN' && person.kind !== 'GUARDIAN') return { refuse: 'WRONG_AUDIENCE' };
  return course.bookable ? { refuse: 'COURSE_CAN_BE_BOOKED' } : null;
}
