import type { LetterWords } from '../letter-words.ts';

/** The words of the letter about a decision. */
export const letters: LetterWords = {
  title: {
    YES: 'Your application for further education is granted',
    NO: 'Your application for further education is refused',
  },
  lead: {
    YES: 'We have considered your application, and the answer is yes. This letter tells what you get, and what to do now.',
    NO: 'We have considered your application and can not grant it. This letter tells why, and what you can do now.',
  },
  letters: 'Letters about further education',
  number: 'Letter no.',
  logoAlt: 'A shield with a spruce above a wave',
  noSignature: 'Made electronically and valid without a signature.',
  terms: {
    date: 'Date',
    study: 'Study',
    institution: 'Place of study',
    credits: 'Credits',
    period: 'Period',
    round: 'Round of applications',
    scheme: 'Support',
    amount: 'Amount',
  },
  headings: {
    about: 'What the application is about',
    given: 'What you get',
    reason: 'Reason',
    conditions: 'Conditions',
    next: 'What to do now',
    appeal: 'To have it considered again',
    decidedBy: 'Decided by',
  },
  kroner: (amount) => `NOK ${amount}`,
  schoolYear: (year) => `School year ${year}`,
  conditions: ['The support is for the study in this letter. You must have a place of study and document it.'],
  mayBind:
    'The support is so large that you may be asked to stay with the municipality for a time afterwards. You then get an agreement of its own to read and sign.',
  external: (body) =>
    `The support is paid by ${body ?? 'others than the municipality'} and holds when they have said yes. You will be told.`,
  next: {
    YES: 'Tell in Kompetanse when the place of study has answered, and show the confirmation to your leader. The start is registered when the study has begun. If you can not begin, say so as soon as you know.',
    NO: 'Talk with your leader about what may suit you. You can apply again in a later round.',
  },
  appeal: ({ weeks, to }) =>
    `If you think that the decision is wrong, you can ask for it to be considered again within ${weeks === 1 ? 'one week' : `${weeks} weeks`} from when you received this letter. ` +
    `Write which decision it is about, what you think is wrong, and what you want changed. Send it to ${to}. ` +
    'You can ask to see the documents of your case, and for help in writing.',
  onBehalfOf: (unit) => `On behalf of ${unit}`,
};
