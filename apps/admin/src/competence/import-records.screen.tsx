import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { FileImport } from '../file-import/FileImport.tsx';
import { ImportResult } from '../file-import/ImportResult.tsx';
import type { FileReport } from '../file-import/send-file.ts';
import { useTexts } from '../shell/language.tsx';

/** One record that a file makes or changes. */
interface RecordInFile {
  readonly row: number;
  readonly employee: string;
  readonly competence: string;
  readonly obtainedOn: string;
  readonly action: 'CREATE' | 'CHANGE';
  readonly fields: readonly string[];
}

/** What the API says of a file of records. */
interface RecordsReport extends FileReport {
  readonly records: readonly RecordInFile[];
}

/** Competence from a file of the personnel system: looked through first, then taken in. */
export function ImportRecordsScreen(): ReactElement {
  const { t, format } = useTexts();
  const texts = t.recordImport;
  const [employee, competence, obtainedOn] = texts.fields.map(({ name }) => name);
  const { exampleCompetence: example, exampleNote: note } = texts;
  return (
    <FileImport<RecordsReport>
      address="/competence-records/import"
      words={texts}
      back={<Link to="/folk">{texts.back}</Link>}
      example={() => [
        texts.fields.map(({ name }) => name),
        ['D0002', example, '04.05.2026', '', '3', '', note, ''],
        ['D0003', example, '04.05.2026', '31.12.2027', '', '', '', ''],
      ]}
      result={(report) => (
        <ImportResult
          report={report}
          rows={report.records}
          rowKey={({ row }) => String(row)}
          doneCounts={texts.doneCounts}
          link={
            <Link to="/folk" className="ds-link">
              {texts.toList}
            </Link>
          }
          columns={[
            { id: 'row', heading: t.fileImport.row, numeric: true, cell: ({ row }) => format.number(row) },
            { id: 'employee', heading: employee ?? '', rowHeading: true, cell: (row) => row.employee },
            { id: 'competence', heading: competence ?? '', cell: (row) => row.competence },
            { id: 'obtained', heading: obtainedOn ?? '', cell: (row) => format.date(row.obtainedOn) },
            {
              id: 'what',
              heading: t.fileImport.what,
              cell: ({ action, fields }) =>
                action === 'CREATE' ? texts.create : t.fileImport.change(fields.join(', ')),
            },
          ]}
        />
      )}
    />
  );
}
