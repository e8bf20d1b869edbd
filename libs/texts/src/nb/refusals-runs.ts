import type { RefusalCode } from '@kompetanse/domain/refusals';
import type { Facts } from '../facts.ts';

/** «Samling 3», eller «Samlingen» når det bare er snakk om én. */
const session = (f: Facts): string => (f.number('no') === '' ? 'Samlingen' : `Samling ${f.number('no')}`);

/** Det som kan være galt når en gjennomføring planlegges. */
export const runRefusals = {
  CAPACITY_BELOW_TAKEN: (f) =>
    `${f.number('taken')} plasser er allerede tatt. Sett tallet til minst ${f.number('taken')}, eller meld noen av først.`,
  CLOSES_BEFORE_OPENS: () => 'Påmeldingsfristen må være etter at påmeldingen åpner.',
  COURSE_RETIRED: () => 'Kurset er tatt ut av bruk. Velg et annet kurs, eller ta kurset i bruk igjen først.',
  COURSE_UNKNOWN: () => 'Fant ikke kurset. Velg et kurs fra listen.',
  DAYS_WRONG: () =>
    'Den siste dagen må være den samme som den første, eller etter den. Ferien kan vare i høyst ett år.',
  DEADLINE_AFTER_START: (f) => `Fristen må være før første samling, som starter ${f.moment('startsAt')}.`,
  HOLIDAY_EXISTS: () => 'Det finnes allerede en ferie med de samme dagene.',
  LAST_SESSION: () => 'Dette er den siste samlingen som er igjen. Avlys hele gjennomføringen i stedet.',
  LEADER_UNKNOWN: () => 'Fant ikke en av kursholderne blant de ansatte. Fjern navnet og søk på nytt.',
  LINK_NOT_HTTPS: () => 'Lenken må være en hel adresse som begynner med https://.',
  MINIMUM_OVER_CAPACITY: (f) =>
    `Det kreves minst ${f.number('minimum')} deltakere, men det er bare plass til ${f.number('capacity')}. Senk minstetallet eller øk antall plasser.`,
  NUMBER_OUT_OF_RANGE: (f) => `Skriv et helt tall fra ${f.number('min')} til ${f.number('max')}.`,
  PLACE_MISSING: () => 'Skriv hvor det er. Er alle på video, skriver du for eksempel «På nett».',
  PROFILE_UNKNOWN: () => 'Fant ikke en av stillingsprofilene. Velg blant dem som står i listen.',
  RUN_IN_PAST: (f) =>
    f.number('no') === ''
      ? 'Påmeldingsfristen er passert. Sett en ny frist fram i tid.'
      : `${session(f)} er satt til et tidspunkt som har vært. Velg et tidspunkt fram i tid.`,
  RUN_NOT_DRAFT: () => 'Bare utkast kan slettes. Avlys gjennomføringen i stedet, så får alle beskjed.',
  SESSIONS_MISSING: () => 'Legg til minst én samling før du åpner for påmelding.',
  SESSIONS_OVERLAP: (f) =>
    `${session(f)} begynner før samling ${f.number('other')} er ferdig. Endre ett av tidspunktene.`,
  SESSION_ENDS_FIRST: (f) => `${session(f)} må slutte etter at den begynner, og samme dag.`,
  SESSION_OVER: (f) => `${session(f)} har begynt, er avlyst eller er over, og kan ikke endres.`,
  TIME_WRONG: (f) =>
    f.number('no') === ''
      ? 'Skriv en dag og et klokkeslett som finnes.'
      : `${session(f)} trenger en dag og et klokkeslett som finnes. Natten klokken stilles, mangler en time.`,
  TOO_MANY_SESSIONS: (f) => `En gjennomføring kan ha høyst ${f.number('max')} samlinger.`,
  UNIT_UNKNOWN: () => 'Fant ikke enheten blant dem du kan bruke. Velg en enhet fra listen.',
} satisfies Partial<Record<RefusalCode, (facts: Facts) => string>>;
