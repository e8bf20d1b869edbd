import type { RunImportTexts } from '../nb/run-import.ts';

export const runImport: RunImportTexts = {
  columns: {
    title: 'Session',
    minParticipants: 'Minimum',
    opensAt: 'Booking opens',
    closesAt: 'Booking deadline',
    cancelUntil: 'Cancellation deadline',
    approval: 'Approval',
  },
  faults: {
    APPROVAL_WRONG: (f) => `“${f.text('text')}” is not a way to approve. Write one of: ${f.text('choices')}.`,
    CELL_MISSING: () => 'The cell is empty, but has to be filled in.',
    COLUMN_MISSING: () => 'The column is missing from the heading.',
    COLUMN_TWICE: () => 'The column is in the heading twice.',
    COURSE_CODE_NOT_FOUND: (f) => `Found no course with the code “${f.text('text')}”.`,
    COURSE_FIXED: () => 'The run is open for booking, and can not become another course.',
    FILE_EMPTY: () => 'The file has no rows.',
    FILE_IS_EXCEL: () => 'This looks like an Excel file. Save it as CSV UTF-8, and try again.',
    FILE_NOT_TEXT: () => 'The file has characters that do not belong in a CSV file. Save it as CSV UTF-8.',
    FILE_TOO_LARGE: (f) => `The file is larger than ${f.number('megabytes')} MB. Split it.`,
    KEY_NOT_YOURS: () => 'The key is used by a run you can not change. Choose another key.',
    KEY_WRONG: (f) => `The key can have at most ${f.number('max')} characters, without line breaks.`,
    MOMENT_WRONG: (f) => `“${f.text('text')}” is not a day and a time. Write for instance 11.01.2027 18:00.`,
    QUOTE_MISPLACED: () => 'The row has a quotation mark in the wrong place.',
    QUOTE_OPEN: () => 'The row has a quotation mark that is never closed.',
    ROW_DIFFERS: (f) => `This is not what row ${f.number('other')} says, which has the same key.`,
    ROW_TOO_LONG: () => 'The row is far too long; perhaps a quotation mark is missing.',
    ROW_WIDTH: (f) => `The row has ${f.number('columns')} columns, but the heading has ${f.number('width')}.`,
    RUN_OVER: () => 'The run is completed or cancelled, and can not be changed.',
    SESSIONS_FIXED: () =>
      'The run is open for booking. Change its sessions in Kompetanse, so that everybody with a place is told.',
    TOO_MANY_ROWS: (f) => `The file has more than ${f.number('max')} rows. Split it.`,
    UNIT_AMBIGUOUS: (f) => `“${f.text('text')}” is the name of several units. Use the unit’s key.`,
    UNIT_NOT_FOUND: (f) => `“${f.text('text')}” is not a unit you can plan for.`,
  },
};
