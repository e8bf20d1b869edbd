import { queryOptions } from '@tanstack/react-query';
import {
  GuardianOwnPage,
  GuardianRuns,
  GuardianRunToSignUpFor,
  GuardianSignUpOf,
  type GuardianOwnPageQuery,
  type GuardianRunFragment,
  type GuardianRunToSignUpForQuery,
  type GuardianSignUpOfQuery,
} from '@kompetanse/contract/portal';
import type { Asking } from '../shell/asking.ts';
import { call } from '../shell/call.ts';

export type GuardianRun = GuardianRunFragment;
export type SignUpRun = NonNullable<GuardianRunToSignUpForQuery['courseRun']>;
export type OwnPage = NonNullable<GuardianOwnPageQuery['guardianPage']>;
export type SignUpToConfirm = NonNullable<GuardianSignUpOfQuery['guardianSignUp']>;

/** What guardians can sign up for now. */
export const guardianRunsQuery = queryOptions({
  queryKey: ['guardian-runs'],
  queryFn: async ({ signal }): Promise<readonly GuardianRun[]> => (await call(GuardianRuns, {}, signal)).guardianRuns,
});

/** The run a guardian is about to sign up for; null when it is not there. */
export function signUpRunQuery(id: string): Asking<SignUpRun | null> {
  return {
    queryKey: ['guardian-run', id],
    queryFn: async ({ signal }) => (await call(GuardianRunToSignUpFor, { id }, signal)).courseRun,
  };
}

/** What a link to confirm is about; null when it confirms nothing. Looking changes nothing. */
export function signUpQuery(token: string): Asking<SignUpToConfirm | null> {
  return {
    queryKey: ['guardian-sign-up', token],
    queryFn: async ({ signal }) => (await call(GuardianSignUpOf, { token }, signal)).guardianSignUp,
  };
}

/** The page this browser has opened; null when it has not. */
export const ownPageQuery = queryOptions({
  queryKey: ['guardian-page'],
  queryFn: async ({ signal }): Promise<OwnPage | null> => (await call(GuardianOwnPage, {}, signal)).guardianPage,
});
