import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ProgramChoices, ProgramToWrite } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { ProgramForm } from './ProgramForm.tsx';
import type { Written } from './program-draft.ts';

/** A programme that is not there yet. */
export function NewProgramScreen(): ReactElement {
  return <Editor program={null} />;
}

/** A programme that is there, as a whole. */
export function EditProgramScreen(): ReactElement {
  const { t } = useTexts();
  const { programId } = useParams({ from: '/program/$programId/rediger' });
  const query = useQuery({ ...queryOf(ProgramToWrite, { id: programId }), refetchOnWindowFocus: false });
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ program }) =>
        program?.mayWrite === true ? (
          <Editor program={program} />
        ) : (
          <Page>
            <PageHeading title={t.programs.edit} lead={t.programs.none} />
          </Page>
        )
      }
    </Loaded>
  );
}

function Editor({ program }: { readonly program: Written | null }): ReactElement {
  const { t } = useTexts();
  const texts = t.programs;
  const title = program === null ? texts.add : texts.editOne(program.title);
  usePageTitle(title);
  const query = useQuery(queryOf(ProgramChoices, {}));
  return (
    <Page>
      <PageHeading
        title={title}
        lead={texts.editLead}
        back={
          <Link to="/program" search={program === null ? {} : { id: program.id }}>
            {texts.back}
          </Link>
        }
      />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {(choices) => <ProgramForm key={program?.id ?? 'new'} program={program} choices={choices} />}
      </Loaded>
    </Page>
  );
}
