import { queryOptions } from '@tanstack/react-query';
import { MyApplications, OpenRounds, type ApplicationFragment, type RoundFragment } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Application = ApplicationFragment;
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
