import type { RunFileFaultCode } from '@kompetanse/domain/courses';
import type { Facts } from '../facts.ts';

/** Ord i filen som gjennomføringer kan hentes fra, og det som kan være galt med den. */
export interface RunImportTexts {
  /** Kolonner som filen kan ha i tillegg til dem Kompetanse selv skriver. */
  readonly columns: Readonly<
    Record<'title' | 'minParticipants' | 'opensAt' | 'closesAt' | 'cancelUntil' | 'approval', string>
  >;
  readonly faults: Readonly<Record<RunFileFaultCode, (facts: Facts) => string>>;
}

export const runImport: RunImportTexts = {
  columns: {
    title: 'Samling',
    minParticipants: 'Minst antall',
    opensAt: 'Påmelding åpner',
    closesAt: 'Påmeldingsfrist',
    cancelUntil: 'Avmeldingsfrist',
    approval: 'Godkjenning',
  },
  faults: {
    APPROVAL_WRONG: (f) => `«${f.text('text')}» er ikke en måte å godkjenne på. Skriv en av: ${f.text('choices')}.`,
    CELL_MISSING: () => 'Cellen er tom, men må fylles ut.',
    COLUMN_MISSING: () => 'Kolonnen mangler i overskriften.',
    COLUMN_TWICE: () => 'Kolonnen står to ganger i overskriften.',
    COURSE_CODE_NOT_FOUND: (f) => `Fant ikke noe kurs med koden «${f.text('text')}».`,
    COURSE_FIXED: () => 'Gjennomføringen er åpnet for påmelding, og kan ikke bli et annet kurs.',
    FILE_EMPTY: () => 'Filen har ingen rader.',
    FILE_IS_EXCEL: () => 'Dette ser ut som en Excel-fil. Lagre den som CSV UTF-8, og prøv igjen.',
    FILE_NOT_TEXT: () => 'Filen inneholder tegn som ikke hører hjemme i en CSV-fil. Lagre den som CSV UTF-8.',
    FILE_TOO_LARGE: (f) => `Filen er større enn ${f.number('megabytes')} MB. Del den i flere.`,
    KEY_NOT_YOURS: () => 'Nøkkelen er i bruk av en gjennomføring du ikke kan endre. Velg en annen nøkkel.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høyst ${f.number('max')} tegn, uten linjeskift.`,
    MOMENT_WRONG: (f) => `«${f.text('text')}» er ikke dag og klokkeslett. Skriv for eksempel 11.01.2027 18:00.`,
    QUOTE_MISPLACED: () => 'Raden har et anførselstegn på feil sted.',
    QUOTE_OPEN: () => 'Raden har et anførselstegn som aldri lukkes.',
    ROW_DIFFERS: (f) => `Her står noe annet enn i rad ${f.number('other')}, som har samme nøkkel.`,
    ROW_TOO_LONG: () => 'Raden er altfor lang; kanskje mangler et anførselstegn.',
    ROW_WIDTH: (f) => `Raden har ${f.number('columns')} kolonner, men overskriften har ${f.number('width')}.`,
    RUN_OVER: () => 'Gjennomføringen er avsluttet eller avlyst, og kan ikke endres.',
    SESSIONS_FIXED: () =>
      'Gjennomføringen er åpnet for påmelding. Endre samlingene i Kompetanse, så får alle som har plass, beskjed.',
    TOO_MANY_ROWS: (f) => `Filen har flere enn ${f.number('max')} rader. Del den i flere.`,
    UNIT_AMBIGUOUS: (f) => `«${f.text('text')}» er navnet på flere enheter. Bruk enhetens nøkkel.`,
    UNIT_NOT_FOUND: (f) => `«${f.text('text')}» er ikke en enhet du kan planlegge for.`,
  },
};
