/** Å melde på tilsette. */
export const bookStaff = {
  link: 'Meld på tilsette',
  title: 'Meld på tilsette',
  lead: (course: string, left: number, waiting: number) =>
    waiting > 0
      ? `${course}: fullt, ${waiting} på venteliste.`
      : left === 0
        ? `${course}: fullt, ingen på venteliste.`
        : left === 1
          ? `${course}: 1 ledig plass.`
          : `${course}: ${left} ledige plassar.`,
  search: 'Søk etter namn',
  caption: 'Kan meldast på',
  others: 'Er med frå før, eller kan ikkje meldast på',
  all: 'Vel alle',
  one: (name: string) => `Vel ${name}`,
  name: 'Namn',
  position: 'Stilling',
  unit: 'Eining',
  note: 'Merknad',
  empty: 'Alle du kan melde på, er med frå før.',
  noneFound: 'Ingen du kan melde på, har det namnet.',
  chosen: (count: number) => (count === 1 ? '1 vald' : `${count} valde`),
  book: (count: number) => (count === 0 ? 'Meld på' : count === 1 ? 'Meld på 1 person' : `Meld på ${count} personar`),
  confirmTitle: (count: number) => (count === 1 ? 'Melde på 1 person?' : `Melde på ${count} personar?`),
  consequence: (seats: number, queue: number) =>
    seats + queue === 1
      ? seats === 1
        ? 'Får plass, og melding på e-post.'
        : 'Kjem på venteliste, og får melding på e-post.'
      : `${seats === 1 ? '1 får plass' : `${seats} får plass`} i den rekkjefølgja du valde dei${queue === 0 ? '' : `, ${queue} kjem på venteliste`}. Alle får melding på e-post.`,
  hindrances: {
    CLASH: (course: string, when: string) => `Har plass på «${course}» ${when}, samstundes med dette kurset.`,
    PREREQUISITE_MISSING: (course: string) => `Har ikkje fullført «${course}», som må kome først.`,
    RESTRICTED: (forWhom: string) => `Kurset er berre for ${forWhom}.`,
    WRONG_AUDIENCE: 'Kurset er ikkje for tilsette.',
    ALREADY_ENROLLED: 'Er med frå før.',
  },
  setAside: 'For desse er det noko i vegen. Du kan sjå bort frå det med ei grunngiving:',
  hindrance: (name: string, sentence: string) => `${name}: ${sentence}`,
  reason: 'Kvifor du ser bort frå det',
  reasonHelp: 'Står på påmeldinga, og kan lesast av den det gjeld.',
  done: 'Slik gjekk det',
  outcome: (name: string, outcome: string) => `${name}: ${outcome}`,
};
