import type { RunFileFaultCode } from '@kompetanse/domain/courses';
import type { Facts } from '../facts.ts';
import { fileFaults } from './file-faults.ts';

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
    ...fileFaults,
    APPROVAL_WRONG: (f) => `«${f.text('text')}» er ikke en måte å godkjenne på. Skriv en av: ${f.text('choices')}.`,
    COURSE_CODE_NOT_FOUND: (f) => `Fant ikke noe kurs med koden «${f.text('text')}».`,
    COURSE_FIXED: () => 'Gjennomføringen er åpnet for påmelding, og kan ikke bli et annet kurs.',
    KEY_NOT_YOURS: () => 'Nøkkelen er i bruk av en gjennomføring du ikke kan endre. Velg en annen nøkkel.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høyst ${f.number('max')} tegn, uten linjeskift.`,
    MOMENT_WRONG: (f) => `«${f.text('text')}» er ikke dag og klokkeslett. Skriv for eksempel 11.01.2027 18:00.`,
    ROW_DIFFERS: (f) => `Her står noe annet enn i rad ${f.number('other')}, som har samme nøkkel.`,
    RUN_OVER: () => 'Gjennomføringen er avsluttet eller avlyst, og kan ikke endres.',
    SESSIONS_FIXED: () =>
      'Gjennomføringen er åpnet for påmelding. Endre samlingene i Kompetanse, så får alle som har plass, beskjed.',
    UNIT_AMBIGUOUS: (f) => `«${f.text('text')}» er navnet på flere enheter. Bruk enhetens nøkkel.`,
    UNIT_NOT_FOUND: (f) => `«${f.text('text')}» er ikke en enhet du kan planlegge for.`,
  },
};
