import type { recordImport as bokmal } from '../../nb/admin/record-import.ts';
import { recordImport as file } from '../record-import.ts';

const { employee, competence, obtainedOn, expiresOn, level, credits, note, key } = file.columns;

/** Competence from a file of the personnel system. */
export const recordImport: typeof bokmal = {
  link: 'Import competence',
  title: 'Import competence',
  lead: 'From a CSV file of the personnel system. What comes with the file counts as verified.',
  back: 'To people',
  doneCounts: (created, changed, unchanged) => `${created} new, ${changed} changed, ${unchanged} as before.`,
  toList: 'See the imports',
  create: 'New record',
  aboutText: [
    'One row is one record: that an employee has a competence.',
    'A record is known by employee number, competence and the day it was obtained. With a key it is known by the key, so the day can be mended too.',
    'What is the same is left alone. An empty cell empties the field; a column that is missing leaves it as it is. What the file does not name stays.',
    'What the employees have told themselves, certificates and studies are never touched. The employee sees what comes with the file, but can not change it.',
  ],
  exampleFile: 'example-competence.csv',
  exampleCompetence: 'First aid for children',
  exampleNote: 'Red Cross',
  fields: [
    {
      name: employee,
      needed: true,
      content: 'The number from the import of the staff. Never a national identity number.',
    },
    { name: competence, needed: true, content: 'The name as it stands under Competences.' },
    { name: obtainedOn, needed: true, content: 'A date, today or earlier: 01.08.2026.' },
    { name: expiresOn, needed: false, content: 'The last day. Otherwise as long as the competence holds.' },
    { name: level, needed: false, content: 'A number from 1 to 4.' },
    { name: credits, needed: false, content: 'Needed when the competence is counted in credits.' },
    { name: note, needed: false, content: 'At most 500 characters. The employee and the leaders read it.' },
    { name: key, needed: false, content: 'What the personnel system calls the record, at most 60 characters.' },
  ],
};
