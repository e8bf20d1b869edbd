import type { ReactElement } from 'react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { Button, Card, DataTable } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useTexts } from '../shell/language.tsx';
import { byLastYear, hasOverlap } from './report.ts';
import type { Report } from './report.ts';

type Row = Report['rows'][number];

/** The same numbers for every unit, with the people of all units counted once in the last row. */
export function ReportTable({ report }: { readonly report: Report }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const years = report.schoolYears.map((year, at): Column<Row> => ({
    id: year,
    heading: year,
    numeric: true,
    cell: ({ counts }) => format.number(counts[at] ?? 0),
  }));
  return (
    <Card
      title={texts.tableTitle}
      actions={
        <span className="table-actions ui-no-print">
          <PrintButton />
          <Button asChild variant="secondary" size="sm">
            <a href={report.csvUrl} download>
              <DownloadIcon aria-hidden fontSize="1.25rem" />
              {texts.csv}
            </a>
          </Button>
        </span>
      }
    >
      <DataTable
        caption={texts.tableTitle}
        phone="scroll"
        zebra
        rows={byLastYear(report)}
        rowKey={({ unit }) => unit.id}
        columns={[
          {
            id: 'unit',
            heading: texts.unit,
            rowHeading: true,
            cell: ({ unit }) => <span className="report-unit">{unit.name}</span>,
          },
          ...years,
          {
            id: 'share',
            heading: texts.shareColumn,
            numeric: true,
            cell: ({ sharePercent }) => format.percent(sharePercent / 100),
          },
        ]}
        total={{
          unit: texts.sum,
          ...Object.fromEntries(report.schoolYears.map((year, at) => [year, format.number(report.totals[at] ?? 0)])),
          share: format.percent(report.sharePercent / 100),
        }}
      />
      {hasOverlap(report) && <p className="quiet">{texts.overlap}</p>}
    </Card>
  );
}
