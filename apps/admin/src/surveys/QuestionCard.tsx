import type { ReactElement } from 'react';
import { Card, DataTable, Stack, StackedBars, type Column } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { linesOf, meanChart, spreadChart, type CutLine, type ResultCut } from './results.ts';

interface QuestionCardProps {
  readonly cuts: readonly ResultCut[];
  readonly questionId: string;
  readonly text: string;
}

/** One question: how the answers spread, the means, and both as a table with every group, hidden ones too. */
export function QuestionCard({ cuts, questionId, text }: QuestionCardProps): ReactElement {
  const language = useTexts();
  const { t, format } = language;
  const texts = t.surveys.results;
  const lines = linesOf(cuts, questionId, language);
  const spread = spreadChart(lines, texts.steps);
  const means = meanChart(texts.mean, lines);
  return (
    <Stack gap="md">
      {spread && (
        <StackedBars
          title={texts.spread}
          insight={text}
          chart={spread}
          labels={{ value: (step, who, share) => texts.spreadValue(step, who, format.number(share)), hint: texts.hint }}
          formatNumber={(share) => `${format.number(share)} %`}
        />
      )}
      {means && (
        <StackedBars
          title={texts.byUnit}
          insight={text}
          chart={means}
          labels={{ value: (_, who, mean) => texts.meanValue(who, format.number(mean)), hint: texts.hint }}
          formatNumber={format.number}
        />
      )}
      <CutTable lines={lines} text={text} />
    </Stack>
  );
}

function CutTable({ lines, text }: { readonly lines: readonly CutLine[]; readonly text: string }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.surveys.results;
  const steps = texts.steps.map((_, at): Column<CutLine> => ({
    id: `step-${at + 1}`,
    heading: texts.step(at + 1),
    numeric: true,
    cell: ({ shares }) => (shares === null ? texts.hidden : `${format.number(shares[at] ?? 0)} %`),
  }));
  const isNearlyAll = ({ answered, mean }: CutLine): boolean => answered === null && mean !== null;
  return (
    <Card title={text}>
      <DataTable
        caption={text}
        phone="scroll"
        zebra
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          { id: 'who', heading: texts.who, rowHeading: true, cell: ({ name }) => name },
          {
            id: 'answered',
            heading: texts.count,
            numeric: true,
            cell: (line) =>
              isNearlyAll(line)
                ? texts.nearlyAll
                : line.answered === null
                  ? texts.hidden
                  : format.number(line.answered),
          },
          {
            id: 'mean',
            heading: texts.mean,
            numeric: true,
            cell: ({ mean }) => (mean === null ? texts.hidden : format.number(mean)),
          },
          ...steps,
        ]}
      />
      <p className="quiet">{texts.hiddenWhy}</p>
      {lines.some((line) => isNearlyAll(line)) && <p className="quiet">{texts.nearlyAllWhy}</p>}
      <p className="quiet">{texts.spreadWhy}</p>
    </Card>
  );
}
