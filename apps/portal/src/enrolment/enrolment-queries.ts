import { queryOptions } from '@tanstack/react-query';
import {
  MyEnrolments,
  MyInvitations,
  type MyEnrolmentsQuery,
  type MyInvitationsQuery,
  type StandingFragment,
} from '@kompetanse/contract/portal';
import { call } from '../shell/call.ts';

export type Standing = StandingFragment;
export type Invitation = MyInvitationsQuery['myInvitations'][number];
export type MyEnrolment = MyEnrolmentsQuery['myEnrolments'][number];

/** The viewer's own enrolments, coming ones first. */
export const myEnrolmentsQuery = queryOptions({
  queryKey: ['my-enrolments'],
  queryFn: async ({ signal }): Promise<readonly MyEnrolment[]> => (await call(MyEnrolments, {}, signal)).myEnrolments,
});

/** Runs the viewer is invited to and has not answered by booking. */
export const myInvitationsQuery = queryOptions({
  queryKey: ['my-invitations'],
  queryFn: async ({ signal }): Promise<readonly Invitation[]> => (await call(MyInvitations, {}, signal)).myInvitations,
});
