import type { BrokenCode, FileFaultCode } from '../platform/csv/csv-file.ts';
import type { HeaderFault } from '../platform/csv/csv-header.ts';

/** What is wrong in one cell. row counts as a spreadsheet does: the header is row 1; 0 is the whole file. */
export interface StaffFault {
  readonly row: number;
  /** The column's name in the file. */
  readonly column: string;
  /** Goes on after the column's name. Never holds names or addresses of people. */
  readonly sentence: string;
}

/** More are counted, not listed: whoever mends these finds the others the next time. */
export const LISTED_FAULTS = 200;

const sentences: Readonly<Record<FileFaultCode | BrokenCode | HeaderFault<string>['code'], string>> = {
  FILE_TOO_LARGE: 'er større enn 64 MB.',
  FILE_IS_EXCEL: 'ser ut som en Excel-fil. Lagre den som CSV UTF-8.',
  FILE_NOT_TEXT: 'inneholder tegn som ikke hører hjemme i en CSV-fil. Lagre den som CSV UTF-8.',
  QUOTE_OPEN: 'har et anførselstegn som aldri lukkes.',
  QUOTE_MISPLACED: 'har et anførselstegn på feil sted.',
  ROW_TOO_LONG: 'er altfor lang; kanskje mangler et anførselstegn.',
  COLUMN_TWICE: 'står to ganger i overskriften.',
  COLUMN_MISSING: 'mangler i overskriften.',
};

export function fileFault(code: FileFaultCode): StaffFault {
  return { row: 0, column: 'filen', sentence: sentences[code] };
}

export function brokenFault({ row, code }: { readonly row: number; readonly code: BrokenCode }): StaffFault {
  return { row, column: 'raden', sentence: sentences[code] };
}

export function headerFault({ column, code }: HeaderFault<string>): StaffFault {
  return { row: 1, column, sentence: sentences[code] };
}
