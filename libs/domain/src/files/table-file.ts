/** What can be wrong with a file as a table, whatever it is of. Each has a sentence in libs/texts and a test. */
export const tableFaultCodes = [
  'CELL_MISSING',
  'COLUMN_MISSING',
  'COLUMN_TWICE',
  'FILE_EMPTY',
  'FILE_IS_EXCEL',
  'FILE_NOT_TEXT',
  'FILE_TOO_LARGE',
  'QUOTE_MISPLACED',
  'QUOTE_OPEN',
  'ROW_TOO_LONG',
  'ROW_WIDTH',
  'TOO_MANY_ROWS',
] as const;

export type TableFaultCode = (typeof tableFaultCodes)[number];
