import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { ImportResult } from '../file-import/ImportResult.tsx';
import type { FileReport } from '../file-import/send-file.ts';
import { useTexts } from '../shell/language.tsx';
import { fieldNames } from './field-names.ts';

/** One run that a file makes or changes. */
interface RunInFile {
  readonly row: number;
  readonly key: string;
  readonly course: string;
  readonly place: string;
  readonly startsAt: string;
  readonly sessions: number;
  readonly action: 'CREATE' | 'CHANGE';
  readonly fields: readonly string[];
}

/** What the API says of a file of runs. */
export interface RunsReport extends FileReport {
  readonly runs: readonly RunInFile[];
}

/** The faults of a file of runs, or the runs that it makes and changes. */
export function RunImportResult({ report }: { readonly report: RunsReport }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runImport;
  return (
    <ImportResult
      report={report}
      rows={report.runs}
      rowKey={({ key }) => key}
      doneCounts={texts.doneCounts}
      link={
        <Link to="/kurs" className="ds-link">
          {texts.toList}
        </Link>
      }
      columns={[
        { id: 'course', heading: texts.course, rowHeading: true, cell: ({ course }) => course },
        { id: 'key', heading: texts.key, cell: ({ key }) => key },
        { id: 'place', heading: t.runs.place, cell: ({ place }) => place },
        { id: 'starts', heading: texts.starts, cell: ({ startsAt }) => format.dateTime(startsAt) },
        { id: 'sessions', heading: texts.sessions, numeric: true, cell: ({ sessions }) => format.number(sessions) },
        {
          id: 'what',
          heading: t.fileImport.what,
          cell: ({ action, fields }) =>
            action === 'CREATE' ? texts.create : t.fileImport.change(fieldNames(fields, { t }).join(', ')),
        },
      ]}
    />
  );
}
