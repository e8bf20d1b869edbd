import type { ReactElement } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter, Link } from '@tanstack/react-router';
import { SignInDemo, type SignInWaysQuery } from '@kompetanse/contract/portal';
import { Button, Card, CardGrid, Notice, Page, PageHeading, Stack, Tag } from '@kompetanse/ui';
import { useAct } from './act.ts';
import { useTexts } from './language.ts';
import { Loaded } from './Loaded.tsx';
import { Refusal } from './Refusal.tsx';
import { welcome } from './session.ts';
import { signInWaysQuery } from './sign-in.ts';
import { useTitle } from './title.ts';

const route = getRouteApi('/logg-inn');

/** Ways in: the municipality's own accounts, and in the demo one invented person for each role. */
export function SignInScreen(): ReactElement {
  const { shell } = useTexts();
  const ways = useQuery(signInWaysQuery);
  const { hvorfor } = route.useSearch();
  useTitle(shell.signIn.title);
  return (
    <Page>
      <PageHeading title={shell.signIn.title} lead={shell.signIn.lead} />
      <Stack gap="lg">
        {hvorfor !== undefined && (
          <Notice tone="info">{hvorfor === 'slutt' ? shell.signIn.ended : shell.signIn.needed}</Notice>
        )}
        <Loaded query={ways} shape="tiles" count={6}>
          {(found) => <Ways ways={found} />}
        </Loaded>
      </Stack>
    </Page>
  );
}

function Ways({ ways }: { readonly ways: SignInWaysQuery }): ReactElement {
  const { shell, words } = useTexts();
  const { til } = route.useSearch();
  const client = useQueryClient();
  const { history } = useRouter();
  const { act, acting, no } = useAct(SignInDemo, (viewer) => {
    void welcome(client, viewer).then(() => history.push(til ?? '/'));
  });

  if (ways.signInUrl === null && ways.demoSignIns.length === 0) {
    return <Notice tone="warning">{shell.signIn.none}</Notice>;
  }
  return (
    <Stack gap="lg">
      {ways.signInUrl !== null && (
        <p>
          <Button asChild>
            <a href={ways.signInUrl}>{shell.signIn.withAccount}</a>
          </Button>
        </p>
      )}
      {ways.demoSignIns.length > 0 && (
        <Stack as="section">
          <Stack gap="xs">
            <h2>{shell.signIn.demoTitle}</h2>
            <p>{shell.signIn.demoLead}</p>
            <p>
              {shell.signIn.demoGuardian} <Link to="/foresatte">{shell.nav.guardians}</Link>
            </p>
          </Stack>
          <Refusal no={no} />
          <CardGrid label={shell.signIn.demoTitle}>
            {ways.demoSignIns.map((person) => (
              <Card
                key={person.personId}
                as="div"
                title={person.name}
                level={3}
                actions={<RoleTag role={person.role} />}
              >
                <p className="portal-quiet">{person.title}</p>
                <p>{shell.signIn.roles[person.role]}</p>
                <div className="portal-card-end">
                  <Button
                    variant="secondary"
                    aria-label={shell.signIn.as(`${person.name}, ${words.role[person.role]}`)}
                    loading={acting}
                    onClick={() => act({ personId: person.personId })}
                  >
                    {shell.nav.signIn}
                  </Button>
                </div>
              </Card>
            ))}
          </CardGrid>
        </Stack>
      )}
    </Stack>
  );
}

const roleColors = {
  EMPLOYEE: 'accent',
  UNIT_LEADER: 'orange',
  SECTOR_LEADER: 'violet',
  COURSE_COORDINATOR: 'blue',
  COURSE_LEADER: 'olive',
  SYSTEM_ADMIN: 'neutral',
} as const;

function RoleTag({ role }: { readonly role: keyof typeof roleColors }): ReactElement {
  const { words } = useTexts();
  return <Tag color={roleColors[role]}>{words.role[role]}</Tag>;
}
