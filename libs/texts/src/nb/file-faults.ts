import type { TableFaultCode } from '@kompetanse/domain/files';
import type { Facts } from '../facts.ts';

/** Det som kan være galt med en fil som tabell, hva den enn inneholder. */
export const fileFaults: Readonly<Record<TableFaultCode, (facts: Facts) => string>> = {
  CELL_MISSING: () => 'Cellen er tom, men må fylles ut.',
  COLUMN_MISSING: () => 'Kolonnen mangler i overskriften.',
  COLUMN_TWICE: () => 'Kolonnen står to ganger i overskriften.',
  FILE_EMPTY: () => 'Filen har ingen rader.',
  FILE_IS_EXCEL: () => 'Dette ser ut som en Excel-fil. Lagre den som CSV UTF-8, og prøv igjen.',
  FILE_NOT_TEXT: () => 'Filen inneholder tegn som ikke hører hjemme i en CSV-fil. Lagre den som CSV UTF-8.',
  FILE_TOO_LARGE: (f) => `Filen er større enn ${f.number('megabytes')} MB. Del den i flere.`,
  QUOTE_MISPLACED: () => 'Raden har et anførselstegn på feil sted.',
  QUOTE_OPEN: () => 'Raden har et anførselstegn som aldri lukkes.',
  ROW_TOO_LONG: () => 'Raden er altfor lang; kanskje mangler et anførselstegn.',
  ROW_WIDTH: (f) => `Raden har ${f.number('columns')} kolonner, men overskriften har ${f.number('width')}.`,
  TOO_MANY_ROWS: (f) => `Filen har flere enn ${f.number('max')} rader. Del den i flere.`,
};
