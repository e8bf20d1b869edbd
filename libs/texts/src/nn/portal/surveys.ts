import type { surveys as nb } from '../../nb/portal/surveys.ts';

export const surveys: typeof nb = {
  lead: (day) => `Det tek nokre få minutt. Du kan svare fram til ${day}.`,
  anonymous: 'Svaret ditt er anonymt',
  anonymousText: [
    'Svaret blir lagra utan namn og utan tidspunkt. Systemet hugsar berre at du har svart, ikkje kva.',
    'Ingen ser svar før undersøkinga er lukka. Då viser vi berre tal for fem eller fleire, aldri for færre.',
    'Det du skriv med eigne ord, blir vist for heile undersøkinga samla, i tilfeldig rekkjefølgje.',
    'Du avgjer sjølv om du vil svare, og kan hoppe over spørsmål. Når svaret er sendt, kan det ikkje endrast, sidan vi ikkje veit kva for eit som er ditt.',
  ],
  scale: ['1 Heilt usamd', '2 Litt usamd', '3 Både og', '4 Litt samd', '5 Heilt samd'],
  skip: 'Vil ikkje svare',
  question: (no, of, text) => `${no} av ${of}. ${text}`,
  textHelp: 'Ikkje skriv namn på barn, føresette eller kollegaer, eller noko som kan vise kven det gjeld.',
  left: (count) => `${count} teikn att`,
  send: 'Send svaret',
  summary: 'Dette må rettast før svaret kan sendast',
  thanks: 'Takk for svaret',
  thanksText: 'Svaret er teke imot, og det er anonymt. Resultata blir viste når undersøkinga er lukka.',
  answered: 'Du har svart',
  closed: 'Undersøkinga er lukka',
  closedText: 'Ho tek ikkje imot fleire svar.',
  none: 'Vi fann ikkje undersøkinga',
  noneText: 'Ho kan vere avslutta, eller vere for andre enn deg.',
  toMyPage: 'Til Mi side',
};
