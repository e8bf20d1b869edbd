import { queryOptions } from '@tanstack/react-query';
import { MyRenewals, type MyRenewalsQuery } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Renewal = MyRenewalsQuery['myRenewals'][number];

/** What the viewer has that runs out, the earliest end first. */
export const myRenewalsQuery = queryOptions({
  queryKey: ['my-renewals'],
  queryFn: async ({ signal }): Promise<readonly Renewal[]> => (await call(MyRenewals, {}, signal)).myRenewals,
});
