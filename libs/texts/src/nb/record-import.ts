import type { RecordFileFaultCode } from '@kompetanse/domain/competence';
import type { RefusalCode } from '@kompetanse/domain/refusals';
import type { Facts } from '../facts.ts';
import { fileFaults } from './file-faults.ts';

/** Ord i filen som registrert kompetanse kan hentes fra, og det som kan være galt med den. */
export interface RecordImportTexts {
  readonly columns: Readonly<
    Record<'employee' | 'competence' | 'obtainedOn' | 'expiresOn' | 'level' | 'credits' | 'note' | 'key', string>
  >;
  /** Om en annen enn leseren selv; ellers gjelder ordene fra skjemaet. */
  readonly faults: Readonly<
    Record<RecordFileFaultCode, (facts: Facts) => string> & Partial<Record<RefusalCode, (facts: Facts) => string>>
  >;
}

export const recordImport: RecordImportTexts = {
  columns: {
    employee: 'Ansattnummer',
    competence: 'Kompetanse',
    obtainedOn: 'Oppnådd',
    expiresOn: 'Utløper',
    level: 'Nivå',
    credits: 'Studiepoeng',
    note: 'Merknad',
    key: 'Nøkkel',
  },
  faults: {
    ...fileFaults,
    COMPETENCE_AMBIGUOUS: (f) => `«${f.text('text')}» er navnet på flere kompetanser. Bruk navnet på bokmål.`,
    COMPETENCE_NOT_FOUND: (f) =>
      f.text('near') === ''
        ? `Fant ingen kompetanse som heter «${f.text('text')}».`
        : `Fant ingen kompetanse som heter «${f.text('text')}». Mente du ${f.text('near')}?`,
    DAY_WRONG: (f) => `«${f.text('text')}» er ikke en dato. Skriv for eksempel 01.08.2026.`,
    EMPLOYEE_LEFT: (f) => `Den ansatte sluttet ${f.day('on')}. Ta raden ut av filen.`,
    EMPLOYEE_NOT_FOUND: (f) => `Fant ingen ansatt med nummeret «${f.text('text')}».`,
    KEY_NEEDED: () => 'Den ansatte har flere slike registreringer med nøkkel. Skriv nøkkelen til den raden gjelder.',
    KEY_WRONG: (f) => `Nøkkelen kan ha høyst ${f.number('max')} tegn, uten linjeskift.`,
    NATIONAL_NUMBER: () => 'Dette ser ut som et fødselsnummer, som aldri skal inn her. Bruk ansattnummeret.',
    OBTAINED_IN_FUTURE: () => 'Skriv dagen kompetansen ble oppnådd, i dag eller tidligere.',
    ROW_TWICE: (f) => `Rad ${f.number('other')} gjelder det samme. Behold én av dem, eller gi hver sin nøkkel.`,
  },
};
