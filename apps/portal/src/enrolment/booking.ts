import { liveStates } from '@kompetanse/domain/enrolment';
import type { BookingAction, EnrolmentState } from '@kompetanse/contract/portal';
import type { Tone } from '@kompetanse/ui';

export interface Bookable {
  readonly bookingChoice: { readonly action: BookingAction; readonly refusal: { readonly sentence: string } | null };
  readonly myEnrolment: { readonly state: EnrolmentState } | null;
}

/** What a run lets this reader do: they are in it, they can book it, or they can not and are told why. */
export type BookingOffer =
  | { readonly kind: 'in'; readonly state: EnrolmentState }
  | { readonly kind: 'book'; readonly action: Exclude<BookingAction, 'NONE'> }
  | { readonly kind: 'closed'; readonly sentence: string | null };

export function isLive(state: EnrolmentState): boolean {
  return liveStates.includes(state);
}

/** Being in the run comes before everything else, also before why nobody else can join. */
export function bookingOffer({ bookingChoice, myEnrolment }: Bookable): BookingOffer {
  if (myEnrolment && isLive(myEnrolment.state)) return { kind: 'in', state: myEnrolment.state };
  const { action, refusal } = bookingChoice;
  return action === 'NONE' ? { kind: 'closed', sentence: refusal?.sentence ?? null } : { kind: 'book', action };
}

const tones: Partial<Record<EnrolmentState, Tone>> = {
  ENROLLED: 'success',
  COMPLETED: 'success',
  OFFERED: 'warning',
  REQUESTED: 'info',
  WAITLISTED: 'info',
  REJECTED: 'danger',
  RUN_CANCELLED: 'danger',
  NOT_COMPLETED: 'warning',
  NO_SHOW: 'warning',
};

/** The colour and shape of a state. */
export function toneOf(state: EnrolmentState): Tone {
  return tones[state] ?? 'neutral';
}
