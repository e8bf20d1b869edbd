import { seatStates } from '@kompetanse/domain/enrolment';
import type { ParticipantFragment, RunPageQuery } from '@kompetanse/contract/admin';

/** A run as its page shows it. */
export type Run = NonNullable<RunPageQuery['courseRun']>;
export type Participant = ParticipantFragment;

/** Those who hold a seat, without those who only have an offer. */
export function seated({ participants }: Pick<Run, 'participants'>): readonly Participant[] {
  return participants.filter(({ state }) => seatStates.includes(state) && state !== 'OFFERED');
}

/** The sessions that take place. */
export function takingPlace({ sessions }: Pick<Run, 'sessions'>): Run['sessions'] {
  return sessions.filter(({ state }) => state !== 'CANCELLED');
}

/** The mark of one person at one session; undefined when nobody has recorded it. */
export function markAt(participant: Participant, sessionId: string): Participant['attendance'][number] | undefined {
  return participant.attendance.find((met) => met.sessionId === sessionId);
}

/** At how many sessions the person was there, wholly or partly. */
export function attendedCount(participant: Participant, sessions: Run['sessions']): number {
  return sessions.filter(({ id }) => {
    const mark = markAt(participant, id)?.mark;
    return mark === 'PRESENT' || mark === 'PARTIAL';
  }).length;
}

/** Whether somebody can still be booked: it is published and has not begun. */
export function isOpenForBooking({ state }: Pick<Run, 'state'>): boolean {
  return state === 'PUBLISHED' || state === 'CONFIRMED';
}
