import type { surveys as nb } from '../../nb/portal/surveys.ts';

export const surveys: typeof nb = {
  lead: (day) => `It takes a few minutes. You can answer until ${day}.`,
  anonymous: 'Your answer is anonymous',
  anonymousText: [
    'Your answer is stored without your name and without a time. The system only remembers that you have answered, not what.',
    'Nobody sees answers before the survey is closed. Then only numbers of five or more are shown, never of fewer.',
    'What you write in your own words is shown for the whole survey together, in random order.',
    'Whether you answer is up to you, and you can skip questions. Once sent, an answer can not be changed, since we do not know which one is yours.',
  ],
  scale: ['1 Disagree completely', '2 Disagree a little', '3 In between', '4 Agree a little', '5 Agree completely'],
  skip: 'Do not want to answer',
  question: (no, of, text) => `${no} of ${of}. ${text}`,
  textHelp: 'Do not write names of children, guardians or colleagues, or anything that can show who it is about.',
  left: (count) => `${count} characters left`,
  send: 'Send the answer',
  summary: 'This must be mended before the answer can be sent',
  thanks: 'Thank you for answering',
  thanksText: 'Your answer has been received, and it is anonymous. The results are shown when the survey is closed.',
  answered: 'You have answered',
  closed: 'The survey is closed',
  closedText: 'It takes no more answers.',
  none: 'We did not find the survey',
  noneText: 'It may be over, or be for others than you.',
  toMyPage: 'To My page',
};
