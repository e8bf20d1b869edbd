import type { Mails } from '../mail-words.ts';

/** Invitation and reminder to those who are asked in a survey. */
export const surveyMails: Pick<Mails['kinds'], 'SURVEY_OPENED' | 'SURVEY_REMINDER'> = {
  SURVEY_OPENED: ({ survey, day }) => ({
    subject: 'A short survey is waiting for you',
    preview: `Answer by ${day}.`,
    paragraphs: [
      `We ask you about “${survey}”. It takes a few minutes, and you can answer on your phone until ${day}.`,
      'Your answer is anonymous. It is stored without your name, and nobody sees numbers of fewer than five people.',
    ],
    action: 'Answer the survey',
  }),
  SURVEY_REMINDER: ({ survey, day }) => ({
    subject: 'The survey closes soon',
    preview: `Answer by ${day}.`,
    paragraphs: [
      `“${survey}” closes on ${day}, and you have not answered yet. Whether you answer is up to you. This is the only reminder.`,
      'Your answer is anonymous. Your leader is not told who has answered.',
    ],
    action: 'Answer the survey',
  }),
};
