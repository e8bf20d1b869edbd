import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { TasklistIcon } from '@navikt/aksel-icons';
import { Surveys, type SurveyHeadFragment } from '@kompetanse/contract/admin';
import { Button, DataTable, EmptyState, LoadingSkeleton, Page, PageHeading, StatusBadge } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { queryOf } from '../shell/operation.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useHolds } from '../shell/viewer.ts';
import { forWhom, stateTones, whenOf } from './survey-words.ts';

/** All surveys of my units: open, planned and closed. */
export function SurveysScreen(): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys;
  usePageTitle(texts.title);
  const writes = useHolds('SECTOR_LEADER', 'COURSE_COORDINATOR');
  const query = useQuery(queryOf(Surveys, {}));
  const add = writes && (
    <Button asChild>
      <Link to="/undersokelser/ny">{texts.add}</Link>
    </Button>
  );
  return (
    <Page>
      <PageHeading title={texts.title} lead={texts.lead} actions={add || undefined} />
      <Loaded query={query} skeleton={<LoadingSkeleton shape="table" count={6} label={t.shell.loading} />}>
        {({ surveys }) =>
          surveys.length === 0 ? (
            <EmptyState title={texts.none} text={texts.noneText} icon={<TasklistIcon aria-hidden />} />
          ) : (
            <SurveyTable surveys={surveys} />
          )
        }
      </Loaded>
    </Page>
  );
}

function SurveyTable({ surveys }: { readonly surveys: readonly SurveyHeadFragment[] }): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.surveys;
  return (
    <DataTable
      caption={texts.table}
      rows={surveys}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          heading: texts.name,
          rowHeading: true,
          cell: ({ id, title }) => (
            <Link to="/undersokelser/$surveyId" params={{ surveyId: id }}>
              {title}
            </Link>
          ),
        },
        {
          id: 'state',
          heading: texts.state,
          cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{texts.states[state]}</StatusBadge>,
        },
        { id: 'who', heading: texts.forWhom, cell: (survey) => forWhom(survey, language) },
        { id: 'when', heading: texts.when, cell: (survey) => whenOf(survey, language) },
        {
          id: 'answers',
          heading: texts.answers,
          numeric: true,
          cell: ({ answered, invited }) =>
            invited === null
              ? '–'
              : texts.answeredOf(answered === null ? texts.few : format.number(answered), format.number(invited)),
        },
      ]}
    />
  );
}
