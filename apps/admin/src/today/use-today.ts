import { useQuery } from '@tanstack/react-query';
import { Applications, BookingRequests, DeskToday, FailedMessages, StaffOwnWork } from '@kompetanse/contract/admin';
import type {
  ApplicationsQuery,
  BookingRequestsQuery,
  DeskTodayQuery,
  StaffOwnWorkQuery,
} from '@kompetanse/contract/admin';
import { waitsForViewer } from '../further-education/application.ts';
import { queryOf } from '../shell/operation.ts';
import { useHolds, useViewer } from '../shell/viewer.ts';

export type Desk = DeskTodayQuery['desk'];

export interface Today extends Omit<Desk, '__typename'> {
  readonly requests: BookingRequestsQuery['bookingRequests'];
  readonly applications: ApplicationsQuery['applications'];
  readonly ownWork: StaffOwnWorkQuery['staffOwnWork'];
  readonly failedMessages: number;
}

export interface TodayQuery {
  /** Undefined until everything has come. */
  readonly data: Today | undefined;
  readonly error: Error | null;
  readonly refetch: () => Promise<unknown>;
}

const nothing: Omit<Desk, '__typename'> = {
  sessions: [],
  attendanceMissing: [],
  ended: [],
  belowMinimum: [],
  offersExpiring: [],
  requestsDue: [],
  wheelTasks: [],
};

/** What waits for the viewer, by what their roles let them do. */
export function useToday(): TodayQuery {
  const decides = useHolds('UNIT_LEADER', 'SECTOR_LEADER');
  const runs = useHolds('COURSE_COORDINATOR', 'COURSE_LEADER', 'UNIT_LEADER', 'SECTOR_LEADER');
  const sends = useHolds('COURSE_COORDINATOR', 'SYSTEM_ADMIN');
  const answers = useViewer().deputyFor.length > 0 || decides;
  const requests = useQuery({ ...queryOf(BookingRequests, {}), enabled: answers });
  const applications = useQuery({ ...queryOf(Applications, {}), enabled: decides });
  const ownWork = useQuery({ ...queryOf(StaffOwnWork, {}), enabled: decides });
  const desk = useQuery({ ...queryOf(DeskToday, {}), enabled: runs });
  const failed = useQuery({ ...queryOf(FailedMessages, {}), enabled: sends });
  const queries = [
    ...(answers ? [requests] : []),
    ...(decides ? [applications, ownWork] : []),
    ...(runs ? [desk] : []),
    ...(sends ? [failed] : []),
  ];
  const whole = queries.every(({ data }) => data !== undefined);
  return {
    data: whole
      ? {
          ...(desk.data?.desk ?? nothing),
          requests: requests.data?.bookingRequests ?? [],
          applications: applications.data?.applications.filter(waitsForViewer) ?? [],
          ownWork: ownWork.data?.staffOwnWork.filter(({ state }) => state === 'SUBMITTED') ?? [],
          failedMessages: failed.data?.outbox.total ?? 0,
        }
      : undefined,
    error: queries.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => Promise.all(queries.filter(({ error }) => error !== null).map(({ refetch }) => refetch())),
  };
}
