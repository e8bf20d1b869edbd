import type { RunImportTexts } from '../nb/run-import.ts';
import { fileFaults } from './file-faults.ts';

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
    ...fileFaults,
    APPROVAL_WRONG: (f) => `«${f.text('text')}» er ikkje ein måte å godkjenne på. Skriv ein av: ${f.text('choices')}.`,
    COURSE_CODE_NOT_FOUND: (f) => `Fann ikkje noko kurs med koden «${f.text('text')}».`,
    COURSE_FIXED: () => 'Gjennomføringa er opna for påmelding, og kan ikkje bli eit anna kurs.',
    KEY_NOT_YOURS: () => 'Nøkkelen er i bruk av ei gjennomføring du ikkje kan endre. Vel ein annan nøkkel.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høgst ${f.number('max')} teikn, utan linjeskift.`,
    MOMENT_WRONG: (f) => `«${f.text('text')}» er ikkje dag og klokkeslett. Skriv til dømes 11.01.2027 18:00.`,
    ROW_DIFFERS: (f) => `Her står noko anna enn i rad ${f.number('other')}, som har same nøkkel.`,
    RUN_OVER: () => 'Gjennomføringa er avslutta eller avlyst, og kan ikkje endrast.',
    SESSIONS_FIXED: () =>
      'Gjennomføringa er opna for påmelding. Endre samlingane i Kompetanse, så får alle som har plass, beskjed.',
    UNIT_AMBIGUOUS: (f) => `«${f.text('text')}» er namnet på fleire einingar. Bruk nøkkelen til eininga.`,
    UNIT_NOT_FOUND: (f) => `«${f.text('text')}» er ikkje ei eining du kan planleggje for.`,
  },
};
