import type { ReactElement } from 'react';
import { Card, DataTable, Stack, StackedBars } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { meanChart, type Results } from './results.ts';

type Topic = Results['development'][number];

/** The same question in the surveys before this one, as a chart and as a table. */
export function DevelopmentCard({ topic }: { readonly topic: Topic | undefined }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys.results;
  const points = (topic?.points ?? []).map((point) => ({ ...point, name: format.month(format.dayOf(point.closedAt)) }));
  const chart = points.length > 1 ? meanChart(texts.mean, points) : null;
  if (topic === undefined || chart === null) {
    return (
      <Card title={texts.development}>
        <p>{texts.developmentOnce}</p>
      </Card>
    );
  }
  return (
    <Stack gap="md">
      <StackedBars
        title={texts.development}
        insight={topic.text}
        chart={chart}
        labels={{ value: (_, when, mean) => texts.meanValue(when, format.number(mean)), hint: texts.hint }}
        formatNumber={format.number}
      />
      <Card title={topic.text}>
        <DataTable
          caption={texts.development}
          rows={points}
          rowKey={({ surveyId }) => surveyId}
          columns={[
            { id: 'when', heading: t.surveys.when, rowHeading: true, cell: ({ name }) => name },
            {
              id: 'answered',
              heading: texts.count,
              numeric: true,
              cell: ({ answered }) => (answered === null ? texts.hidden : format.number(answered)),
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
    </Stack>
  );
}
