import type { MeetingFragment } from '@kompetanse/contract/admin';

type Times = Pick<MeetingFragment, 'startsAt' | 'endsAt'>;

/** Length of a session, whole minutes. */
export function minutesOf({ startsAt, endsAt }: Times): number {
  return Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
}

/** True when the session is over at that moment. */
export function isOver({ endsAt }: Times, now: Date): boolean {
  return Date.parse(endsAt) <= now.getTime();
}
