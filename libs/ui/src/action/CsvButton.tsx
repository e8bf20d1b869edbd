import type { ReactElement } from 'react';
import { DownloadIcon } from '@navikt/aksel-icons';
import { toCsv } from '../format/csv.ts';
import type { CsvCell } from '../format/csv.ts';
import { Button } from './Button.tsx';

export interface CsvButtonProps {
  readonly label: string;
  /** With `.csv` at the end. */
  readonly fileName: string;
  /** Called on the press; the first row is the header. */
  readonly rows: () => readonly (readonly CsvCell[])[];
}

/** Saves a small table as a CSV file that Excel opens with the right letters and decimals. */
export function CsvButton({ label, fileName, rows }: CsvButtonProps): ReactElement {
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([toCsv(rows())], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return (
    <Button variant="secondary" size="sm" icon={<DownloadIcon aria-hidden />} onClick={save}>
      {label}
    </Button>
  );
}
