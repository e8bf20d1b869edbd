import type { ReactElement } from 'react';
import { CsvButton, DataTable, ShareBar, Stack, StackedBars } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { PrintButton } from '../shell/PrintButton.tsx';
import { shareOf, wholeOf, type CoveragePoint } from './coverage.ts';

const every = ['kindergartens', 'schools'] as const;

/** The coverage half year by half year: how many have completed as a chart, the shares as a table. */
export function CoverageOverTime({ points }: { readonly points: readonly CoveragePoint[] }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.mittValg;
  const rows = points.map((point, index) => ({
    ...point,
    name: index === points.length - 1 ? texts.today : format.date(point.on),
    share: format.percent(shareOf(wholeOf(point))),
  }));
  // A head of kindergartens has no schools to look at.
  const groups = every.filter((id) => points.some((point) => point[id].staff > 0));
  const chart = {
    categories: rows.map(({ name }) => name),
    series: groups.map((id) => ({ id, name: texts[id], values: points.map((point) => point[id].covered) })),
  };
  const [first, last] = [rows[0], rows.at(-1)];
  const insight = first && last && texts.overTimeInsight(first.share, last.share, first.name);
  return (
    <Stack gap="sm">
      <h2>{texts.overTime}</h2>
      <StackedBars
        title={texts.overTimeChart}
        level={3}
        chart={chart}
        labels={{ value: (group, on, count) => texts.value(group, on, format.number(count)), hint: texts.hint }}
        formatNumber={format.number}
        {...(insight !== undefined && { insight })}
      />
      <DataTable
        caption={texts.overTimeTable}
        showCaption
        rows={rows.toReversed()}
        rowKey={({ on }) => on}
        columns={[
          { id: 'on', heading: texts.day, rowHeading: true, cell: ({ name }) => name },
          ...groups.map((id) => ({
            id,
            heading: texts[id],
            cell: (point: CoveragePoint) => (
              <span className="stacked">
                <ShareBar share={shareOf(point[id])} words={format.percent(shareOf(point[id]))} />
                <span className="quiet">
                  {texts.shareNote(format.number(point[id].covered), format.number(point[id].staff))}
                </span>
              </span>
            ),
          })),
        ]}
      />
      <div className="ui-no-print">
        <Stack direction="row" gap="sm">
          <CsvButton
            label={t.programs.csv}
            fileName={`${texts.csvName}.csv`}
            rows={() => [
              [
                texts.day,
                ...groups.flatMap((id) => [`${texts[id]}: ${texts.covered}`, `${texts[id]}: ${texts.staff}`]),
              ],
              ...points.map((point) => [point.on, ...groups.flatMap((id) => [point[id].covered, point[id].staff])]),
            ]}
          />
          <PrintButton />
        </Stack>
      </div>
    </Stack>
  );
}
