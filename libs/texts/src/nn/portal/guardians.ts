/** COS-P for føresette: lista, påmeldinga og sida ei lenkje fører til. */
export const guardians = {
  title: 'Kurs for føresette',
  lead: 'Her melder du deg på utan å logge inn. Det er gratis, og du treng berre namn og e-post.',
  whatTitle: 'Kva er COS-P?',
  what: 'COS-P er eit kurs om kva små barn treng når dei er trygge, og når dei er utrygge. Vi møtest i ei lita gruppe, ser korte filmar og snakkar saman. Du treng ikkje fortelje noko om deg sjølv eller barnet ditt.',
  who: 'Kurset er for alle som har omsorg for barn mellom 0 og 5 år: mødrer, fedrar, steforeldre, fosterforeldre og andre.',
  privacyTitle: 'Kven ser at du er med?',
  privacy:
    'Berre dei som held kurset. Barnehagen, skulen og andre i kommunen ser det ikkje. Vi spør ikkje om namn eller fødselsdato på barnet, og vi slettar namnet og e-posten din 30 dagar etter siste samling.',
  runs: 'Kurs du kan melde deg på',
  none: 'Ingen kurs er opne for påmelding no',
  noneText: 'Nye kurs blir lagde ut her. Kom gjerne tilbake.',
  signUp: 'Meld meg på',
  queue: 'Still meg i kø',
  haveLink: 'Har du meldt deg på før?',
  haveLinkText: 'Då får du ei ny lenkje til sida di på e-post.',
  askLink: 'Få ny lenkje',
  back: 'Alle kurs for føresette',
  form: {
    title: 'Meld deg på',
    pageTitle: 'Påmelding',
    full: (waiting: number): string =>
      waiting === 0
        ? 'Kurset er fullt. Du kan stille deg i kø, og vi seier frå når det blir plass.'
        : `Kurset er fullt, og ${waiting} står i kø. Du kan stille deg bakarst, og vi seier frå når det blir plass.`,
    summary: 'Rett dette først',
    name: 'Namnet ditt',
    nameHelp: 'For- og etternamn, slik at kurshaldaren veit kven som kjem.',
    email: 'E-posten din',
    emailHelp: 'Vi sender ei lenkje hit. Alt om kurset kjem på e-post; vi sender ikkje SMS.',
    age: 'Eg har barn 0–5 år',
    send: 'Send påmeldinga',
    notYet: 'Du får plassen når du har trykt på lenkja i e-posten.',
    closed: 'Du kan ikkje melde deg på dette kurset no',
    errors: {
      TEXT_TOO_SHORT: 'Skriv namnet ditt.',
      TEXT_TOO_LONG: 'Namnet kan ha høgst 80 teikn.',
      NAME_WRONG: 'Skriv namnet med bokstavar, utan tal og andre teikn.',
      EMAIL_WRONG: 'Skriv éi e-postadresse, slik som namn@eksempel.no.',
      CHILD_AGE_MISSING: 'Kryss av om du har barn 0–5 år. Kurset er for føresette til barn i den alderen.',
    },
  },
  sent: {
    title: 'Sjå i e-posten din',
    text: (email: string): string =>
      `Vi har sendt ei lenkje til ${email}. Trykk på ho innan 24 timar. Først då får du plassen.`,
    known: 'Har du plass på kurset frå før, fører lenkja til sida di.',
    missing: 'Kom det ingen e-post? Sjå i søppelposten, og sjekk at adressa er rett.',
    again: 'Endre og send på nytt',
  },
  confirm: {
    title: 'Stadfest påmeldinga',
    text: 'Eitt trykk står att. Då får du plass, eller plass i køen om det er fullt.',
    name: 'Namn',
    button: 'Ja, meld meg på',
    bad: 'Lenkja verkar ikkje',
    badText:
      'Ho er brukt, eller ho er meir enn 24 timar gammal. Har du stadfesta, har du fått ein ny e-post med lenkje til sida di. Du kan òg be om ei ny lenkje her.',
  },
  link: {
    title: 'Få ny lenkje',
    lead: 'Skriv e-posten du melde deg på med. Då sender vi ei ny lenkje dit.',
    email: 'E-posten din',
    send: 'Send meg ei lenkje',
    sentTitle: 'Sjå i e-posten din',
    sent: (email: string): string =>
      `Om ${email} er meld på eit kurs, har vi sendt ei lenkje dit no. Kom det ikkje noko? Sjå i søppelposten, eller prøv ei anna adresse.`,
  },
  page: {
    title: 'Sida di',
    hello: (name: string): string => `Hei, ${name}`,
    needLink: 'Du treng ei lenkje for å sjå denne sida',
    needLinkText:
      'Lenkja du opna, er brukt opp eller gått ut, eller det er meir enn to timar sidan du opna sida. Be om ei ny, så kjem ho på e-post.',
    place: 'Plassen din',
    meetings: 'Samlingar',
    calendar:
      'Fila har alle samlingane og ikkje namnet ditt. Blir ei samling flytta, får du e-post; hent fila på nytt, så blir ho flytta i kalenderen òg.',
    close: 'Lukk sida',
    closed: 'Sida er lukka på denne maskina. Du opnar ho igjen med lenkja i e-posten.',
    shared: 'Sida lukkar seg sjølv etter to timar. Bruker du ei maskin andre òg bruker, lukkar du ho sjølv.',
    again: 'Sjå kurs du kan melde deg på',
    certificate: (number: string): string => `Kursbevis ${number}`,
    history: 'Kva som har skjedd',
  },
  move: {
    title: 'Passar eit anna kurs betre?',
    text: 'Du held på plassen din til du har ein ny.',
    none: 'Det er ingen andre opne kurs å flytte til no.',
    button: 'Flytt hit',
    queueButton: 'Flytt sjølv om eg må stå i kø',
    ask: (when: string): string => `Flytte til kurset ${when}?`,
    consequence: 'Du får plass der, og plassen du har no, blir ledig for andre.',
    queueConsequence:
      'Det er fullt der. Du mistar plassen du har no, og stiller deg bakarst i køen. Vi seier frå når det blir plass.',
    keep: 'Behald plassen min',
    done: 'Du er flytt. Vi har sendt deg ein e-post om det.',
  },
};
