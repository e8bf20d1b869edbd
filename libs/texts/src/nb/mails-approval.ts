import type { Mails } from '../mail-words.ts';

/** Hvem mottakeren er stedfortreder for. */
export const asDeputy = (leader: string | null): readonly string[] =>
  leader === null ? [] : [`Du får denne fordi du er stedfortreder for ${leader}.`];

/** Meldinger om forespørsler: til den som svarer, og til den som har spurt. */
export const approvalMails: Pick<
  Mails['kinds'],
  'SECTOR_APPROVAL_NEEDED' | 'APPROVAL_REMINDER' | 'ESCALATED' | 'PASSED_ON' | 'SECTOR_ASKED' | 'REQUEST_EXPIRED'
> = {
  SECTOR_APPROVAL_NEEDED: ({ course, applicant, unit, by, answerBy, actsFor }) => ({
    subject: 'En forespørsel om kursplass venter på deg',
    preview: 'Enhetslederen har sagt ja.',
    paragraphs: [
      `${applicant} ved ${unit} ber om plass på ${course}. ${by} har sagt ja, og nå svarer du.`,
      `Svar innen ${answerBy}.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på forespørselen',
  }),
  APPROVAL_REMINDER: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'Påminnelse: En forespørsel venter på svar',
    preview: `Svar innen ${answerBy}.`,
    paragraphs: [
      `${applicant} ved ${unit} venter på svar om plass på ${course}.`,
      `Svar innen ${answerBy}. Etter det går forespørselen videre eller ut.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på forespørselen',
  }),
  ESCALATED: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'En forespørsel har gått videre til deg',
    preview: `Svar innen ${answerBy}.`,
    paragraphs: [
      `Ingen har svart ${applicant} ved ${unit}, som ber om plass på ${course}. Nå er det du som svarer.`,
      `Svar innen ${answerBy}. Etter det går forespørselen ut.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på forespørselen',
  }),
  PASSED_ON: ({ course, applicant, unit }) => ({
    subject: 'En forespørsel har gått videre',
    preview: 'Fristen for å svare gikk ut.',
    paragraphs: [
      `Fristen for å svare ${applicant} ved ${unit} om plass på ${course} gikk ut. Forespørselen har gått videre til neste leder, og du trenger ikke å gjøre noe.`,
      'Skal du være borte en annen gang, kan du velge en stedfortreder.',
    ],
    action: 'Velg stedfortreder',
  }),
  SECTOR_ASKED: ({ course, by }) => ({
    subject: 'Forespørselen din har gått videre',
    preview: 'Sektorlederen svarer også.',
    paragraphs: [
      `${by} har sagt ja til at du får plass på ${course}. Sektorlederen må også si ja, og har fått beskjed.`,
      'Plassen din i køen gjelder fortsatt fra da du spurte.',
    ],
    action: 'Se forespørselen',
  }),
  REQUEST_EXPIRED: ({ course }) => ({
    subject: 'Forespørselen din har gått ut',
    preview: 'Ingen svarte innen fristen.',
    paragraphs: [
      `Ingen svarte på forespørselen din om plass på ${course} innen fristen, så den har gått ut.`,
      'Er påmeldingen fortsatt åpen, kan du be om plass på nytt. Ta gjerne en prat med lederen din først. Er den stengt, kan du spørre kurskoordinatoren.',
    ],
    action: 'Se kurset',
  }),
};
