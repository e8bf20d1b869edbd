import type { ReactElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowsSquarepathIcon, LeaveIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import { SignOut } from '@kompetanse/contract/admin';
import type { CurrentViewerQuery } from '@kompetanse/contract/admin';
import { UserMenu, useToast, focusResult } from '@kompetanse/ui';
import { useTexts } from './language.tsx';
import { askInPageLanguage } from './operation.ts';
import { viewerQuery } from './viewer.ts';
import type { Account, Role } from './viewer.ts';

const isLeader = (role: Role): boolean => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER';

/** The signed-in person with their roles, the way to their deputies, to the portal and out. */
export function AccountMenu({ account }: { readonly account: Account }): ReactElement {
  const { t, words } = useTexts();
  const client = useQueryClient();
  const toast = useToast();
  const signOut = useMutation({
    mutationFn: () => askInPageLanguage(SignOut, {}),
    onSuccess: () => {
      client.setQueryData<CurrentViewerQuery>(viewerQuery.queryKey, (known) => known && { ...known, viewer: null });
      focusResult('#content');
    },
    onError: () => toast({ tone: 'danger', text: t.shell.failure.offline }),
  });
  const roles = account.roles.filter(({ role }) => role !== 'EMPLOYEE');
  const deputises = account.deputyFor.length > 0 || roles.some(({ role }) => isLeader(role));
  return (
    <UserMenu
      name={account.person.name}
      label={t.shell.account}
      detail={[
        ...roles.map(({ role, unit }) => <span key={`${role}-${unit.id}`}>{`${words.role[role]}, ${unit.name}`}</span>),
        ...account.deputyFor.map(({ role, unit, actsFor }) => (
          <span key={`${role}-${unit.id}-${actsFor.id}`}>{t.approval.deputies.standsInFor(actsFor.name)}</span>
        )),
      ]}
    >
      {deputises && (
        <Link to="/stedfortreder">
          <ArrowsSquarepathIcon aria-hidden fontSize="1.25rem" />
          {t.shell.deputies}
        </Link>
      )}
      <a href="/">
        <PersonGroupIcon aria-hidden fontSize="1.25rem" />
        {t.shell.toPortal}
      </a>
      <button type="button" onClick={() => signOut.mutate()}>
        <LeaveIcon aria-hidden fontSize="1.25rem" />
        {t.shell.signOut}
      </button>
    </UserMenu>
  );
}
