import { queryOptions } from '@tanstack/react-query';
import { MySupervision, type MySupervisionQuery } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Series = MySupervisionQuery['mySupervision'][number];
export type Meeting = Series['sessions'][number];

/** Series the viewer supervises or takes part in. */
export const mySupervisionQuery = queryOptions({
  queryKey: ['my-supervision'],
  queryFn: async ({ signal }): Promise<readonly Series[]> => (await call(MySupervision, {}, signal)).mySupervision,
});

/** Meetings that will be or were held, in order. */
export function realMeetings(series: Series): Meeting[] {
  return series.sessions.filter(({ state }) => state !== 'CANCELLED');
}
