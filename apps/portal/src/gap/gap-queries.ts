import { queryOptions } from '@tanstack/react-query';
import { MyGap, MyPath, type MyGapQuery, type MyPathQuery } from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';

export type Asked = MyGapQuery['myGap'][number];
export type OwnPath = NonNullable<MyPathQuery['myPath']>;

/** What is asked of the viewer, and the positions to hold oneself against. */
export const myGapQuery = queryOptions({
  queryKey: ['my-gap'],
  queryFn: ({ signal }): Promise<MyGapQuery> => call(MyGap, {}, signal),
});

/** How far the viewer is towards a position. */
export function myPathQuery(toProfile: string): Asking<OwnPath | null> {
  return {
    queryKey: ['my-path', toProfile],
    queryFn: async ({ signal }) => (await call(MyPath, { toProfile }, signal)).myPath,
  };
}
