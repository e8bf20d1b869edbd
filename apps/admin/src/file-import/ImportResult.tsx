import type { ReactElement } from 'react';
import { DataTable, Notice, Stack } from '@kompetanse/ui';
import type { Column } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import { FaultTable } from './FaultTable.tsx';
import type { FileReport } from './send-file.ts';

interface ImportResultProps<Row> {
  readonly report: FileReport;
  /** Those that are made or changed, as many as the API lists. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** What is said when it is done. */
  readonly doneCounts: (created: string, changed: string, unchanged: string) => string;
  /** The way to what came of it. */
  readonly link: ReactElement;
}

/** What the API says of a file: its faults, or what it makes and changes. */
export function ImportResult<Row>(props: ImportResultProps<Row>): ReactElement {
  const { t, format } = useTexts();
  const texts = t.fileImport;
  const { report, rows } = props;
  const { created, changed, unchanged, ignored, applied, faultCount } = report;
  if (faultCount > 0) return <FaultTable report={report} />;
  const counts = [format.number(created), format.number(changed), format.number(unchanged)] as const;
  const total = created + changed;
  return (
    <Stack gap="md">
      {applied ? (
        <Notice tone="success" role="status" title={texts.done} action={props.link}>
          {props.doneCounts(...counts)}
        </Notice>
      ) : (
        <Notice tone="info" role="status" title={total === 0 ? texts.nothing : texts.checked}>
          {texts.counts(...counts)}
        </Notice>
      )}
      {ignored.length > 0 && <p>{texts.ignored(ignored.join(', '))}</p>}
      {total > 0 && !applied && (
        <>
          {total > rows.length && <p>{texts.firstOf(format.number(rows.length), format.number(total))}</p>}
          <DataTable caption={texts.changes} rows={rows} rowKey={props.rowKey} columns={props.columns} />
        </>
      )}
    </Stack>
  );
}
