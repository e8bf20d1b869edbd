import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Card, CardGrid, EmptyState, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { guardianRunsQuery, type GuardianRun } from './guardian-queries.ts';
import { GuardianRunCard } from './GuardianRunCard.tsx';

/** Open to all: what COS-P is, who sees that you come, and the runs to sign up for. */
export function GuardianCoursesScreen(): ReactElement {
  const { guardians } = useTexts();
  const runs = useQuery(guardianRunsQuery);
  useTitle(guardians.title);
  return (
    <Page>
      <PageHeading title={guardians.title} lead={guardians.lead} />
      <Stack gap="xl">
        <Stack as="section">
          <h2>{guardians.runs}</h2>
          <Loaded query={runs} shape="cards" count={2}>
            {(found) =>
              found.length === 0 ? (
                <EmptyState level={3} title={guardians.none} text={guardians.noneText} />
              ) : (
                <CardGrid label={guardians.runs}>
                  {found.map((run) => (
                    <GuardianRunCard key={run.id} run={run} action={<SignUpLink run={run} />} />
                  ))}
                </CardGrid>
              )
            }
          </Loaded>
        </Stack>
        <CardGrid as="div" least="wide">
          <Card title={guardians.whatTitle} tint="tinted">
            <p>{guardians.what}</p>
            <p>{guardians.who}</p>
          </Card>
          <Card title={guardians.privacyTitle} tint="tinted">
            <p>{guardians.privacy}</p>
          </Card>
          <Card title={guardians.haveLink} tint="tinted">
            <p>{guardians.haveLinkText}</p>
            <p>
              <Link to="/foresatte/ny-lenke">{guardians.askLink}</Link>
            </p>
          </Card>
        </CardGrid>
      </Stack>
    </Page>
  );
}

function SignUpLink({ run }: { readonly run: GuardianRun }): ReactElement {
  const { guardians } = useTexts();
  const format = useFormat();
  const room = run.seatsLeft > 0 && run.waitingCount === 0;
  return (
    <Button asChild variant={room ? 'primary' : 'secondary'}>
      <Link to="/foresatte/meld-pa/$runId" params={{ runId: run.id }}>
        {room ? guardians.signUp : guardians.queue}
        <span className="ui-visually-hidden">
          : {run.course.title}, {format.moment(run.startsAt)}
        </span>
      </Link>
    </Button>
  );
}
