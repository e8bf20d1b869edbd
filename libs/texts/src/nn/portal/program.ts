import type { program as nb } from '../../nb/portal/program.ts';

/** Mitt program: trådkortet. */
export const program: typeof nb = {
  title: 'Mitt program',
  lead: 'Det du skal gjennom av fagleg påfyll, rettleiing og eige arbeid, og kor langt du har kome.',
  none: 'Du er ikkje med i noko program no',
  noneText: 'Når kommunen set i gang eit program for eininga og stillinga di, står det her frå første dag.',
  period: (from, to) => `${from} – ${to}`,
  hoursOf: (done, wanted) => `${done} av ${wanted} timar`,
  nothingAsked: 'Ingenting blir kravd her',
  lateTitle: (count) => (count === 1 ? 'Éin del er over fristen' : `${count} delar er over fristen`),
  next: (title) => `Neste: ${title}`,
  nextMark: 'Dette er det neste',
  completed: 'Du har gjort alt programmet ber om.',
  optional: 'Valfri',
  due: (day) => `Frist ${day}`,
  openRuns: (title) => `Gjennomføringar du kan melde deg på: ${title}`,
  noRuns: 'Ingen gjennomføringar å melde seg på no.',
  exemptFor: (reason) => `Du er friteken: ${reason}`,
  exemptAll: (name, day, reason) => `${name} fritok deg frå programmet ${day}. Grunngiving: ${reason}`,
  toCard: 'Sjå heile programmet',
  ownWork: 'Skriv eige arbeid, og sjå det du har skrive',
};
