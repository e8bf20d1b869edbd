import type { ReactElement } from 'react';
import { CsvButton, DataTable, Notice, Stack } from '@kompetanse/ui';
import { useTexts } from '../shell/language.tsx';
import type { FaultInFile, FileReport } from './send-file.ts';

/** More than this nobody mends by looking at the screen; the file has them all. */
const FAULTS_SHOWN = 100;

/** All that is wrong with a file, by row and column. */
export function FaultTable({ report: { faults, faultCount } }: { readonly report: FileReport }): ReactElement {
  const { t, format } = useTexts();
  const texts = t.fileImport;
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
