import type { Mails } from '../mail-words.ts';

/** Meldingar om oppmøte, rettingar og samlingar som blir tekne igjen. */
export const attendanceMails: Pick<
  Mails['kinds'],
  'MAKE_UP_BOOKED' | 'MAKE_UP_CANCELLED' | 'MAKE_UP_MOVED' | 'ATTENDANCE_CORRECTED' | 'ATTENDANCE_MISSING'
> = {
  MAKE_UP_BOOKED: ({ course, no }) => ({
    subject: 'Du skal ta igjen ei samling',
    preview: 'Her er tid og stad.',
    paragraphs: [
      `Du skal ta igjen samling ${no} i ${course}. Du er gjest i ei anna gruppe, og ein stol er halden av til deg.`,
      'Kan du ikkje kome, gir du stolen tilbake under Mine kurs. Då kan ein annan få han.',
    ],
    action: 'Sjå mine kurs',
  }),
  MAKE_UP_CANCELLED: ({ course, no }) => ({
    subject: 'Samlinga du skulle ta igjen, er avbestilt',
    preview: 'Sjå om det finst ein annan dag.',
    paragraphs: [
      `Du skal ikkje lenger ta igjen samling ${no} i ${course} på dagen under.`,
      'Manglar du framleis samlinga, kan du sjå under Mine kurs om det finst ein annan dag.',
    ],
    action: 'Sjå mine kurs',
  }),
  MAKE_UP_MOVED: ({ course, no, before, after }) => ({
    subject: 'Samlinga du skal ta igjen, er flytt',
    preview: 'Sjå kva som gjeld no.',
    paragraphs: [
      `Du skal ta igjen samling ${no} i ${course}. Ho er flytt. Før: ${before}. No: ${after}.`,
      'Stolen er framleis halden av til deg. Kan du ikkje kome på den nye tida, gir du han tilbake under Mine kurs.',
    ],
    action: 'Sjå mine kurs',
  }),
  ATTENDANCE_CORRECTED: ({ course, no, mark, reason }) => ({
    subject: 'Oppmøtet ditt er retta',
    preview: 'Her står det kva som er endra.',
    paragraphs: [
      `Oppmøtet ditt på samling ${no} i ${course} er retta. Det er no ført: ${mark}.`,
      `Grunngivinga er: ${reason}`,
      'Meiner du at dette er feil, tek du kontakt med kurskoordinatoren.',
    ],
    action: 'Sjå mine kurs',
  }),
  ATTENDANCE_MISSING: ({ course, no, missing }) => ({
    subject: 'Oppmøte manglar',
    preview: 'Før det medan du hugsar det.',
    paragraphs: [
      `Oppmøtet på samling ${no} i ${course} manglar for ${missing === 1 ? '1 person' : `${missing} personar`}.`,
      'Utan oppmøte tel samlinga som fråvær når kurset blir avslutta.',
    ],
    action: 'Før oppmøte',
  }),
};
