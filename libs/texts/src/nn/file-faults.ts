import type { fileFaults as bokmal } from '../nb/file-faults.ts';

export const fileFaults: typeof bokmal = {
  CELL_MISSING: () => 'Cella er tom, men må fyllast ut.',
  COLUMN_MISSING: () => 'Kolonnen manglar i overskrifta.',
  COLUMN_TWICE: () => 'Kolonnen står to gonger i overskrifta.',
  FILE_EMPTY: () => 'Fila har ingen rader.',
  FILE_IS_EXCEL: () => 'Dette ser ut som ei Excel-fil. Lagre ho som CSV UTF-8, og prøv igjen.',
  FILE_NOT_TEXT: () => 'Fila inneheld teikn som ikkje høyrer heime i ei CSV-fil. Lagre ho som CSV UTF-8.',
  FILE_TOO_LARGE: (f) => `Fila er større enn ${f.number('megabytes')} MB. Del ho i fleire.`,
  QUOTE_MISPLACED: () => 'Rada har eit hermeteikn på feil stad.',
  QUOTE_OPEN: () => 'Rada har eit hermeteikn som aldri blir lukka.',
  ROW_TOO_LONG: () => 'Rada er altfor lang; kanskje manglar eit hermeteikn.',
  ROW_WIDTH: (f) => `Rada har ${f.number('columns')} kolonnar, men overskrifta har ${f.number('width')}.`,
  TOO_MANY_ROWS: (f) => `Fila har fleire enn ${f.number('max')} rader. Del ho i fleire.`,
};
