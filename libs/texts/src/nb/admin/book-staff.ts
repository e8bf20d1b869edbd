/** Å melde på ansatte. */
export const bookStaff = {
  link: 'Meld på ansatte',
  title: 'Meld på ansatte',
  lead: (course: string, left: number, waiting: number) =>
    waiting > 0
      ? `${course}: fullt, ${waiting} på venteliste.`
      : left === 0
        ? `${course}: fullt, ingen på venteliste.`
        : left === 1
          ? `${course}: 1 ledig plass.`
          : `${course}: ${left} ledige plasser.`,
  search: 'Søk etter navn',
  caption: 'Kan meldes på',
  others: 'Er med fra før, eller kan ikke meldes på',
  all: 'Velg alle',
  one: (name: string) => `Velg ${name}`,
  name: 'Navn',
  position: 'Stilling',
  unit: 'Enhet',
  note: 'Merknad',
  empty: 'Alle du kan melde på, er med fra før.',
  noneFound: 'Ingen du kan melde på, har det navnet.',
  chosen: (count: number) => (count === 1 ? '1 valgt' : `${count} valgt`),
  book: (count: number) => (count === 0 ? 'Meld på' : count === 1 ? 'Meld på 1 person' : `Meld på ${count} personer`),
  confirmTitle: (count: number) => (count === 1 ? 'Melde på 1 person?' : `Melde på ${count} personer?`),
  consequence: (seats: number, queue: number) =>
    seats + queue === 1
      ? seats === 1
        ? 'Får plass, og beskjed på e-post.'
        : 'Kommer på venteliste, og får beskjed på e-post.'
      : `${seats === 1 ? '1 får plass' : `${seats} får plass`} i den rekkefølgen du valgte dem${queue === 0 ? '' : `, ${queue} kommer på venteliste`}. Alle får beskjed på e-post.`,
  hindrances: {
    CLASH: (course: string, when: string) => `Har plass på «${course}» ${when}, samtidig med dette kurset.`,
    PREREQUISITE_MISSING: (course: string) => `Har ikke fullført «${course}», som må komme først.`,
    RESTRICTED: (forWhom: string) => `Kurset er bare for ${forWhom}.`,
    WRONG_AUDIENCE: 'Kurset er ikke for ansatte.',
    ALREADY_ENROLLED: 'Er med fra før.',
  },
  setAside: 'For disse er det noe i veien. Du kan se bort fra det med en begrunnelse:',
  hindrance: (name: string, sentence: string) => `${name}: ${sentence}`,
  reason: 'Hvorfor du ser bort fra det',
  reasonHelp: 'Står på påmeldingen, og kan leses av den det gjelder.',
  done: 'Slik gikk det',
  outcome: (name: string, outcome: string) => `${name}: ${outcome}`,
};
