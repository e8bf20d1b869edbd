import { useQueries, useQuery } from '@tanstack/react-query';
import { Applications, BookingRequests, FailedMessages, ManagedRuns, RunAttendance } from '@kompetanse/contract/admin';
import type { ApplicationsQuery, BookingRequestsQuery, RunLineFragment } from '@kompetanse/contract/admin';
import { waitsForViewer } from '../further-education/application.ts';
import { queryOf } from '../shell/operation.ts';
import { useHolds, useViewer } from '../shell/viewer.ts';
import { begunRuns, endedRuns, missingAttendance, sessionsOn, thinRuns } from './today.ts';
import type { MissingAttendance, SessionOfRun } from './today.ts';

/** As many runs as one page of the API gives. */
const mostRuns = 100;
/** Attendance is asked for run by run; the latest matter. */
const mostLookedInto = 20;

export interface Today {
  readonly sessions: readonly SessionOfRun[];
  readonly requests: BookingRequestsQuery['bookingRequests'];
  readonly applications: ApplicationsQuery['applications'];
  readonly attendance: readonly MissingAttendance[];
  readonly ended: readonly RunLineFragment[];
  readonly belowMinimum: readonly RunLineFragment[];
  readonly failedMessages: number;
}

export interface TodayQuery {
  /** Undefined until everything has come. */
  readonly data: Today | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

/** What waits for the viewer, by what their roles let them do. */
export function useToday(): TodayQuery {
  const decides = useHolds('UNIT_LEADER', 'SECTOR_LEADER');
  const records = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER');
  const sends = useHolds('COURSE_COORDINATOR', 'SYSTEM_ADMIN');
  const answers = useViewer().deputyFor.length > 0 || decides;
  const requests = useQuery({ ...queryOf(BookingRequests, {}), enabled: answers });
  const applications = useQuery({ ...queryOf(Applications, {}), enabled: decides });
  const runs = useQuery({
    ...queryOf(ManagedRuns, { first: mostRuns, sort: 'START', descending: true }),
    enabled: decides || records,
  });
  const failed = useQuery({ ...queryOf(FailedMessages, {}), enabled: sends });
  const now = new Date();
  const all = runs.data?.managedRuns.runs ?? [];
  const lookInto = records ? begunRuns(all, now).slice(0, mostLookedInto) : [];
  const attended = useQueries({ queries: lookInto.map(({ id }) => queryOf(RunAttendance, { runId: id })) });

  const asked = [
    ...(answers ? [requests] : []),
    ...(decides ? [applications] : []),
    ...(decides || records ? [runs] : []),
    ...(sends ? [failed] : []),
  ];
  const queries = [...asked, ...attended];
  const whole = queries.every(({ data }) => data !== undefined);
  return {
    data: whole
      ? {
          sessions: records ? sessionsOn(all, now) : [],
          requests: requests.data?.bookingRequests ?? [],
          applications: applications.data?.applications.filter(waitsForViewer) ?? [],
          attendance: missingAttendance(
            attended.flatMap(({ data }) => data?.courseRun ?? []),
            now,
          ),
          ended: records ? endedRuns(all, now) : [],
          belowMinimum: thinRuns(all, now),
          failedMessages: failed.data?.outbox.total ?? 0,
        }
      : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(queries.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
}
