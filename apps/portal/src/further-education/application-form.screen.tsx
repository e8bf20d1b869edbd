import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, EmptyState, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { useViewer } from '../shell/viewer.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { myDraftsQuery, openRoundsQuery, type Round } from './application-queries.ts';
import { applicationDraft } from './draft-key.ts';

const route = getRouteApi('/videreutdanning/sok');

/** The application for further education, in one page: /videreutdanning/sok?runde=…; without a round the only one that is open. */
export function ApplicationFormScreen(): ReactElement {
  const { form } = useTexts().furtherEducation;
  const { runde } = route.useSearch();
  const rounds = useQuery(openRoundsQuery);
  useTitle(form.pageTitle);
  return (
    <Page width="text">
      <PageHeading back={<Link to="/videreutdanning">{form.back}</Link>} title={form.title} lead={form.lead} />
      <Loaded query={rounds} shape="form" count={6}>
        {(open) => {
          const asked = open.length === 1 && runde === undefined ? open[0] : open.find(({ id }) => id === runde);
          if (asked) return <FormOfRound key={asked.id} round={asked} />;
          return open.length > 0 ? (
            <ChooseRound rounds={open} />
          ) : (
            <EmptyState title={form.closed} text={form.closedText} />
          );
        }}
      </Loaded>
    </Page>
  );
}

function FormOfRound({ round }: { readonly round: Round }): ReactElement | null {
  const viewer = useViewer();
  const drafts = useQuery(myDraftsQuery);
  if (!viewer) return null;
  return (
    <Loaded query={drafts} shape="form" count={6}>
      {(mine) => (
        <ApplicationForm
          subject={{ roundId: round.id, applicationId: null }}
          schemes={round.schemes}
          draftKey={applicationDraft(viewer, round.id)}
          draft={mine.find(({ roundId, applicationId }) => roundId === round.id && applicationId === null) ?? null}
        />
      )}
    </Loaded>
  );
}

function ChooseRound({ rounds }: { readonly rounds: readonly Round[] }): ReactElement {
  const { form, rounds: texts } = useTexts().furtherEducation;
  return (
    <Stack>
      <h2>{form.chooseRound}</h2>
      {rounds.map(({ id, schoolYear }) => (
        <p key={id}>
          <Button asChild variant="secondary">
            <Link to="/videreutdanning/sok" search={{ runde: id }}>
              {texts.name(schoolYear)}
            </Link>
          </Button>
        </p>
      ))}
    </Stack>
  );
}
