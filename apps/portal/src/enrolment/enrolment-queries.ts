import { queryOptions } from '@tanstack/react-query';
import { MyEnrolments, type MyEnrolmentsQuery, type StandingFragment } from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Standing = StandingFragment;
export type MyEnrolment = MyEnrolmentsQuery['myEnrolments'][number];

/** The viewer's own enrolments, coming ones first. */
export const myEnrolmentsQuery = queryOptions({
  queryKey: ['my-enrolments'],
  queryFn: async ({ signal }): Promise<readonly MyEnrolment[]> => (await call(MyEnrolments, {}, signal)).myEnrolments,
});
