import { competenceWords } from './competence-words.ts';

/** Gapet som fil. */
export const gapFile = {
  person: 'Ansatt',
  unit: 'Enhet',
  all: 'Alle',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  peopleName: 'kompetanse-ansatte',
  unitsName: 'kompetanse-enheter',
  counts: ['Ansatte med krav', 'Oppfyller alt', 'Oppfylt', 'Går snart ut', 'Mangler'],
};

/** Veien til en stilling som fil. */
export const pathFile = {
  person: 'Ansatt',
  readyOn: 'Når kravene er oppfylt',
  unknown: 'Ikke kjent',
  studies: 'Studier',
  states: competenceWords.gapState,
  /** ASCII: names of files. */
  name: 'veien-til-stilling',
};

/** Fornyelser som fil. */
export const renewalFile = {
  head: [
    'Ansatt',
    'Kompetanse',
    'Tilstand',
    'Gjelder til',
    'Kan fornyes fra',
    'Kan fornyes til',
    'Kurs å ta',
    'Påmelding',
  ],
  states: competenceWords.renewalState,
  booked: 'Påmeldt',
  /** ASCII: names of files. */
  name: 'fornyelser',
};
