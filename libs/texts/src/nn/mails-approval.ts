import type { Mails } from '../mail-words.ts';

/** Kven mottakaren er stadfortredar for. */
export const asDeputy = (leader: string | null): readonly string[] =>
  leader === null ? [] : [`Du får denne fordi du er stadfortredar for ${leader}.`];

/** Meldingar om førespurnader: til den som svarer, og til den som har spurt. */
export const approvalMails: Pick<
  Mails['kinds'],
  'SECTOR_APPROVAL_NEEDED' | 'APPROVAL_REMINDER' | 'ESCALATED' | 'PASSED_ON' | 'SECTOR_ASKED' | 'REQUEST_EXPIRED'
> = {
  SECTOR_APPROVAL_NEEDED: ({ course, applicant, unit, by, answerBy, actsFor }) => ({
    subject: 'Ein førespurnad om kursplass ventar på deg',
    preview: 'Einingsleiaren har sagt ja.',
    paragraphs: [
      `${applicant} ved ${unit} bed om plass på ${course}. ${by} har sagt ja, og no svarer du.`,
      `Svar innan ${answerBy}.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på førespurnaden',
  }),
  APPROVAL_REMINDER: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'Påminning: Ein førespurnad ventar på svar',
    preview: `Svar innan ${answerBy}.`,
    paragraphs: [
      `${applicant} ved ${unit} ventar på svar om plass på ${course}.`,
      `Svar innan ${answerBy}. Etter det går førespurnaden vidare eller ut.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på førespurnaden',
  }),
  ESCALATED: ({ course, applicant, unit, answerBy, actsFor }) => ({
    subject: 'Ein førespurnad har gått vidare til deg',
    preview: `Svar innan ${answerBy}.`,
    paragraphs: [
      `Ingen har svart ${applicant} ved ${unit}, som bed om plass på ${course}. No er det du som svarer.`,
      `Svar innan ${answerBy}. Etter det går førespurnaden ut.`,
      ...asDeputy(actsFor),
    ],
    action: 'Svar på førespurnaden',
  }),
  PASSED_ON: ({ course, applicant, unit }) => ({
    subject: 'Ein førespurnad har gått vidare',
    preview: 'Fristen for å svare gjekk ut.',
    paragraphs: [
      `Fristen for å svare ${applicant} ved ${unit} om plass på ${course} gjekk ut. Førespurnaden har gått vidare til neste leiar, og du treng ikkje gjere noko.`,
      'Skal du vere borte ein annan gong, kan du velje ein stadfortredar.',
    ],
    action: 'Vel stadfortredar',
  }),
  SECTOR_ASKED: ({ course, by }) => ({
    subject: 'Førespurnaden din har gått vidare',
    preview: 'Sektorleiaren svarer òg.',
    paragraphs: [
      `${by} har sagt ja til at du får plass på ${course}. Sektorleiaren må òg seie ja, og har fått beskjed.`,
      'Plassen din i køen gjeld framleis frå då du spurde.',
    ],
    action: 'Sjå førespurnaden',
  }),
  REQUEST_EXPIRED: ({ course }) => ({
    subject: 'Førespurnaden din har gått ut',
    preview: 'Ingen svarte innan fristen.',
    paragraphs: [
      `Ingen svarte på førespurnaden din om plass på ${course} innan fristen, så han har gått ut.`,
      'Er påmeldinga framleis open, kan du be om plass på nytt. Ta gjerne ein prat med leiaren din først. Er ho stengd, kan du spørje kurskoordinatoren.',
    ],
    action: 'Sjå kurset',
  }),
};
