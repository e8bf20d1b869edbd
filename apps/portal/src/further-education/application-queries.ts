import { queryOptions } from '@tanstack/react-query';
import {
  MyApplicationDrafts,
  MyApplications,
  OpenRounds,
  type ApplicationFragment,
  type DraftFragment,
  type RoundFragment,
} from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Application = ApplicationFragment;
export type Draft = DraftFragment;
export type Round = RoundFragment;

/** The rounds that take applications today. */
export const openRoundsQuery = queryOptions({
  queryKey: ['open-rounds'],
  queryFn: async ({ signal }): Promise<readonly Round[]> => (await call(OpenRounds, {}, signal)).openRounds,
});

/** The viewer's own applications. */
export const myApplicationsQuery = queryOptions({
  queryKey: ['my-applications'],
  queryFn: async ({ signal }): Promise<readonly Application[]> =>
    (await call(MyApplications, {}, signal)).myApplications,
});

export async function myDrafts(signal?: AbortSignal): Promise<readonly Draft[]> {
  return (await call(MyApplicationDrafts, {}, signal)).myApplicationDrafts;
}

/** What the viewer has begun to write, wherever. Asked anew each time: it may have been written on a minute ago, on the phone. */
export const myDraftsQuery = queryOptions({
  queryKey: ['my-application-drafts'],
  queryFn: ({ signal }) => myDrafts(signal),
  staleTime: 0,
  gcTime: 0,
});
