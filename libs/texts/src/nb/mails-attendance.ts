import type { Mails } from '../mail-words.ts';

/** Meldinger om oppmøte, rettelser og samlinger som tas igjen. */
export const attendanceMails: Pick<
  Mails['kinds'],
  'MAKE_UP_BOOKED' | 'MAKE_UP_CANCELLED' | 'MAKE_UP_MOVED' | 'ATTENDANCE_CORRECTED' | 'ATTENDANCE_MISSING'
> = {
  MAKE_UP_BOOKED: ({ course, no }) => ({
    subject: 'Du skal ta igjen en samling',
    preview: 'Her er tid og sted.',
    paragraphs: [
      `Du skal ta igjen samling ${no} i ${course}. Du er gjest i en annen gruppe, og en stol er holdt av til deg.`,
      'Kan du ikke komme, gir du stolen tilbake under Mine kurs. Da kan en annen få den.',
    ],
    action: 'Se mine kurs',
  }),
  MAKE_UP_CANCELLED: ({ course, no }) => ({
    subject: 'Samlingen du skulle ta igjen, er avbestilt',
    preview: 'Se om det finnes en annen dag.',
    paragraphs: [
      `Du skal ikke lenger ta igjen samling ${no} i ${course} på dagen under.`,
      'Mangler du fortsatt samlingen, kan du se under Mine kurs om det finnes en annen dag.',
    ],
    action: 'Se mine kurs',
  }),
  MAKE_UP_MOVED: ({ course, no, before, after }) => ({
    subject: 'Samlingen du skal ta igjen, er flyttet',
    preview: 'Se hva som gjelder nå.',
    paragraphs: [
      `Du skal ta igjen samling ${no} i ${course}. Den er flyttet. Før: ${before}. Nå: ${after}.`,
      'Stolen er fortsatt holdt av til deg. Kan du ikke komme på den nye tiden, gir du den tilbake under Mine kurs.',
    ],
    action: 'Se mine kurs',
  }),
  ATTENDANCE_CORRECTED: ({ course, no, mark, reason }) => ({
    subject: 'Oppmøtet ditt er rettet',
    preview: 'Her står det hva som er endret.',
    paragraphs: [
      `Oppmøtet ditt på samling ${no} i ${course} er rettet. Det er nå ført: ${mark}.`,
      `Begrunnelsen er: ${reason}`,
      'Mener du at dette er feil, tar du kontakt med kurskoordinatoren.',
    ],
    action: 'Se mine kurs',
  }),
  ATTENDANCE_MISSING: ({ course, no, missing }) => ({
    subject: 'Oppmøte mangler',
    preview: 'Før det mens du husker det.',
    paragraphs: [
      `Oppmøtet på samling ${no} i ${course} mangler for ${missing === 1 ? '1 person' : `${missing} personer`}.`,
      'Uten oppmøte teller samlingen som fravær når kurset avsluttes.',
    ],
    action: 'Før oppmøte',
  }),
};
