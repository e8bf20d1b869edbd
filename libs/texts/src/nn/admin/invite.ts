import type { invite as nb } from '../../nb/admin/invite.ts';

/** Å invitere tilsette til eit kurs. */
export const invite: typeof nb = {
  chosen: (count) => (count === 1 ? '1 vald' : `${count} valde`),
  run: 'Inviter til',
  runOption: (course, day, place, left) =>
    `${course}, ${day}, ${place} – ${left === 0 ? 'fullt' : left === 1 ? '1 ledig plass' : `${left} ledige plassar`}`,
  noRun: 'Ingen kurs er opne for påmelding no.',
  noRunText: 'Be kurskoordinatoren setje opp eit kurs, eller sjå kurslista.',
  allRuns: 'Sjå alle kurs',
  invite: (count) => (count === 0 ? 'Inviter' : count === 1 ? 'Inviter 1 person' : `Inviter ${count} personar`),
  confirmTitle: (count) => (count === 1 ? 'Invitere 1 person?' : `Invitere ${count} personar?`),
  consequence:
    'Kvar får ein e-post og ser invitasjonen på Mi side, og melder seg på sjølv. Leier du dei, treng dei ikkje be om godkjenning. Den som er invitert frå før, får ikkje ein e-post til.',
  tooFew: (count, left) =>
    `Du inviterer ${count}, og det er ${left === 1 ? '1 ledig plass' : `${left} ledige plassar`}. Resten kjem på venteliste.`,
  bookInstead: 'Meld dei på i staden',
  done: 'Slik gjekk det',
  invited: (count) => (count === '1' ? '1 person er invitert.' : `${count} personar er inviterte.`),
  notInvited: (name, why) => `${name}: ${why}`,
};
