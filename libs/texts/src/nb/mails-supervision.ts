import type { Mails } from '../mail-words.ts';

/** Meldinger om veiledning: med hvem, når og hvor, aldri hva det handler om. */
export const supervisionMails: Pick<Mails['kinds'], Extract<keyof Mails['kinds'], `SUPERVISION_${string}`>> = {
  SUPERVISION_PLANNED: ({ meetings }) => ({
    subject: 'Du er med i veiledning',
    preview: 'Her er datoene.',
    paragraphs: [
      meetings === 1
        ? 'Det er satt opp ett møte med veiledning for deg.'
        : `Det er satt opp ${meetings} møter med veiledning for deg. Her er alle datoene.`,
      'Passer noe dårlig, tar du kontakt med den du møter.',
    ],
    action: 'Se veiledningen',
  }),
  SUPERVISION_ADDED: ({ no }) => ({
    subject: 'Et nytt møte med veiledning er satt opp',
    preview: 'Se når og hvor.',
    paragraphs: [`Møte ${no} er nytt.`],
    action: 'Se møtet',
  }),
  SUPERVISION_MOVED: ({ no }) => ({
    subject: 'Et møte med veiledning er flyttet',
    preview: 'Se hva som gjelder nå.',
    paragraphs: [`Møte ${no} er flyttet. Dette gjelder nå:`],
    action: 'Se møtet',
  }),
  SUPERVISION_CANCELLED: ({ no }) => ({
    subject: 'Et møte med veiledning er avlyst',
    preview: 'Møtet blir ikke holdt.',
    paragraphs: [`Møte ${no} blir ikke holdt.`],
    action: 'Se veiledningen',
  }),
  SUPERVISION_STOPPED: ({ meetings }) => ({
    subject: 'En veiledningsrekke er stanset',
    preview: 'Møtene som var igjen, blir ikke holdt.',
    paragraphs: [
      meetings === 0
        ? 'Rekken er stanset.'
        : meetings === 1
          ? 'Rekken er stanset. Møtet som var igjen, blir ikke holdt.'
          : `Rekken er stanset. ${meetings} møter som var igjen, blir ikke holdt.`,
    ],
    action: 'Se veiledningen',
  }),
  SUPERVISION_REMINDER: ({ no }) => ({
    subject: 'Påminnelse om veiledning',
    preview: 'Du har veiledning i morgen.',
    paragraphs: [`Du har møte ${no} i veiledningen i morgen.`],
    action: 'Se møtet',
  }),
};
