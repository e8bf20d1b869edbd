import { useState } from 'react';
import type { ReactElement } from 'react';
import { DownloadIcon } from '@navikt/aksel-icons';
import type { FigureMeasure } from '@kompetanse/contract/admin';
import { Button, Card, DataTable } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { PrintButton } from '../shell/PrintButton.tsx';
import { useTexts } from '../shell/language.tsx';
import { ExplainDialog } from './ExplainDialog.tsx';
import type { OneNumber } from './ExplainDialog.tsx';
import { byLastYear, hasHidden, hasOverlap } from './report.ts';
import type { Report, ReportRow } from './report.ts';
import type { Asked } from './search.ts';

interface ReportTableProps {
  readonly report: Report;
  readonly asked: Asked;
  readonly csvUrl: string;
}

/** The same numbers for every row, with everybody counted once in the last. Each number opens what it is made of. */
export function ReportTable({ report, asked, csvUrl }: ReportTableProps): ReactElement {
  const { t, format } = useTexts();
  const texts = t.indicators;
  const [open, setOpen] = useState<OneNumber | null>(null);
  const { measure, schoolYears, totals } = report;
  const cell = (row: ReportRow, of: FigureMeasure, schoolYear: string, value: number | null): ReactElement => {
    const told = value === null ? texts.hidden : of === 'SHARE' ? format.percent(value / 100) : format.number(value);
    return (
      <button
        type="button"
        className="figure-button"
        aria-label={texts.explainNumber(told, texts.measures[of], row.name, schoolYear)}
        onClick={() => setOpen({ measure: of, key: row.key, name: row.name, schoolYear })}
      >
        {told}
      </button>
    );
  };
  const lastYear = schoolYears.at(-1) ?? '';
  const yearCell = (row: ReportRow, at: number): ReactElement =>
    cell(row, measure, schoolYears[at] ?? '', row.values[at] ?? null);
  const years = schoolYears.map((year, at): Column<ReportRow> => ({
    id: year,
    heading: year,
    numeric: true,
    cell: (row) => yearCell(row, at),
  }));
  return (
    <Card
      title={texts.tableTitle(texts.measures[measure])}
      actions={
        <span className="table-actions ui-no-print">
          <PrintButton />
          <Button asChild variant="secondary" size="sm">
            <a href={csvUrl} download>
              <DownloadIcon aria-hidden fontSize="1.25rem" />
              {texts.csv}
            </a>
          </Button>
        </span>
      }
    >
      <p className="quiet ui-no-print">{texts.openHint}</p>
      <DataTable
        caption={texts.tableTitle(texts.measures[measure])}
        phone="scroll"
        zebra
        rows={byLastYear(report)}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'row',
            heading: texts.cuts[report.by],
            rowHeading: true,
            cell: ({ name }) => <span className="report-unit">{name}</span>,
          },
          ...years,
          {
            id: 'share',
            heading: texts.shareColumn,
            numeric: true,
            cell: (row) => cell(row, 'SHARE', lastYear, row.sharePercent),
          },
        ]}
        total={{
          row: totals.name,
          ...Object.fromEntries(schoolYears.map((year, at) => [year, yearCell(totals, at)])),
          share: cell(totals, 'SHARE', lastYear, totals.sharePercent),
        }}
      />
      {hasOverlap(report) && <p className="quiet">{texts.overlap}</p>}
      {hasHidden(report) && <p className="quiet">{texts.hiddenNote}</p>}
      {open && <ExplainDialog number={open} asked={asked} onClose={() => setOpen(null)} />}
    </Card>
  );
}
