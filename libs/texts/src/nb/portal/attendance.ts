/** Sjekke inn, og ta igjen en samling. */
export const attendance = {
  checkIn: 'Sjekk inn',
  session: (no: number): string => `Samling ${no}`,
  iAmHere: 'Jeg er her',
  here: 'Du er ført som til stede.',
  toMine: 'Til mine kurs',
  offer: (no: number): string => `Ta igjen samling ${no}`,
  book: 'Bestill',
  bookDay: (no: number, day: string): string => `Bestill samling ${no}, ${day}`,
  booked: 'En stol er holdt av til deg.',
  cancelled: 'Stolen er gitt tilbake.',
  giveBack: (no: number): string => `Gi tilbake stolen til samling ${no}`,
  chairs: (left: number): string => (left === 1 ? '1 ledig stol' : `${left} ledige stoler`),
  state: {
    BOOKED: (no: number, when: string): string => `Du skal ta igjen samling ${no}: ${when}`,
    PRESENT: (no: number, when: string): string => `Du har tatt igjen samling ${no}: ${when}`,
    ABSENT: (no: number, when: string): string => `Du møtte ikke da du skulle ta igjen samling ${no}: ${when}`,
    CANCELLED: (no: number, when: string): string => `Avbestilt: samling ${no}: ${when}`,
  },
};
