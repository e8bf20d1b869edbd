import type { BookingRequestsQuery } from '@kompetanse/contract/admin';

/** A request that waits for an answer, as the list shows it. */
export type BookingRequest = BookingRequestsQuery['bookingRequests'][number];

/** True when a yes would leave more of the unit away on the same days than its limit. */
export function isOverLimit({
  awaySameDays,
  absenceLimit,
}: Pick<BookingRequest, 'awaySameDays' | 'absenceLimit'>): boolean {
  return absenceLimit !== null && awaySameDays + 1 > absenceLimit;
}
