import type { Mails } from '../mail-words.ts';

/** Meldinger til foresatte uten konto: korte, uten navn på kurset i emnet og uten noe om barn. */
export const guardianMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `GUARDIAN_${string}`>> = {
  GUARDIAN_CONFIRM: ({ course, before }) => ({
    subject: 'Bekreft påmeldingen din',
    preview: 'Ett trykk gjenstår.',
    paragraphs: [
      `Noen har meldt denne e-postadressen på ${course}. Var det deg, bekrefter du innen ${before}.`,
      'Først da får du plassen. Lenken virker én gang.',
      'Var det ikke deg, trenger du ikke gjøre noe. Da sletter vi adressen.',
    ],
    action: 'Bekreft påmeldingen',
  }),
  GUARDIAN_LINK: ({ course }) => ({
    subject: 'Her er siden din',
    preview: 'Se plassen din, flytt eller meld deg av.',
    paragraphs: [
      `Her er lenken til siden din for ${course}. Der ser du plassen og samlingene, og der kan du flytte eller melde deg av.`,
      'Lenken virker i 30 dager. Del den ikke med andre.',
    ],
    action: 'Åpne siden din',
  }),
  GUARDIAN_MOVED: ({ course, queuePlace }) => ({
    subject: 'Du er flyttet',
    preview: 'Her er ny tid og nytt sted.',
    paragraphs: [
      queuePlace === null
        ? `Du har flyttet, og nå har du plass på ${course}.`
        : `Du har flyttet til ${course}. Der er det fullt, og du er nummer ${queuePlace} i køen. Vi sier fra når det blir plass.`,
    ],
    action: 'Åpne siden din',
  }),
  GUARDIAN_CERTIFICATE: ({ course, number }) => ({
    subject: 'Kursbeviset ditt er klart',
    preview: 'Se det på siden din.',
    paragraphs: [`Du har fullført ${course}. Kursbeviset har nummer ${number}. Du finner det på siden din.`],
    action: 'Åpne siden din',
  }),
};
