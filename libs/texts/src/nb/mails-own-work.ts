import type { Mails } from '../mail-words.ts';

/** Om eget arbeid, uten noe av det som står der. */
export const ownWorkMails: Pick<Mails['kinds'], 'OWN_WORK_SUBMITTED' | 'OWN_WORK_APPROVED' | 'OWN_WORK_RETURNED'> = {
  OWN_WORK_SUBMITTED: ({ applicant }) => ({
    subject: 'Eget arbeid venter på deg',
    preview: 'Les det og svar.',
    paragraphs: [
      `${applicant} har sendt inn eget arbeid. Du godkjenner det, eller sender det tilbake med en kommentar.`,
    ],
    action: 'Les eget arbeid',
  }),
  OWN_WORK_APPROVED: ({ by }) => ({
    subject: 'Eget arbeid er godkjent',
    preview: 'Timene teller i programmet.',
    paragraphs: [`${by} har godkjent det du sendte inn. Timene teller nå i programmet ditt.`],
    action: 'Se eget arbeid',
  }),
  OWN_WORK_RETURNED: ({ by }) => ({
    subject: 'Eget arbeid er sendt tilbake',
    preview: 'Det er noe å rette.',
    paragraphs: [`${by} har sendt eget arbeid tilbake til deg med en kommentar. Rett det, og send det inn igjen.`],
    action: 'Se kommentaren',
  }),
};
