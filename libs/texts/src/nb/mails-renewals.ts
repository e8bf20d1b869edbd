import type { Mails } from '../mail-words.ts';

/** Fornyelser: til den som har kompetansen, og til lederen i tall. */
export const renewalMails: Pick<
  Mails['kinds'],
  'RENEWAL_OPEN' | 'RENEWAL_REMINDER' | 'RENEWAL_LAPSED' | 'RENEWAL_STAFF'
> = {
  RENEWAL_OPEN: ({ competence, expires, closes }) => ({
    subject: 'Noe du kan, bør fornyes',
    preview: `Kan fornyes nå, senest ${closes}.`,
    paragraphs: [
      `«${competence}» gjelder til ${expires}. Fra nå av kan du fornye den.`,
      expires === closes
        ? `Fornyer du den etter ${closes}, må du ta hele kurset på nytt.`
        : `Siste dag du kan fornye den, er ${closes}. Etter det må du ta hele kurset på nytt.`,
      'På Min kompetanse ser du hvilket kurs du skal ta, og når det går.',
    ],
    action: 'Se hva du skal ta',
  }),
  RENEWAL_REMINDER: ({ competence, expires, closes }) => ({
    subject: 'Husk å fornye',
    preview: `Siste dag er ${closes}.`,
    paragraphs: [
      `«${competence}» gjelder til ${expires}, og du er ikke påmeldt noe kurs som fornyer den.`,
      `Siste dag du kan fornye den, er ${closes}. Etter det må du ta hele kurset på nytt.`,
    ],
    action: 'Se hva du skal ta',
  }),
  RENEWAL_LAPSED: ({ competence, expires }) => ({
    subject: 'Noe du kunne, er gått ut',
    preview: `Den gjaldt til ${expires}.`,
    paragraphs: [
      `«${competence}» gjaldt til ${expires} og er ikke fornyet. Den teller ikke lenger.`,
      'Du får den tilbake ved å ta hele kurset. På Min kompetanse ser du hvilket.',
    ],
    action: 'Se hva du skal ta',
  }),
  RENEWAL_STAFF: ({ open, lapsed }) => ({
    subject: 'Fornyelser i enheten din',
    preview: 'Se hvem det gjelder.',
    paragraphs: [
      ...(open === 0
        ? []
        : [
            open === 1
              ? '1 kompetanse hos de ansatte kan fornyes nå, og ingen er påmeldt kurs.'
              : `${open} kompetanser hos de ansatte kan fornyes nå, uten at de er påmeldt kurs.`,
          ]),
      ...(lapsed === 0
        ? []
        : [
            lapsed === 1
              ? '1 er gått ut den siste måneden uten å bli fornyet.'
              : `${lapsed} er gått ut den siste måneden uten å bli fornyet.`,
          ]),
    ],
    action: 'Se fornyelsene',
  }),
};
