import type { Facts } from '../facts.ts';
import type { runRefusals as bokmal } from '../nb/refusals-runs.ts';

/** «Samling 3», eller «Samlinga» når det berre er snakk om éi. */
const session = (f: Facts): string => (f.number('no') === '' ? 'Samlinga' : `Samling ${f.number('no')}`);

/** Det som kan vere gale når ei gjennomføring blir planlagd. */
export const runRefusals: typeof bokmal = {
  CAPACITY_BELOW_TAKEN: (f) =>
    `${f.number('taken')} plassar er alt tekne. Set talet til minst ${f.number('taken')}, eller meld nokon av først.`,
  CLOSES_BEFORE_OPENS: () => 'Påmeldingsfristen må vere etter at påmeldinga opnar.',
  COURSE_RETIRED: () => 'Kurset er teke ut av bruk. Vel eit anna kurs, eller ta kurset i bruk igjen først.',
  COURSE_UNKNOWN: () => 'Fann ikkje kurset. Vel eit kurs frå lista.',
  DAYS_WRONG: () =>
    'Den siste dagen må vere den same som den første, eller etter han. Ferien kan vare i høgst eitt år.',
  DEADLINE_AFTER_START: (f) => `Fristen må vere før første samling, som startar ${f.moment('startsAt')}.`,
  HOLIDAY_EXISTS: () => 'Det finst alt ein ferie med dei same dagane.',
  LAST_SESSION: () => 'Dette er den siste samlinga som er att. Avlys heile gjennomføringa i staden.',
  LEADER_UNKNOWN: () => 'Fann ikkje ein av kurshaldarane blant dei tilsette. Fjern namnet og søk på nytt.',
  LINK_NOT_HTTPS: () => 'Lenkja må vere ei heil adresse som byrjar med https://.',
  MINIMUM_OVER_CAPACITY: (f) =>
    `Det er kravd minst ${f.number('minimum')} deltakarar, men det er berre plass til ${f.number('capacity')}. Senk minstetalet eller auk talet på plassar.`,
  NUMBER_OUT_OF_RANGE: (f) => `Skriv eit heilt tal frå ${f.number('min')} til ${f.number('max')}.`,
  PLACE_MISSING: () => 'Skriv kvar det er. Er alle på video, skriv du til dømes «På nett».',
  PROFILE_UNKNOWN: () => 'Fann ikkje ein av stillingsprofilane. Vel blant dei som står i lista.',
  RUN_IN_PAST: (f) =>
    f.number('no') === ''
      ? 'Påmeldingsfristen er passert. Set ein ny frist fram i tid.'
      : `${session(f)} er sett til eit tidspunkt som har vore. Vel eit tidspunkt fram i tid.`,
  RUN_NOT_DRAFT: () => 'Berre utkast kan slettast. Avlys gjennomføringa i staden, så får alle melding.',
  SESSIONS_MISSING: () => 'Legg til minst éi samling før du opnar for påmelding.',
  SESSIONS_OVERLAP: (f) => `${session(f)} byrjar før samling ${f.number('other')} er ferdig. Endre eitt av tidspunkta.`,
  SESSION_ENDS_FIRST: (f) => `${session(f)} må slutte etter at ho byrjar, og same dag.`,
  SESSION_OVER: (f) => `${session(f)} har byrja, er avlyst eller er over, og kan ikkje endrast.`,
  TIME_WRONG: (f) =>
    f.number('no') === ''
      ? 'Skriv ein dag og eit klokkeslett som finst.'
      : `${session(f)} treng ein dag og eit klokkeslett som finst. Natta klokka blir stilt, manglar ein time.`,
  TOO_MANY_SESSIONS: (f) => `Ei gjennomføring kan ha høgst ${f.number('max')} samlingar.`,
  UNIT_UNKNOWN: () => 'Fann ikkje eininga blant dei du kan bruke. Vel ei eining frå lista.',
};
