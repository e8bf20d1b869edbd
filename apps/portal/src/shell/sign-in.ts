import { queryOptions } from '@tanstack/react-query';
import { SignInWays } from '@kompetanse/contract/portal';
import { call } from './call.ts';

/** How one can sign in here. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => call(SignInWays, {}, signal),
});

export interface SignInSearch {
  /** Where to go afterwards: a path of this app. */
  readonly til?: string | undefined;
  /** Why the person was sent here. */
  readonly hvorfor?: 'kreves' | 'slutt' | undefined;
}

/**
 * Only paths of our own are followed: an address from outside must not send anybody away after signing in. What is not
 * accepted is said to be undefined: the router hands on whatever is merely left out.
 */
export function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { til, hvorfor } = search as Partial<Record<'til' | 'hvorfor', unknown>>;
  const path = typeof til === 'string' && /^\/(?![/\\])/.test(til) ? til : undefined;
  const why = hvorfor === 'kreves' || hvorfor === 'slutt' ? hvorfor : undefined;
  return { til: path, hvorfor: why };
}
