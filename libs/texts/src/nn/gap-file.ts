import { competenceWords } from './competence-words.ts';
import type { gapFile as nb } from '../nb/gap-file.ts';

/** Gapet som fil. */
export const gapFile: typeof nb = {
  person: 'Tilsett',
  unit: 'Eining',
  all: 'Alle',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  peopleName: 'kompetanse-tilsette',
  unitsName: 'kompetanse-einingar',
  counts: ['Tilsette med krav', 'Oppfyller alt', 'Oppfylt', 'Går snart ut', 'Manglar'],
};

/** Vegen til ei stilling som fil. */
export const pathFile = {
  person: 'Tilsett',
  readyOn: 'Når krava er oppfylte',
  unknown: 'Ikkje kjent',
  studies: 'Studium',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  name: 'vegen-til-stilling',
};

/** Fornyingar som fil. */
export const renewalFile = {
  head: [
    'Tilsett',
    'Kompetanse',
    'Tilstand',
    'Gjeld til',
    'Kan fornyast frå',
    'Kan fornyast til',
    'Kurs å ta',
    'Påmelding',
  ],
  states: competenceWords.renewalState,
  booked: 'Påmeld',
  /** ASCII: names of files. */
  name: 'fornyingar',
};
