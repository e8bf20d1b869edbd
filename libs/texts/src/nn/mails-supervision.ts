import type { Mails } from '../mail-words.ts';

/** Meldingar om rettleiing: med kven, når og kvar, aldri kva det handlar om. */
export const supervisionMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `SUPERVISION_${string}`>> = {
  SUPERVISION_PLANNED: ({ meetings }) => ({
    subject: 'Du er med i rettleiing',
    preview: 'Her er datoane.',
    paragraphs: [
      meetings === 1
        ? 'Det er sett opp eitt møte med rettleiing for deg.'
        : `Det er sett opp ${meetings} møte med rettleiing for deg. Her er alle datoane.`,
      'Passar noko dårleg, tek du kontakt med den du møter.',
    ],
    action: 'Sjå rettleiinga',
  }),
  SUPERVISION_ADDED: ({ no }) => ({
    subject: 'Eit nytt møte med rettleiing er sett opp',
    preview: 'Sjå når og kvar.',
    paragraphs: [`Møte ${no} er nytt.`],
    action: 'Sjå møtet',
  }),
  SUPERVISION_MOVED: ({ no }) => ({
    subject: 'Eit møte med rettleiing er flytt',
    preview: 'Sjå kva som gjeld no.',
    paragraphs: [`Møte ${no} er flytt. Dette gjeld no:`],
    action: 'Sjå møtet',
  }),
  SUPERVISION_CANCELLED: ({ no }) => ({
    subject: 'Eit møte med rettleiing er avlyst',
    preview: 'Møtet blir ikkje halde.',
    paragraphs: [`Møte ${no} blir ikkje halde.`],
    action: 'Sjå rettleiinga',
  }),
  SUPERVISION_STOPPED: ({ meetings }) => ({
    subject: 'Ei rettleiingsrekkje er stansa',
    preview: 'Møta som var att, blir ikkje haldne.',
    paragraphs: [
      meetings === 0
        ? 'Rekkja er stansa.'
        : meetings === 1
          ? 'Rekkja er stansa. Møtet som var att, blir ikkje halde.'
          : `Rekkja er stansa. ${meetings} møte som var att, blir ikkje haldne.`,
    ],
    action: 'Sjå rettleiinga',
  }),
  SUPERVISION_REMINDER: ({ no }) => ({
    subject: 'Påminning om rettleiing',
    preview: 'Du har rettleiing i morgon.',
    paragraphs: [`Du har møte ${no} i rettleiinga i morgon.`],
    action: 'Sjå møtet',
  }),
};
