import { queryOptions } from '@tanstack/react-query';
import {
  MySupervision,
  SupervisionMeeting,
  type MySupervisionQuery,
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
