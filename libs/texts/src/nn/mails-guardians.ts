import type { Mails } from '../mail-words.ts';

/** Meldingar til føresette utan konto: korte, utan namnet på kurset i emnet og utan noko om barn. */
export const guardianMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `GUARDIAN_${string}`>> = {
  GUARDIAN_CONFIRM: ({ course, before }) => ({
    subject: 'Stadfest påmeldinga di',
    preview: 'Eitt trykk står att.',
    paragraphs: [
      `Nokon har meldt denne e-postadressa på ${course}. Var det deg, stadfestar du innan ${before}.`,
      'Først då får du plassen. Lenkja verkar éin gong.',
      'Var det ikkje deg, treng du ikkje gjere noko. Då slettar vi adressa.',
    ],
    action: 'Stadfest påmeldinga',
  }),
  GUARDIAN_LINK: ({ course }) => ({
    subject: 'Her er sida di',
    preview: 'Sjå plassen din, flytt eller meld deg av.',
    paragraphs: [
      `Her er lenkja til sida di for ${course}. Der ser du plassen og samlingane, og der kan du flytte eller melde deg av.`,
      'Lenkja verkar i 30 dagar. Del ho ikkje med andre.',
    ],
    action: 'Opne sida di',
  }),
  GUARDIAN_MOVED: ({ course, queuePlace }) => ({
    subject: 'Du er flytt',
    preview: 'Her er ny tid og ny stad.',
    paragraphs: [
      queuePlace === null
        ? `Du har flytt, og no har du plass på ${course}.`
        : `Du har flytt til ${course}. Der er det fullt, og du er nummer ${queuePlace} i køen. Vi seier frå når det blir plass.`,
    ],
    action: 'Opne sida di',
  }),
  GUARDIAN_CERTIFICATE: ({ course, number }) => ({
    subject: 'Kursbeviset ditt er klart',
    preview: 'Sjå det på sida di.',
    paragraphs: [`Du har fullført ${course}. Kursbeviset har nummer ${number}. Du finn det på sida di.`],
    action: 'Opne sida di',
  }),
};
