/** Å invitere ansatte til et kurs. */
export const invite = {
  chosen: (count: number) => (count === 1 ? '1 valgt' : `${count} valgt`),
  run: 'Inviter til',
  runOption: (course: string, day: string, place: string, left: number) =>
    `${course}, ${day}, ${place} – ${left === 0 ? 'fullt' : left === 1 ? '1 ledig plass' : `${left} ledige plasser`}`,
  noRun: 'Ingen kurs er åpne for påmelding nå.',
  noRunText: 'Be kurskoordinatoren sette opp et kurs, eller se kurslisten.',
  allRuns: 'Se alle kurs',
  invite: (count: number) => (count === 0 ? 'Inviter' : count === 1 ? 'Inviter 1 person' : `Inviter ${count} personer`),
  confirmTitle: (count: number) => (count === 1 ? 'Invitere 1 person?' : `Invitere ${count} personer?`),
  consequence:
    'Hver får en e-post og ser invitasjonen på Min side, og melder seg på selv. Leder du dem, trenger de ikke be om godkjenning. Den som er invitert fra før, får ikke en e-post til.',
  tooFew: (count: number, left: number) =>
    `Du inviterer ${count}, og det er ${left === 1 ? '1 ledig plass' : `${left} ledige plasser`}. Resten kommer på venteliste.`,
  bookInstead: 'Meld dem på i stedet',
  done: 'Slik gikk det',
  invited: (count: string) => (count === '1' ? '1 person er invitert.' : `${count} personer er invitert.`),
  notInvited: (name: string, why: string) => `${name}: ${why}`,
};
