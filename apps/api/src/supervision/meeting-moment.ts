import { osloMoment } from '@kompetanse/domain/calendar';
import type { MeetingTime } from '@kompetanse/domain/supervision';

/** The start of a meeting; null where the clocks change and the time is not there, or is there twice. */
export function meetingMoment({ day, from }: MeetingTime): Date | null {
  try {
    return osloMoment(day, from);
  } catch {
    return null;
  }
}
