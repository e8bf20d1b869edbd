import { useQuery } from '@tanstack/react-query';
import { CurrentViewer } from '@kompetanse/contract/admin';
import type { AccountFragment, Role } from '@kompetanse/contract/admin';
import { queryOf } from './operation.ts';

export type { AccountFragment as Account, Role } from '@kompetanse/contract/admin';

/** Who is signed in, and which product this is. */
export const viewerQuery = queryOf(CurrentViewer, {});
export const viewerKey = viewerQuery.queryKey;

/** The one signed in. Only below the frame, where there always is one. */
export function useViewer(): AccountFragment {
  const { data } = useQuery(viewerQuery);
  if (!data?.viewer) throw new Error('useViewer needs someone signed in.');
  return data.viewer;
}

/** True when the account has one of the roles, for any unit. */
export function holdsAny(account: AccountFragment, roles: readonly Role[]): boolean {
  return account.roles.some(({ role }) => roles.includes(role));
}

/** Who may see a screen: one of the roles; with `deputies`, also whoever stands in for somebody today. */
export interface Access {
  readonly roles: readonly Role[];
  readonly deputies?: true;
}

/** True when the account may see it. */
export function maySee(account: AccountFragment, { roles, deputies }: Access): boolean {
  return holdsAny(account, roles) || (deputies === true && account.deputyFor.length > 0);
}

/** Whether the one signed in has one of the roles. */
export function useHolds(...roles: readonly Role[]): boolean {
  return holdsAny(useViewer(), roles);
}
