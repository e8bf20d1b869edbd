import { useState, type ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice, Page, PageHeading, Stack } from '@kompetanse/ui';
import { useFormat, useTexts } from '../shell/language.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useTitle } from '../shell/title.ts';
import { mySurveysQuery, type MySurvey } from './survey-queries.ts';
import { SurveyForm } from './SurveyForm.tsx';
import './survey.css';

const route = getRouteApi('/undersokelser/$surveyId');
const RESULT = 'survey-answered';

/** A survey I am asked in: how it is anonymous, the questions, and that the answer was taken. */
export function SurveyScreen(): ReactElement {
  const { surveyId } = route.useParams();
  const { surveys: texts } = useTexts();
  const query = useQuery(mySurveysQuery);
  const survey = query.data?.find(({ id }) => id === surveyId);
  useTitle(survey?.title ?? texts.none);
  return (
    <Page width="text">
      <Loaded query={query} shape="text" count={6}>
        {() => (survey === undefined ? <Missing /> : <Asked key={survey.id} survey={survey} />)}
      </Loaded>
    </Page>
  );
}

function Missing(): ReactElement {
  const { surveys: texts } = useTexts();
  return (
    <Stack gap="lg">
      <PageHeading title={texts.none} lead={texts.noneText} />
      <ToMyPage />
    </Stack>
  );
}

function ToMyPage(): ReactElement {
  const { surveys: texts } = useTexts();
  return (
    <p>
      <Link to="/">{texts.toMyPage}</Link>
    </p>
  );
}

/** What is typed lives in the form alone: nothing of it is kept on the device. */
function Asked({ survey }: { readonly survey: MySurvey }): ReactElement {
  const { surveys: texts } = useTexts();
  const format = useFormat();
  const [sent, setSent] = useState(false);
  const { title, state, answered, closesAt } = survey;
  const asks = state === 'OPEN' && !answered && !sent;
  return (
    <Stack gap="lg">
      <PageHeading title={title} {...(asks && { lead: texts.lead(format.moment(closesAt)) })} />
      {asks ? (
        <>
          <Notice title={texts.anonymous}>
            <div className="survey-anonymous">
              <ul>
                {texts.anonymousText.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          </Notice>
          <SurveyForm survey={survey} resultId={RESULT} onSent={() => setSent(true)} />
        </>
      ) : (
        <>
          <div id={RESULT} tabIndex={-1} className="portal-result">
            {answered || sent ? (
              <Notice tone="success" title={sent ? texts.thanks : texts.answered}>
                <p>{texts.thanksText}</p>
              </Notice>
            ) : (
              <Notice tone="warning" title={texts.closed}>
                <p>{texts.closedText}</p>
              </Notice>
            )}
          </div>
          <ToMyPage />
        </>
      )}
    </Stack>
  );
}
