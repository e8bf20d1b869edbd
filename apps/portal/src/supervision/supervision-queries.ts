import { queryOptions } from '@tanstack/react-query';
import {
  MySupervision,
  SupervisionBusy,
  SupervisionCandidates,
  SupervisionMeeting,
  type MySupervisionQuery,
  type SupervisionBusyQuery,
  type SupervisionCandidatesQuery,
  type SupervisionMeetingQuery,
} from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';

export type Series = MySupervisionQuery['mySupervision'][number];
export type Meeting = Series['sessions'][number];

/** Series the viewer supervises or takes part in. */
export const mySupervisionQuery = queryOptions({
  queryKey: ['my-supervision'],
  queryFn: async ({ signal }): Promise<readonly Series[]> => (await call(MySupervision, {}, signal)).mySupervision,
});

export type MeetingPage = NonNullable<SupervisionMeetingQuery['supervisionMeeting']>;
export type ReadText = NonNullable<MeetingPage['note']>;

/** A meeting and what is written of it; null when the viewer does not take part. */
export function meetingQuery(sessionId: string): Asking<MeetingPage | null> {
  return {
    queryKey: ['supervision-meeting', sessionId],
    queryFn: async ({ signal }) => (await call(SupervisionMeeting, { sessionId }, signal)).supervisionMeeting,
  };
}

/** Meetings that will be or were held, in order. */
export function realMeetings(series: Series): Meeting[] {
  return series.sessions.filter(({ state }) => state !== 'CANCELLED');
}

export interface BusyTime {
  readonly day: string;
  readonly from: string;
  readonly minutes: number;
}

/** Who of a series, or of the series of a meeting, is busy then; asked anew each time. */
export function busyQuery(
  whose: { readonly sessionId: string } | { readonly seriesId: string },
  time: BusyTime,
): Asking<SupervisionBusyQuery['supervisionBusy']> {
  return {
    queryKey: ['supervision-busy', whose, time],
    queryFn: async ({ signal }) =>
      (await call(SupervisionBusy, { input: { ...whose, times: [time] } }, signal)).supervisionBusy,
  };
}

/** Employees who can be put into a series, by name. */
export function candidatesQuery(
  seriesId: string,
  search: string,
): Asking<SupervisionCandidatesQuery['supervisionCandidates']> {
  return {
    queryKey: ['supervision-candidates', seriesId, search],
    queryFn: async ({ signal }) =>
      (await call(SupervisionCandidates, { seriesId, search }, signal)).supervisionCandidates,
  };
}

/** Planned or under way: it can be changed. */
export function isOpen({ state }: Pick<Series, 'state'>): boolean {
  return state === 'PLANNED' || state === 'ACTIVE';
}
