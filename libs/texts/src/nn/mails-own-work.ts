import type { Mails } from '../mail-words.ts';

/** Om eige arbeid, utan noko av det som står der. */
export const ownWorkMails: Pick<Mails['kinds'], 'OWN_WORK_SUBMITTED' | 'OWN_WORK_APPROVED' | 'OWN_WORK_RETURNED'> = {
  OWN_WORK_SUBMITTED: ({ applicant }) => ({
    subject: 'Eige arbeid ventar på deg',
    preview: 'Les det og svar.',
    paragraphs: [
      `${applicant} har sendt inn eige arbeid. Du godkjenner det, eller sender det tilbake med ein kommentar.`,
    ],
    action: 'Les eige arbeid',
  }),
  OWN_WORK_APPROVED: ({ by }) => ({
    subject: 'Eige arbeid er godkjent',
    preview: 'Timane tel i programmet.',
    paragraphs: [`${by} har godkjent det du sende inn. Timane tel no i programmet ditt.`],
    action: 'Sjå eige arbeid',
  }),
  OWN_WORK_RETURNED: ({ by }) => ({
    subject: 'Eige arbeid er sendt tilbake',
    preview: 'Det er noko å rette.',
    paragraphs: [`${by} har sendt eige arbeid tilbake til deg med ein kommentar. Rett det, og send det inn igjen.`],
    action: 'Sjå kommentaren',
  }),
};
