import type { BookingRequestQuery, RequestLineFragment } from '@kompetanse/contract/admin';
import { osloDay } from '@kompetanse/domain/calendar';

/** A request that waits for an answer, as the list shows it. */
export type BookingRequest = RequestLineFragment;

/** The same, opened. */
export type OpenRequest = NonNullable<BookingRequestQuery['bookingRequest']>;

/** True when a yes would leave more of the unit away on some day than its limit. */
export function isOverLimit({ daysOverLimit }: Pick<BookingRequest, 'daysOverLimit'>): boolean {
  return daysOverLimit > 0;
}

/** True when a yes needs a reason, since the unit's limit stops. */
export function isBlocked(request: Pick<BookingRequest, 'daysOverLimit' | 'absenceRule'>): boolean {
  return isOverLimit(request) && request.absenceRule === 'BLOCK';
}

/** Days in Norway from one moment to another; 0 is the same day. */
export function daysUntil(moment: string, now: Date): number {
  return Math.round((Date.parse(osloDay(new Date(moment))) - Date.parse(osloDay(now))) / 86_400_000);
}

/** How many of these would get a seat at once, were they all approved in the order they asked. */
export function seatsAtOnce(requests: readonly BookingRequest[]): number {
  const left = new Map<string, number>();
  let seats = 0;
  for (const { enrolment } of requests) {
    const { id, seatsLeft, waitingCount } = enrolment.run;
    const free = left.get(id) ?? (waitingCount > 0 ? 0 : seatsLeft);
    if (free > 0) seats += 1;
    left.set(id, free - 1);
  }
  return seats;
}
