import { competenceWords } from './competence-words.ts';
import type { gapFile as nb } from '../nb/gap-file.ts';

/** The gap as a file. */
export const gapFile: typeof nb = {
  person: 'Employee',
  unit: 'Unit',
  all: 'All',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  peopleName: 'competence-staff',
  unitsName: 'competence-units',
  counts: ['Staff with requirements', 'Meet everything', 'Met', 'Expires soon', 'Missing'],
};

/** The path to a position as a file. */
export const pathFile = {
  person: 'Employee',
  readyOn: 'When the requirements are met',
  unknown: 'Not known',
  studies: 'Studies',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  name: 'path-to-position',
};

/** Renewals as a file. */
export const renewalFile = {
  head: [
    'Employee',
    'Competence',
    'State',
    'Valid until',
    'Can be renewed from',
    'Can be renewed until',
    'Course to take',
    'Booking',
  ],
  states: competenceWords.renewalState,
  booked: 'Booked',
  /** ASCII: names of files. */
  name: 'renewals',
};
