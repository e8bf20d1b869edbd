/** COS-P for foresatte: listen, påmeldingen og siden en lenke fører til. */
export const guardians = {
  title: 'Kurs for foresatte',
  lead: 'Her melder du deg på uten å logge inn. Det er gratis, og du trenger bare navn og e-post.',
  whatTitle: 'Hva er COS-P?',
  what: 'COS-P er et kurs om hva små barn trenger når de er trygge, og når de er utrygge. Vi møtes i en liten gruppe, ser korte filmer og snakker sammen. Du trenger ikke fortelle noe om deg selv eller barnet ditt.',
  who: 'Kurset er for alle som har omsorg for barn mellom 0 og 5 år: mødre, fedre, steforeldre, fosterforeldre og andre.',
  privacyTitle: 'Hvem ser at du er med?',
  privacy:
    'Bare de som holder kurset. Barnehagen, skolen og andre i kommunen ser det ikke. Vi spør ikke om navn eller fødselsdato på barnet, og vi sletter navnet og e-posten din 30 dager etter siste samling.',
  runs: 'Kurs du kan melde deg på',
  none: 'Ingen kurs er åpne for påmelding nå',
  noneText: 'Nye kurs legges ut her. Kom gjerne tilbake.',
  signUp: 'Meld meg på',
  queue: 'Still meg i kø',
  haveLink: 'Har du meldt deg på før?',
  haveLinkText: 'Da får du en ny lenke til siden din på e-post.',
  askLink: 'Få ny lenke',
  back: 'Alle kurs for foresatte',
  form: {
    title: 'Meld deg på',
    pageTitle: 'Påmelding',
    full: (waiting: number): string =>
      waiting === 0
        ? 'Kurset er fullt. Du kan stille deg i kø, og vi sier fra når det blir plass.'
        : `Kurset er fullt, og ${waiting} står i kø. Du kan stille deg bakerst, og vi sier fra når det blir plass.`,
    summary: 'Rett dette først',
    name: 'Navnet ditt',
    nameHelp: 'For- og etternavn, slik at kursholderen vet hvem som kommer.',
    email: 'E-posten din',
    emailHelp: 'Vi sender en lenke hit. Alt om kurset kommer på e-post; vi sender ikke SMS.',
    age: 'Jeg har barn 0–5 år',
    send: 'Send påmeldingen',
    notYet: 'Du får plassen når du har trykket på lenken i e-posten.',
    closed: 'Du kan ikke melde deg på dette kurset nå',
    errors: {
      TEXT_TOO_SHORT: 'Skriv navnet ditt.',
      TEXT_TOO_LONG: 'Navnet kan ha høyst 80 tegn.',
      NAME_WRONG: 'Skriv navnet med bokstaver, uten tall og andre tegn.',
      EMAIL_WRONG: 'Skriv én e-postadresse, slik som navn@eksempel.no.',
      CHILD_AGE_MISSING: 'Kryss av hvis du har barn 0–5 år. Kurset er for foresatte til barn i den alderen.',
    },
  },
  sent: {
    title: 'Se i e-posten din',
    text: (email: string): string =>
      `Vi har sendt en lenke til ${email}. Trykk på den innen 24 timer. Først da får du plassen.`,
    known: 'Har du plass på kurset fra før, fører lenken til siden din.',
    missing: 'Kom det ingen e-post? Se i søppelposten, og sjekk at adressen er riktig.',
    again: 'Endre og send på nytt',
  },
  confirm: {
    title: 'Bekreft påmeldingen',
    text: 'Ett trykk gjenstår. Da får du plass, eller plass i køen hvis det er fullt.',
    name: 'Navn',
    button: 'Ja, meld meg på',
    bad: 'Lenken virker ikke',
    badText:
      'Den er brukt, eller den er mer enn 24 timer gammel. Har du bekreftet, har du fått en ny e-post med lenke til siden din. Du kan også be om en ny lenke her.',
  },
  link: {
    title: 'Få ny lenke',
    lead: 'Skriv e-posten du meldte deg på med. Da sender vi en ny lenke dit.',
    email: 'E-posten din',
    send: 'Send meg en lenke',
    sentTitle: 'Se i e-posten din',
    sent: (email: string): string =>
      `Hvis ${email} er meldt på et kurs, har vi sendt en lenke dit nå. Kom det ikke noe? Se i søppelposten, eller prøv en annen adresse.`,
  },
  page: {
    title: 'Siden din',
    hello: (name: string): string => `Hei, ${name}`,
    needLink: 'Du trenger en lenke for å se denne siden',
    needLinkText:
      'Lenken du åpnet, er brukt opp eller gått ut, eller det er mer enn to timer siden du åpnet siden. Be om en ny, så kommer den på e-post.',
    place: 'Plassen din',
    meetings: 'Samlinger',
    calendar:
      'Filen har alle samlingene og ikke navnet ditt. Flyttes en samling, får du e-post; hent filen på nytt, så flyttes den i kalenderen også.',
    close: 'Lukk siden',
    closed: 'Siden er lukket på denne maskinen. Du åpner den igjen med lenken i e-posten.',
    shared: 'Siden lukkes av seg selv etter to timer. Bruker du en maskin andre også bruker, lukker du den selv.',
    again: 'Se kurs du kan melde deg på',
    certificate: (number: string): string => `Kursbevis ${number}`,
    history: 'Hva som har skjedd',
  },
  move: {
    title: 'Passer et annet kurs bedre?',
    text: 'Du beholder plassen din til du har en ny.',
    none: 'Det er ingen andre åpne kurs å flytte til nå.',
    button: 'Flytt hit',
    queueButton: 'Flytt selv om jeg må stå i kø',
    ask: (when: string): string => `Flytte til kurset ${when}?`,
    consequence: 'Du får plass der, og plassen du har nå, blir ledig for andre.',
    queueConsequence:
      'Det er fullt der. Du mister plassen du har nå, og stiller deg bakerst i køen. Vi sier fra når det blir plass.',
    keep: 'Behold plassen min',
    done: 'Du er flyttet. Vi har sendt deg en e-post om det.',
  },
};
