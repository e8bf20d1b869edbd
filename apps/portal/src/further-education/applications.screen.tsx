import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { HatSchoolIcon } from '@navikt/aksel-icons';
import { Button, Card, EmptyState, Page, PageHeading, Stack, Timeline } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { ApplicationCard } from './ApplicationCard.tsx';
import { myApplicationsQuery, myDraftsQuery, openRoundsQuery, type Round } from './application-queries.ts';
import './further-education.css';

/** How do I apply, and what happened: the open rounds and my applications. */
export function ApplicationsScreen(): ReactElement {
  const { furtherEducation: texts } = useTexts();
  const rounds = useQuery(openRoundsQuery);
  const applications = useQuery(myApplicationsQuery);
  useTitle(texts.pageTitle);
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} />
      <Stack gap="xl">
        <Stack as="section">
          <h2>{texts.rounds.title}</h2>
          <Loaded query={rounds} shape="tiles" count={1}>
            {(open) =>
              open.length === 0 ? (
                <EmptyState level={3} title={texts.rounds.none} text={texts.rounds.noneText} />
              ) : (
                open.map((round) => <RoundCard key={round.id} round={round} />)
              )
            }
          </Loaded>
        </Stack>
        <Stack as="section">
          <h2>{texts.mine.title}</h2>
          <Loaded query={applications} shape="tiles" count={1}>
            {(mine) =>
              mine.length === 0 ? (
                <EmptyState level={3} icon={<HatSchoolIcon />} title={texts.mine.none} text={texts.mine.noneText} />
              ) : (
                mine.map((application) => <ApplicationCard key={application.id} application={application} />)
              )
            }
          </Loaded>
        </Stack>
      </Stack>
    </Page>
  );
}

function RoundCard({ round }: { readonly round: Round }): ReactElement {
  const { furtherEducation } = useTexts();
  const { rounds: texts, stepStates } = furtherEducation;
  const format = useFormat();
  const drafts = useQuery(myDraftsQuery);
  const begun = drafts.data?.find(({ roundId, applicationId }) => roundId === round.id && applicationId === null);
  const step = (id: string, title: string, day: string, state: 'done' | 'current' | 'coming') => ({
    id,
    title,
    date: format.date(day),
    state,
    stateLabel: stepStates[state],
  });
  return (
    <Card as="article" title={texts.name(round.schoolYear)} level={3}>
      <div className="further-education-round">
        <Stack>
          <p>
            {texts.talk} {texts.budget(format.kroner(round.budgetNok))}
          </p>
          {begun && <p>{texts.draft(begun.written.study, format.dateTime(begun.savedAt))}</p>}
          <p>
            <Button asChild>
              <Link to="/videreutdanning/sok" search={{ runde: round.id }}>
                {begun ? texts.continue : texts.apply}
              </Link>
            </Button>
          </p>
        </Stack>
        <Timeline
          label={texts.steps}
          steps={[
            step('opens', texts.opens, round.opensOn, 'done'),
            step('closes', texts.closes, round.closesOn, 'current'),
            step('unit', texts.unit, round.unitDeadline, 'coming'),
            step('owner', texts.owner, round.ownerDeadline, 'coming'),
          ]}
        />
      </div>
    </Card>
  );
}
