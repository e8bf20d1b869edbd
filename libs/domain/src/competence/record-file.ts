import { tableFaultCodes } from '../files/table-file.ts';

/** What can be wrong with a file of records, beside what can be wrong with a record. Each has a sentence in libs/texts and a test. */
export const recordFileFaultCodes = [
  ...tableFaultCodes,
  'COMPETENCE_AMBIGUOUS',
  'COMPETENCE_NOT_FOUND',
  'DAY_WRONG',
  'EMPLOYEE_LEFT',
  'EMPLOYEE_NOT_FOUND',
  'KEY_NEEDED',
  'KEY_WRONG',
  'NATIONAL_NUMBER',
  'ROW_TWICE',
] as const;

export type RecordFileFaultCode = (typeof recordFileFaultCodes)[number];
