import type { fileFaults as bokmal } from '../nb/file-faults.ts';

export const fileFaults: typeof bokmal = {
  CELL_MISSING: () => 'The cell is empty, but has to be filled in.',
  COLUMN_MISSING: () => 'The column is missing from the heading.',
  COLUMN_TWICE: () => 'The column is in the heading twice.',
  FILE_EMPTY: () => 'The file has no rows.',
  FILE_IS_EXCEL: () => 'This looks like an Excel file. Save it as CSV UTF-8, and try again.',
  FILE_NOT_TEXT: () => 'The file has characters that do not belong in a CSV file. Save it as CSV UTF-8.',
  FILE_TOO_LARGE: (f) => `The file is larger than ${f.number('megabytes')} MB. Split it.`,
  QUOTE_MISPLACED: () => 'The row has a quotation mark in the wrong place.',
  QUOTE_OPEN: () => 'The row has a quotation mark that is never closed.',
  ROW_TOO_LONG: () => 'The row is far too long; perhaps a quotation mark is missing.',
  ROW_WIDTH: (f) => `The row has ${f.number('columns')} columns, but the heading has ${f.number('width')}.`,
  TOO_MANY_ROWS: (f) => `The file has more than ${f.number('max')} rows. Split it.`,
};
