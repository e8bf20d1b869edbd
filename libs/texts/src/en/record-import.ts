import type { RecordImportTexts } from '../nb/record-import.ts';
import { fileFaults } from './file-faults.ts';

export const recordImport: RecordImportTexts = {
  columns: {
    employee: 'Employee number',
    competence: 'Competence',
    obtainedOn: 'Obtained',
    expiresOn: 'Expires',
    level: 'Level',
    credits: 'Credits',
    note: 'Note',
    key: 'Key',
  },
  faults: {
    ...fileFaults,
    COMPETENCE_AMBIGUOUS: (f) => `“${f.text('text')}” is the name of several competences. Use the name in bokmål.`,
    COMPETENCE_NOT_FOUND: (f) =>
      f.text('near') === ''
        ? `Found no competence called “${f.text('text')}”.`
        : `Found no competence called “${f.text('text')}”. Did you mean ${f.text('near')}?`,
    DAY_WRONG: (f) => `“${f.text('text')}” is not a date. Write for instance 01.08.2026.`,
    EMPLOYEE_LEFT: (f) => `The employee left on ${f.day('on')}. Take the row out of the file.`,
    EMPLOYEE_NOT_FOUND: (f) => `Found no employee with the number “${f.text('text')}”.`,
    KEY_NEEDED: () => 'The employee has several such records with a key. Write the key of the one the row is about.',
    KEY_WRONG: (f) => `The key can have at most ${f.number('max')} characters, without line breaks.`,
    NATIONAL_NUMBER: () =>
      'This looks like a national identity number, which must never be written here. Use the employee number.',
    OBTAINED_IN_FUTURE: () => 'Write the day the competence was obtained, today or earlier.',
    ROW_TWICE: (f) => `Row ${f.number('other')} is about the same. Keep one of them, or give each its own key.`,
  },
};
