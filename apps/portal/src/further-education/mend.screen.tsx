import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { asTyped } from '@kompetanse/domain/further-education';
import { EmptyState, Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { useViewer } from '../shell/viewer.ts';
import { ApplicationForm } from './ApplicationForm.tsx';
import { myApplicationsQuery, myDraftsQuery, type Application } from './application-queries.ts';
import { SentBack } from './SentBack.tsx';
import { applicationDraft } from './draft-key.ts';

const route = getRouteApi('/videreutdanning/$applicationId/rett');

/** An application that was sent back: what is missing at the top, then the application as it was sent, to be changed and sent again. */
export function MendScreen(): ReactElement {
  const { form, mend } = useTexts().furtherEducation;
  const { applicationId } = route.useParams();
  const applications = useQuery(myApplicationsQuery);
  useTitle(mend.pageTitle);
  return (
    <Page width="text">
      <PageHeading back={<Link to="/videreutdanning">{form.back}</Link>} title={mend.title} lead={mend.lead} />
      <Loaded query={applications} shape="form" count={6}>
        {(mine) => {
          const found = mine.find(({ id, actions }) => id === applicationId && actions.includes('RESEND'));
          return found ? (
            <FormOfApplication application={found} />
          ) : (
            <EmptyState title={mend.gone} text={mend.goneText} />
          );
        }}
      </Loaded>
    </Page>
  );
}

function FormOfApplication({ application }: { readonly application: Application }): ReactElement | null {
  const viewer = useViewer();
  const drafts = useQuery(myDraftsQuery);
  if (!viewer) return null;
  return (
    <>
      <SentBack application={application} />
      <Loaded query={drafts} shape="form" count={6}>
        {(mine) => (
          <ApplicationForm
            subject={{ roundId: application.round.id, applicationId: application.id }}
            schemes={application.round.schemes}
            draftKey={applicationDraft(viewer, application.id)}
            draft={mine.find(({ applicationId }) => applicationId === application.id) ?? null}
            sent={asTyped(application)}
            sentFiles={application.files}
          />
        )}
      </Loaded>
    </>
  );
}
