import type { LetterWords } from '../letter-words.ts';

/** Ordene i brevet om en avgjørelse. */
export const letters: LetterWords = {
  title: {
    YES: 'Søknaden din om videreutdanning er innvilget',
    NO: 'Søknaden din om videreutdanning er avslått',
  },
  lead: {
    YES: 'Vi har behandlet søknaden din og sier ja. Her ser du hva du får, og hva du gjør nå.',
    NO: 'Vi har behandlet søknaden din og kan ikke innvilge den. Her ser du hvorfor, og hva du kan gjøre nå.',
  },
  letters: 'Brev om videreutdanning',
  number: 'Brev nr.',
  logoAlt: 'Skjold med et grantre over en bølge',
  noSignature: 'Laget elektronisk og gyldig uten underskrift.',
  terms: {
    date: 'Dato',
    study: 'Studium',
    institution: 'Studiested',
    credits: 'Studiepoeng',
    period: 'Studietid',
    round: 'Søknadsrunde',
    scheme: 'Støtte',
    amount: 'Beløp',
  },
  headings: {
    about: 'Hva søknaden gjelder',
    given: 'Dette får du',
    reason: 'Begrunnelse',
    conditions: 'Vilkår',
    next: 'Hva du gjør nå',
    appeal: 'Ny vurdering',
    decidedBy: 'Avgjort av',
  },
  kroner: (amount) => `${amount} kr`,
  schoolYear: (year) => `Skoleåret ${year}`,
  conditions: ['Støtten gjelder studiet som står i dette brevet. Du må ha fått studieplass og dokumentere den.'],
  mayBind:
    'Støtten er så stor at du kan bli bedt om å bli i kommunen en tid etterpå. Da får du en egen avtale å lese og signere.',
  external: (body) =>
    `Støtten betales av ${body ?? 'andre enn kommunen'} og gjelder når de har sagt ja. Du får beskjed.`,
  next: {
    YES: 'Meld fra i Kompetanse når lærestedet har svart, og vis bekreftelsen på studieplassen til lederen din. Oppstarten registreres når studiet har begynt. Kan du ikke begynne, sier du fra så snart du vet det.',
    NO: 'Snakk med lederen din om hva som kan passe for deg. Du kan søke på nytt i en senere runde.',
  },
  appeal: ({ weeks, to }) =>
    `Mener du at avgjørelsen er feil, kan du be om en ny vurdering innen ${weeks === 1 ? 'én uke' : `${weeks} uker`} fra du fikk dette brevet. ` +
    `Skriv hvilken avgjørelse det gjelder, hva du mener er feil, og hva du ønsker endret. Send det til ${to}. ` +
    'Du kan be om å få se dokumentene i saken din, og om hjelp til å skrive.',
  onBehalfOf: (unit) => `På vegne av ${unit}`,
};
