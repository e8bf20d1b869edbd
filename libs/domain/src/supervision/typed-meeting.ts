import { refuseMeetingTime, refusePlace } from './planning.ts';

/** A meeting as it stands in a form. */
export interface TypedMeeting {
  readonly day: string;
  readonly from: string;
  readonly minutes: string;
  readonly place: string;
}

/** The first field in which something stands that cannot be sent; null when all can. */
export function faultyField({ day, from, minutes, place }: TypedMeeting): keyof TypedMeeting | null {
  const wrong = refuseMeetingTime({ day, from, minutes: Number(minutes) }) ?? refusePlace(place);
  return wrong === null ? null : (String(wrong.facts?.['field']) as keyof TypedMeeting);
}
