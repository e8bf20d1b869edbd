import { useQuery } from '@tanstack/react-query';
import { SessionGuests } from '@kompetanse/contract/admin';
import type { RunAttendanceQuery } from '@kompetanse/contract/admin';
import { queryOf } from '../shell/operation.ts';

type Participant = NonNullable<RunAttendanceQuery['courseRun']>['participants'][number];

/** Guests of other runs at one session, as the list shows participants. */
export function useGuests(runId: string, sessionId: string): readonly Participant[] {
  const { data } = useQuery(queryOf(SessionGuests, { runId }));
  const session = data?.courseRun?.sessions.find(({ id }) => id === sessionId);
  return (session?.guests ?? []).map(({ enrolmentId, person, state }) => ({
    id: enrolmentId,
    state: 'ENROLLED',
    person,
    attendance:
      state === 'PRESENT' || state === 'ABSENT' ? [{ sessionId, mark: state, minutes: null, recordedAt: '' }] : [],
  }));
}
