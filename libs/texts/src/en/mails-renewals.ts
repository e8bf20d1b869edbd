import type { Mails } from '../mail-words.ts';

/** Renewals: to whoever has the competence, and to the leader in numbers. */
export const renewalMails: Pick<
  Mails['kinds'],
  'RENEWAL_OPEN' | 'RENEWAL_REMINDER' | 'RENEWAL_LAPSED' | 'RENEWAL_STAFF'
> = {
  RENEWAL_OPEN: ({ competence, expires, closes }) => ({
    subject: 'Something you can should be renewed',
    preview: `Can be renewed now, by ${closes}.`,
    paragraphs: [
      `“${competence}” is valid until ${expires}. From now on you can renew it.`,
      expires === closes
        ? `After ${closes} you must take the whole course again.`
        : `The last day you can renew it is ${closes}. After that you must take the whole course again.`,
      'My competence shows which course to take, and when it runs.',
    ],
    action: 'See what to take',
  }),
  RENEWAL_REMINDER: ({ competence, expires, closes }) => ({
    subject: 'Remember to renew',
    preview: `The last day is ${closes}.`,
    paragraphs: [
      `“${competence}” is valid until ${expires}, and you are not booked on a course that renews it.`,
      `The last day you can renew it is ${closes}. After that you must take the whole course again.`,
    ],
    action: 'See what to take',
  }),
  RENEWAL_LAPSED: ({ competence, expires }) => ({
    subject: 'Something you could has run out',
    preview: `It was valid until ${expires}.`,
    paragraphs: [
      `“${competence}” was valid until ${expires} and was not renewed. It no longer counts.`,
      'You get it back by taking the whole course. My competence shows which one.',
    ],
    action: 'See what to take',
  }),
  RENEWAL_STAFF: ({ open, lapsed }) => ({
    subject: 'Renewals in your unit',
    preview: 'See who it is about.',
    paragraphs: [
      ...(open === 0
        ? []
        : [
            open === 1
              ? '1 competence of your staff can be renewed now, and nobody is booked.'
              : `${open} competences of your staff can be renewed now, and are not booked.`,
          ]),
      ...(lapsed === 0
        ? []
        : [
            lapsed === 1
              ? '1 has run out in the last month without being renewed.'
              : `${lapsed} have run out in the last month without being renewed.`,
          ]),
    ],
    action: 'See the renewals',
  }),
};
