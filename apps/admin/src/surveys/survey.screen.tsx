import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Survey, type SurveyQuery } from '@kompetanse/contract/admin';
import { Card, CardGrid, LoadingSkeleton, Page, PageHeading, Stack, StatTile, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { SurveyActions } from './SurveyActions.tsx';
import { SurveyResults } from './SurveyResults.tsx';
import { forWhom, stateTones, whenOf } from './survey-words.ts';
import './surveys.css';

export type ShownSurvey = NonNullable<SurveyQuery['survey']>;

/** One survey: what it asks while it is planned, how many have answered while it is open, what is released when it is closed. */
export function SurveyScreen(): ReactElement {
  const { t } = useTexts();
  const { surveyId } = useParams({ from: '/undersokelser/$surveyId' });
  const query = useQuery(queryOf(Survey, { id: surveyId }));
  usePageTitle(query.data?.survey?.title ?? t.surveys.title);
  return (
    <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={8} label={t.shell.loading} />}>
      {({ survey }) => (survey === null ? <NotFound /> : <Shown survey={survey} />)}
    </Loaded>
  );
}

function Shown({ survey }: { readonly survey: ShownSurvey }): ReactElement {
  const language = useTexts();
  const texts = language.t.surveys;
  const { title, state, mayManage } = survey;
  return (
    <Page>
      <PageHeading
        title={title}
        lead={forWhom(survey, language)}
        back={<Link to="/undersokelser">{texts.back}</Link>}
      />
      <Stack gap="lg">
        <div id="survey" tabIndex={-1} className="survey-head">
          <StatusBadge tone={stateTones[state]}>{`${texts.states[state]}. ${whenOf(survey, language)}`}</StatusBadge>
        </div>
        {mayManage && state !== 'CLOSED' && <SurveyActions survey={survey} />}
        {state !== 'PLANNED' && <Numbers survey={survey} />}
        {survey.results !== null ? (
          <SurveyResults survey={survey} results={survey.results} />
        ) : (
          <Preview survey={survey} />
        )}
      </Stack>
    </Page>
  );
}

function Numbers({ survey }: { readonly survey: ShownSurvey }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys;
  const { invited, answered, state } = survey;
  const share = answered === null || !invited ? '–' : format.percent(answered / invited);
  return (
    <Stack as="section" gap="sm">
      {state === 'OPEN' && <h2>{texts.openNow}</h2>}
      <CardGrid as="div" least="tile">
        <StatTile label={texts.invited} value={format.number(invited ?? 0)} />
        <StatTile label={texts.answered} value={answered === null ? texts.few : format.number(answered)} />
        <StatTile label={texts.share} value={share} />
      </CardGrid>
      {state === 'OPEN' && <p className="quiet">{texts.openNowText}</p>}
    </Stack>
  );
}

function Preview({ survey }: { readonly survey: ShownSurvey }): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys;
  return (
    <Card title={texts.preview}>
      <ol className="survey-preview">
        {survey.questions.map(({ id, kind, text }) => (
          <li key={id}>
            {text}
            <p className="quiet">{kind === 'SCALE' ? texts.scaleHint : texts.textHint}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
