import type { ReactElement } from 'react';
import { Card, DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { Results } from './results.ts';

/** Two released results of one run beside each other. */
export function ComparisonCard({
  comparison,
}: {
  readonly comparison: NonNullable<Results['comparison']>;
}): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys.results;
  const told = (value: number | null): string => (value === null ? texts.hidden : format.number(value));
  const heading = (when: string, answered: number | null): string =>
    answered === null ? when : `${when} (${format.number(answered)})`;
  return (
    <Card title={texts.comparison}>
      <p>{texts.comparisonText}</p>
      <DataTable
        caption={texts.comparison}
        rows={comparison.topics}
        rowKey={({ topic }) => topic}
        columns={[
          { id: 'question', heading: texts.question, rowHeading: true, cell: ({ text }) => text },
          {
            id: 'before',
            heading: heading(texts.before, comparison.answeredBefore),
            numeric: true,
            cell: ({ before }) => told(before),
          },
          {
            id: 'after',
            heading: heading(texts.after, comparison.answeredAfter),
            numeric: true,
            cell: ({ after }) => told(after),
          },
          {
            id: 'change',
            heading: texts.change,
            numeric: true,
            cell: ({ before, after }) =>
              before === null || after === null ? '–' : format.change(Math.round((after - before) * 10) / 10),
          },
        ]}
      />
    </Card>
  );
}
