import type { ReactElement } from 'react';
import type { GapByUnitQuery } from '@kompetanse/contract/admin';
import { Card, DataTable } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { Actions } from './GapTable.tsx';

type Report = GapByUnitQuery['gapReport'];
type Counted = Report['units'][number];

/** The same in numbers, unit by unit; nobody is named. */
export function UnitCounts({ report }: { readonly report: Report }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.gap;
  const { total } = report;
  const columns = (['people', 'complete', 'met', 'expiresSoon', 'missing'] as const).map((id) => ({
    id,
    heading: texts.counts[id],
    numeric: true,
    cell: (row: Counted) => format.number(row[id]),
    sortBy: (row: Counted) => row[id],
  }));
  return (
    <Card title={texts.units} actions={<Actions csvUrl={report.csvUrl} />}>
      <p className="quiet">{texts.asOf(format.date(report.asOf))}</p>
      <DataTable
        caption={texts.units}
        rows={report.units}
        rowKey={({ unit }) => unit?.id ?? ''}
        empty={texts.emptyText}
        columns={[
          {
            id: 'unit',
            heading: texts.unit,
            rowHeading: true,
            sortBy: ({ unit }) => unit?.name ?? '',
            cell: ({ unit }) => unit?.name,
          },
          ...columns,
        ]}
        total={{
          unit: texts.all,
          ...Object.fromEntries(columns.map(({ id }) => [id, format.number(total[id])])),
        }}
      />
    </Card>
  );
}
