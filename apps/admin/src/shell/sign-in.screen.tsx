import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SignInChoices, SignInDemo } from '@kompetanse/contract/admin';
import type { SignInChoicesQuery } from '@kompetanse/contract/admin';
import { Button, Card, LoadingSkeleton, Notice, Page, PageHeading, Stack, focusResult } from '@kompetanse/ui';
import { useChange } from './change.ts';
import { useTexts } from './language.tsx';
import { Loaded } from './Loaded.tsx';
import { queryOf } from './operation.ts';
import { usePageTitle } from './page-title.ts';
import { viewerKey } from './viewer.ts';
import './sign-in.css';

const choicesQuery = queryOf(SignInChoices, {});

/** For everyone who is not signed in, whatever the address: afterwards that address is shown. */
export function SignInScreen({ ended }: { readonly ended: boolean }): ReactElement {
  const { t } = useTexts();
  usePageTitle(t.shell.signIn.title);
  const choices = useQuery(choicesQuery);
  useForgetThePrevious();
  return (
    <Page>
      <PageHeading title={t.shell.signIn.title} lead={t.shell.signIn.lead} />
      <Loaded query={choices} skeleton={<LoadingSkeleton shape="tiles" count={5} label={t.shell.loading} />}>
        {({ signInUrl, demoSignIns }) => (
          <Stack gap="lg">
            {ended && <Notice tone="info">{t.shell.signIn.ended}</Notice>}
            {signInUrl !== null && <AccountSignIn url={signInUrl} />}
            {demoSignIns.length > 0 && <DemoPeople people={demoSignIns} />}
            {signInUrl === null && demoSignIns.length === 0 && <Notice tone="info">{t.shell.signIn.noWay}</Notice>}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

/** What was fetched for the last person is not for the next one. */
function useForgetThePrevious(): void {
  const client = useQueryClient();
  useEffect(() => {
    const stays: readonly unknown[] = [viewerKey[0], choicesQuery.queryKey[0]];
    client.removeQueries({ predicate: ({ queryKey }) => !stays.includes(queryKey[0]) });
  }, [client]);
}

function AccountSignIn({ url }: { readonly url: string }): ReactElement {
  const { t } = useTexts();
  return (
    <Button asChild>
      <a href={url}>{t.shell.signIn.withAccount}</a>
    </Button>
  );
}

function DemoPeople({ people }: { readonly people: SignInChoicesQuery['demoSignIns'] }): ReactElement {
  const { t, words } = useTexts();
  const signIn = useChange(SignInDemo, () => focusResult('#content'));
  return (
    <Card title={t.shell.signIn.demoTitle} tint="tinted">
      <p>{t.shell.signIn.demoText}</p>
      {signIn.error !== undefined && (
        <Notice tone="danger" role="alert">
          {signIn.error}
        </Notice>
      )}
      <ul className="demo-people">
        {people.map(({ personId, name, role, title }) => (
          <li key={personId}>
            <button type="button" className="demo-person" onClick={() => signIn.run({ personId })}>
              <span className="demo-person__role">{words.role[role]}</span>
              <span className="demo-person__name">{name}</span>
              <span className="demo-person__title">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
