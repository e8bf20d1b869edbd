import type { ReactElement } from 'react';
import { Link } from '@tanstack/react-router';
import { CsvButton, DataTable, Notice, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { fieldNames } from './field-names.ts';
import type { FaultInFile, RunsReport } from './send-runs.ts';

/** More than this nobody mends by looking at the screen; the file has them all. */
const FAULTS_SHOWN = 100;

/** What the API says of a file: its faults, or what it makes and changes. */
export function RunImportResult({ report }: { readonly report: RunsReport }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runImport;
  const { created, changed, unchanged, ignored, applied, faultCount } = report;
  if (faultCount > 0) return <Faults report={report} />;
  const counts = [format.number(created), format.number(changed), format.number(unchanged)] as const;
  const nothing = created + changed === 0;
  return (
    <Stack gap="md">
      {applied ? (
        <Notice
          tone="success"
          role="status"
          title={texts.done}
          action={
            <Link to="/kurs" className="ds-link">
              {texts.toList}
            </Link>
          }
        >
          {texts.doneCounts(...counts)}
        </Notice>
      ) : (
        <Notice tone="info" role="status" title={nothing ? texts.nothing : texts.checked}>
          {texts.counts(...counts)}
        </Notice>
      )}
      {ignored.length > 0 && <p>{texts.ignored(ignored.join(', '))}</p>}
      {!nothing && !applied && <Runs report={report} />}
    </Stack>
  );
}

function Faults({ report: { faults, faultCount } }: { readonly report: RunsReport }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runImport;
  const row = (fault: FaultInFile): string => (fault.row === 0 ? texts.wholeFile : String(fault.row));
  const column = (fault: FaultInFile): string => fault.column ?? texts.wholeRow;
  const shown = faults.slice(0, FAULTS_SHOWN);
  return (
    <Stack gap="md">
      <Notice tone="danger" role="alert" title={texts.wrong(format.number(faultCount))}>
        {texts.wrongText}
      </Notice>
      {faultCount > shown.length && (
        <Stack direction="row" justify="between" gap="sm">
          <p>{texts.firstOf(format.number(shown.length), format.number(faultCount))}</p>
          <CsvButton
            label={texts.saveFaults}
            fileName={texts.faultsFile}
            rows={() => [
              [texts.row, texts.column, texts.fault],
              ...faults.map((fault) => [row(fault), column(fault), fault.sentence]),
            ]}
          />
        </Stack>
      )}
      <DataTable
        caption={texts.faults}
        rows={shown}
        rowKey={(fault) => `${fault.row} ${fault.column ?? ''} ${fault.code}`}
        columns={[
          { id: 'row', heading: texts.row, rowHeading: true, cell: row },
          { id: 'column', heading: texts.column, cell: (fault) => (fault.row === 0 ? '' : column(fault)) },
          { id: 'fault', heading: texts.fault, cell: ({ sentence }) => sentence },
        ]}
      />
    </Stack>
  );
}

function Runs({ report: { runs, created, changed } }: { readonly report: RunsReport }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.runImport;
  return (
    <>
      {created + changed > runs.length && (
        <p>{texts.firstOf(format.number(runs.length), format.number(created + changed))}</p>
      )}
      <DataTable
        caption={texts.runs}
        rows={runs}
        rowKey={({ key }) => key}
        columns={[
          { id: 'course', heading: texts.course, rowHeading: true, cell: ({ course }) => course },
          { id: 'key', heading: texts.key, cell: ({ key }) => key },
          { id: 'place', heading: t.runs.place, cell: ({ place }) => place },
          { id: 'starts', heading: texts.starts, cell: ({ startsAt }) => format.dateTime(startsAt) },
          { id: 'sessions', heading: texts.sessions, numeric: true, cell: ({ sessions }) => format.number(sessions) },
          {
            id: 'what',
            heading: texts.what,
            cell: ({ action, fields }) =>
              action === 'CREATE' ? texts.create : texts.change(fieldNames(fields, { t }).join(', ')),
          },
        ]}
      />
    </>
  );
}
