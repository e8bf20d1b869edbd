import { useState, type ReactElement } from 'react';
import { DownloadIcon, BarChartIcon } from '@navikt/aksel-icons';
import { Button, Card, DataTable, EmptyState, Notice, SelectField, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { PrintButton } from '../shell/PrintButton.tsx';
import { ComparisonCard } from './ComparisonCard.tsx';
import { DevelopmentCard } from './DevelopmentCard.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { linesOf, type Results } from './results.ts';
import type { ShownSurvey } from './survey.screen.tsx';
import { WrittenCard } from './WrittenCard.tsx';

interface SurveyResultsProps {
  readonly survey: ShownSurvey;
  readonly results: Results;
}

/** What was released at closing: all questions in short, one of them group by group, over time, before and after, and what was written. */
export function SurveyResults({ survey, results }: SurveyResultsProps): ReactElement {
  const { t } = useTexts();
  const texts = t.surveys.results;
  const scales = survey.questions.filter(({ kind }) => kind === 'SCALE');
  const [chosen, setChosen] = useState(scales[0]?.id ?? '');
  const at = Math.max(
    0,
    scales.findIndex(({ id }) => id === chosen),
  );
  if (results.cuts.every(({ answered }) => answered === null)) {
    return <EmptyState title={texts.tooFew} text={texts.tooFewText} icon={<BarChartIcon aria-hidden />} />;
  }
  return (
    <Stack gap="lg">
      <Notice title={texts.how}>
        <p>{texts.howText}</p>
      </Notice>
      <Overview survey={survey} results={results} />
      {results.comparison !== null && <ComparisonCard comparison={results.comparison} />}
      <div className="ui-no-print">
        <SelectField
          label={texts.choose}
          value={scales[at]?.id ?? ''}
          options={scales.map(({ id, text }) => ({ value: id, label: text }))}
          onChange={({ target }) => setChosen(target.value)}
        />
      </div>
      <QuestionCard cuts={results.cuts} questionId={scales[at]?.id ?? ''} text={scales[at]?.text ?? ''} />
      <DevelopmentCard topic={results.development[at]} />
      <WrittenCard questions={survey.questions} texts={results.texts} />
    </Stack>
  );
}

function Overview({ survey, results }: SurveyResultsProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.surveys.results;
  const whole = results.cuts.slice(0, 1);
  const rows = survey.questions.flatMap(({ id, kind, text }) => {
    const [line] = kind === 'SCALE' ? linesOf(whole, id, language) : [];
    return line ? [{ ...line, key: id, name: text }] : [];
  });
  return (
    <Card
      title={texts.overview}
      actions={
        <span className="table-actions ui-no-print">
          <PrintButton />
          <Button asChild variant="secondary" size="sm">
            <a href={results.csvUrl} download>
              <DownloadIcon aria-hidden fontSize="1.25rem" />
              {texts.csv}
            </a>
          </Button>
        </span>
      }
    >
      <DataTable
        caption={texts.overview}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { id: 'question', heading: texts.question, rowHeading: true, cell: ({ name }) => name },
          {
            id: 'answered',
            heading: texts.count,
            numeric: true,
            cell: ({ answered, mean }) =>
              answered === null ? (mean === null ? texts.hidden : texts.nearlyAll) : format.number(answered),
          },
          {
            id: 'mean',
            heading: texts.mean,
            numeric: true,
            cell: ({ mean }) => (mean === null ? texts.hidden : format.number(mean)),
          },
        ]}
      />
    </Card>
  );
}
