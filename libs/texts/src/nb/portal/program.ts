/** Mitt program: trådkortet. */
export const program = {
  title: 'Mitt program',
  lead: 'Det du skal gjennom av faglig påfyll, veiledning og eget arbeid, og hvor langt du har kommet.',
  none: 'Du er ikke med i noe program nå',
  noneText: 'Når kommunen setter i gang et program for enheten og stillingen din, står det her fra første dag.',
  period: (from: string, to: string): string => `${from} – ${to}`,
  hoursOf: (done: string, wanted: string): string => `${done} av ${wanted} timer`,
  nothingAsked: 'Ingenting kreves her',
  lateTitle: (count: number): string => (count === 1 ? 'Én del er over fristen' : `${count} deler er over fristen`),
  next: (title: string): string => `Neste: ${title}`,
  nextMark: 'Dette er det neste',
  completed: 'Du har gjort alt programmet ber om.',
  optional: 'Valgfri',
  due: (day: string): string => `Frist ${day}`,
  openRuns: (title: string): string => `Gjennomføringer du kan melde deg på: ${title}`,
  noRuns: 'Ingen gjennomføringer å melde seg på nå.',
  exemptFor: (reason: string): string => `Du er fritatt: ${reason}`,
  exemptAll: (name: string, day: string, reason: string): string =>
    `${name} fritok deg fra programmet ${day}. Begrunnelse: ${reason}`,
  toCard: 'Se hele programmet',
  ownWork: 'Skriv eget arbeid, og se det du har skrevet',
};
