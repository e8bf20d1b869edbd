import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { LoadingSkeleton, Page, ToastProvider } from '@kompetanse/ui';
import { FailurePage } from './Failure.tsx';
import { Frame } from './Frame.tsx';
import type { MenuEntry } from './Frame.tsx';
import { useTexts } from './language.tsx';
import { NoRole } from './NoRole.tsx';
import { NotFound } from './NotFound.tsx';
import { SignInScreen } from './sign-in.screen.tsx';
import { maySee, viewerQuery } from './viewer.ts';
import type { Account, Role } from './viewer.ts';

/** What everyone who works here has at least one of. */
export const adminRoles: readonly Role[] = [
  'UNIT_LEADER',
  'SECTOR_LEADER',
  'COURSE_COORDINATOR',
  'COURSE_LEADER',
  'SYSTEM_ADMIN',
];

interface AppProps {
  readonly menu: readonly MenuEntry[];
}

/** The frame with the screen of the address in it; the sign-in while nobody is signed in. */
export function App({ menu }: AppProps): ReactElement {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(viewerQuery);
  const account = data?.viewer ?? null;
  const visible = account === null ? [] : menu.filter((entry) => maySee(account, entry));
  return (
    <ToastProvider labels={{ region: t.shell.messages, close: t.shell.close }}>
      <Frame menu={visible} account={account} product={data?.product ?? null}>
        {data !== undefined ? (
          <Entrance account={account}>
            <Outlet />
          </Entrance>
        ) : error ? (
          <FailurePage error={error} onRetry={() => void refetch()} />
        ) : (
          <Page>
            <LoadingSkeleton shape="text" count={5} label={t.shell.loading} />
          </Page>
        )}
      </Frame>
    </ToastProvider>
  );
}

/** Lets in who may see the screen. A screen of others looks as if it were not there. */
function Entrance({
  account,
  children,
}: {
  readonly account: Account | null;
  readonly children: ReactNode;
}): ReactElement {
  const needed = useMatches({ select: (matches) => matches.at(-1)?.staticData });
  const [wasIn, setWasIn] = useState(false);
  if (account !== null && !wasIn) setWasIn(true);
  if (account === null) return <SignInScreen ended={wasIn} />;
  if (!maySee(account, { roles: adminRoles, deputies: true })) return <NoRole />;
  if (needed?.roles !== undefined && !maySee(account, { ...needed, roles: needed.roles })) return <NotFound />;
  return <>{children}</>;
}
