import type { attendance as nb } from '../../nb/portal/attendance.ts';

/** Sjekke inn, og ta igjen ei samling. */
export const attendance: typeof nb = {
  checkIn: 'Sjekk inn',
  session: (no: number): string => `Samling ${no}`,
  iAmHere: 'Eg er her',
  here: 'Du er ført som til stades.',
  toMine: 'Til mine kurs',
  offer: (no: number): string => `Ta igjen samling ${no}`,
  book: 'Bestill',
  bookDay: (no: number, day: string): string => `Bestill samling ${no}, ${day}`,
  booked: 'Ein stol er halden av til deg.',
  cancelled: 'Stolen er gitt tilbake.',
  giveBack: (no: number): string => `Gi tilbake stolen til samling ${no}`,
  chairs: (left: number): string => (left === 1 ? '1 ledig stol' : `${left} ledige stolar`),
  state: {
    BOOKED: (no: number, when: string): string => `Du skal ta igjen samling ${no}: ${when}`,
    PRESENT: (no: number, when: string): string => `Du har teke igjen samling ${no}: ${when}`,
    ABSENT: (no: number, when: string): string => `Du møtte ikkje då du skulle ta igjen samling ${no}: ${when}`,
    CANCELLED: (no: number, when: string): string => `Avbestilt: samling ${no}: ${when}`,
  },
};
