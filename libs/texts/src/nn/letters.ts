import type { LetterWords } from '../letter-words.ts';

/** Orda i brevet om ei avgjerd. */
export const letters: LetterWords = {
  title: {
    YES: 'Søknaden din om vidareutdanning er innvilga',
    NO: 'Søknaden din om vidareutdanning er avslått',
  },
  lead: {
    YES: 'Vi har behandla søknaden din og seier ja. Her ser du kva du får, og kva du gjer no.',
    NO: 'Vi har behandla søknaden din og kan ikkje innvilge han. Her ser du kvifor, og kva du kan gjere no.',
  },
  letters: 'Brev om vidareutdanning',
  number: 'Brev nr.',
  logoAlt: 'Skjold med eit grantre over ei bølgje',
  noSignature: 'Laga elektronisk og gyldig utan underskrift.',
  terms: {
    date: 'Dato',
    study: 'Studium',
    institution: 'Studiestad',
    credits: 'Studiepoeng',
    period: 'Studietid',
    round: 'Søknadsrunde',
    scheme: 'Støtte',
    amount: 'Beløp',
  },
  headings: {
    about: 'Kva søknaden gjeld',
    given: 'Dette får du',
    reason: 'Grunngiving',
    conditions: 'Vilkår',
    next: 'Kva du gjer no',
    appeal: 'Ny vurdering',
    decidedBy: 'Avgjort av',
  },
  kroner: (amount) => `${amount} kr`,
  schoolYear: (year) => `Skuleåret ${year}`,
  conditions: ['Støtta gjeld studiet som står i dette brevet. Du må ha fått studieplass og dokumentere han.'],
  mayBind:
    'Støtta er så stor at du kan bli beden om å bli i kommunen ei tid etterpå. Da får du ein eigen avtale å lese og signere.',
  external: (body) =>
    `Støtta blir betalt av ${body ?? 'andre enn kommunen'} og gjeld når dei har sagt ja. Du får beskjed.`,
  next: {
    YES: 'Meld frå i Kompetanse når lærestaden har svart, og vis stadfestinga på studieplassen til leiaren din. Oppstarten blir registrert når studiet har byrja. Kan du ikkje byrje, seier du frå så snart du veit det.',
    NO: 'Snakk med leiaren din om kva som kan passe for deg. Du kan søkje på nytt i ei seinare runde.',
  },
  appeal: ({ weeks, to }) =>
    `Meiner du at avgjerda er feil, kan du be om ei ny vurdering innan ${weeks === 1 ? 'éi veke' : `${weeks} veker`} frå du fekk dette brevet. ` +
    `Skriv kva avgjerd det gjeld, kva du meiner er feil, og kva du ønskjer endra. Send det til ${to}. ` +
    'Du kan be om å få sjå dokumenta i saka di, og om hjelp til å skrive.',
  onBehalfOf: (unit) => `På vegner av ${unit}`,
};
