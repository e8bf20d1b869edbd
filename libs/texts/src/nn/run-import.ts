import type { RunImportTexts } from '../nb/run-import.ts';

export const runImport: RunImportTexts = {
  columns: {
    title: 'Samling',
    minParticipants: 'Minst mange',
    opensAt: 'Påmelding opnar',
    closesAt: 'Påmeldingsfrist',
    cancelUntil: 'Avmeldingsfrist',
    approval: 'Godkjenning',
  },
  faults: {
    APPROVAL_WRONG: (f) => `«${f.text('text')}» er ikkje ein måte å godkjenne på. Skriv ein av: ${f.text('choices')}.`,
    CELL_MISSING: () => 'Cella er tom, men må fyllast ut.',
    COLUMN_MISSING: () => 'Kolonnen manglar i overskrifta.',
    COLUMN_TWICE: () => 'Kolonnen står to gonger i overskrifta.',
    COURSE_CODE_NOT_FOUND: (f) => `Fann ikkje noko kurs med koden «${f.text('text')}».`,
    COURSE_FIXED: () => 'Gjennomføringa er opna for påmelding, og kan ikkje bli eit anna kurs.',
    FILE_EMPTY: () => 'Fila har ingen rader.',
    FILE_IS_EXCEL: () => 'Dette ser ut som ei Excel-fil. Lagre ho som CSV UTF-8, og prøv igjen.',
    FILE_NOT_TEXT: () => 'Fila inneheld teikn som ikkje høyrer heime i ei CSV-fil. Lagre ho som CSV UTF-8.',
    FILE_TOO_LARGE: (f) => `Fila er større enn ${f.number('megabytes')} MB. Del ho i fleire.`,
    KEY_NOT_YOURS: () => 'Nøkkelen er i bruk av ei gjennomføring du ikkje kan endre. Vel ein annan nøkkel.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høgst ${f.number('max')} teikn, utan linjeskift.`,
    MOMENT_WRONG: (f) => `«${f.text('text')}» er ikkje dag og klokkeslett. Skriv til dømes 11.01.2027 18:00.`,
    QUOTE_MISPLACED: () => 'Rada har eit hermeteikn på feil stad.',
    QUOTE_OPEN: () => 'Rada har eit hermeteikn som aldri blir lukka.',
    ROW_DIFFERS: (f) => `Her står noko anna enn i rad ${f.number('other')}, som har same nøkkel.`,
    ROW_TOO_LONG: () => 'Rada er altfor lang; kanskje manglar eit hermeteikn.',
    ROW_WIDTH: (f) => `Rada har ${f.number('columns')} kolonnar, men overskrifta har ${f.number('width')}.`,
    RUN_OVER: () => 'Gjennomføringa er avslutta eller avlyst, og kan ikkje endrast.',
    SESSIONS_FIXED: () =>
      'Gjennomføringa er opna for påmelding. Endre samlingane i Kompetanse, så får alle som har plass, beskjed.',
    TOO_MANY_ROWS: (f) => `Fila har fleire enn ${f.number('max')} rader. Del ho i fleire.`,
    UNIT_AMBIGUOUS: (f) => `«${f.text('text')}» er namnet på fleire einingar. Bruk nøkkelen til eininga.`,
    UNIT_NOT_FOUND: (f) => `«${f.text('text')}» er ikkje ei eining du kan planleggje for.`,
  },
};
