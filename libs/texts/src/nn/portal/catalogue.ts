import type { PortalTexts } from '../../portal.ts';

/** Kalenderen, avgrensingane og kursa som ikkje kan bestillast no. */
export const catalogue: PortalTexts['catalogue'] = {
  filters: {
    forMe: 'Passar for programmet ditt',
    forMeText: 'Kurs for di stilling og eining som du ikkje har fullført.',
    from: 'Frå dag',
    to: 'Til dag',
    periodWrong: 'Til dag må vere same dag som frå dag, eller seinare.',
    host: 'Arrangør',
    anyHost: 'Alle arrangørar',
  },
  view: 'Vising',
  list: 'Liste',
  calendar: 'Kalender',
  over: (count) => `Over ${count} tilbod`,
  progressMany: (shown) => `Viser ${shown}, og det er fleire`,
  month: {
    before: 'Førre månad',
    after: 'Neste månad',
    caption: (month) => `Samlingar i ${month}`,
    sessions: (total) => `${total} ${total === 1 ? 'samling' : 'samlingar'}`,
    more: (count, day) => `${count} til ${day}`,
    nothing: 'Ingen samlingar denne månaden',
    nothingText: 'Gå til neste månad, vel færre avgrensingar, eller sjå alle kursa i lista.',
    weekdays: ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'sundag'],
  },
  attempts: {
    words: 'Bruk færre ord, eller berre byrjinga av ordet.',
    period: 'Vel fleire dagar.',
    forMe: 'Ta bort «Passar for programmet ditt» for å sjå alle kurs.',
    filters: 'Ta bort nokre av avgrensingane.',
  },
  without: {
    title: 'Kurs utan opne gjennomføringar',
    text: 'Meld interesse, så får du éin e-post når du kan melde deg på.',
    want: 'Meld interesse',
    unwant: 'Trekk interessa',
    wanted: 'Du får beskjed',
    didWant: (course) => `Du får e-post når du kan melde deg på ${course}.`,
    didUnwant: (course) => `Du får ikkje beskjed om ${course} lenger.`,
    signIn: 'Logg inn og meld interesse',
    more: 'Vis fleire kurs',
  },
  restricted: {
    title: 'Berre for',
    units: (units) => `Tilsette ved ${units}`,
    profiles: (profiles) => `Stillingar: ${profiles}`,
  },
  share: { action: 'Del kurset', copied: 'Lenkja er kopiert.', failed: 'Kopier adressa frå adressefeltet.' },
};
