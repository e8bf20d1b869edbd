import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { SurveyChoices, SurveyToWrite } from '@kompetanse/contract/admin';
import { LoadingSkeleton, Page, PageHeading } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { SurveyForm } from './SurveyForm.tsx';
import type { WrittenSurvey } from './survey-draft.ts';
import './surveys.css';

/** A survey that is not there yet. */
export function NewSurveyScreen(): ReactElement {
  return <Editor survey={null} />;
}

/** A planned survey, as a whole. */
export function EditSurveyScreen(): ReactElement {
  const { t } = useTexts();
  const { surveyId } = useParams({ from: '/undersokelser/$surveyId/rediger' });
  const query = useQuery({ ...queryOf(SurveyToWrite, { id: surveyId }), refetchOnWindowFocus: false });
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ survey }) =>
        survey?.mayManage === true && survey.state === 'PLANNED' ? <Editor survey={survey} /> : <NotFound />
      }
    </Loaded>
  );
}

function Editor({ survey }: { readonly survey: WrittenSurvey | null }): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys;
  const title = survey === null ? texts.add : texts.editTitle;
  usePageTitle(title);
  const query = useQuery(queryOf(SurveyChoices, {}));
  return (
    <Page>
      <PageHeading title={title} lead={texts.form.templateHelp} back={<Link to="/undersokelser">{texts.back}</Link>} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
        {(choices) => <SurveyForm survey={survey} choices={choices} />}
      </Loaded>
    </Page>
  );
}
