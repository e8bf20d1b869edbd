import type { RecordImportTexts } from '../nb/record-import.ts';
import { fileFaults } from './file-faults.ts';

export const recordImport: RecordImportTexts = {
  columns: {
    employee: 'Tilsettnummer',
    competence: 'Kompetanse',
    obtainedOn: 'Oppnådd',
    expiresOn: 'Går ut',
    level: 'Nivå',
    credits: 'Studiepoeng',
    note: 'Merknad',
    key: 'Nøkkel',
  },
  faults: {
    ...fileFaults,
    COMPETENCE_AMBIGUOUS: (f) => `«${f.text('text')}» er namnet på fleire kompetansar. Bruk namnet på bokmål.`,
    COMPETENCE_NOT_FOUND: (f) =>
      f.text('near') === ''
        ? `Fann ingen kompetanse som heiter «${f.text('text')}».`
        : `Fann ingen kompetanse som heiter «${f.text('text')}». Meinte du ${f.text('near')}?`,
    DAY_WRONG: (f) => `«${f.text('text')}» er ikkje ein dato. Skriv til dømes 01.08.2026.`,
    EMPLOYEE_LEFT: (f) => `Den tilsette slutta ${f.day('on')}. Ta rada ut av fila.`,
    EMPLOYEE_NOT_FOUND: (f) => `Fann ingen tilsett med nummeret «${f.text('text')}».`,
    KEY_NEEDED: () => 'Den tilsette har fleire slike registreringar med nøkkel. Skriv nøkkelen til den rada gjeld.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høgst ${f.number('max')} teikn, utan linjeskift.`,
    NATIONAL_NUMBER: () => 'Dette ser ut som eit fødselsnummer, som aldri skal inn her. Bruk tilsettnummeret.',
    OBTAINED_IN_FUTURE: () => 'Skriv dagen kompetansen vart oppnådd, i dag eller tidlegare.',
    ROW_TWICE: (f) => `Rad ${f.number('other')} gjeld det same. Behald éi av dei, eller gi kvar sin nøkkel.`,
  },
};
