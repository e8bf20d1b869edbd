import type { RefusalCode } from '@kompetanse/domain/refusals';
import type { Facts } from '../facts.ts';
import { competenceRefusals } from './refusals-competence.ts';
import { ownWorkRefusals } from './refusals-own-work.ts';
import { programRefusals } from './refusals-program.ts';
import { surveyRefusals } from './refusals-surveys.ts';
import { wheelRefusals } from './refusals-wheel.ts';
import { runRefusals } from './refusals-runs.ts';
import { studyRefusals } from './refusals-studies.ts';
import { supervisionRefusals } from './refusals-supervision.ts';

/** Kva som er gale, og kva du kan gjere. */
export const refusals: Record<RefusalCode, (facts: Facts) => string> = {
  ...competenceRefusals,
  ...ownWorkRefusals,
  ...programRefusals,
  ...surveyRefusals,
  ...wheelRefusals,
  ...supervisionRefusals,
  ALREADY_ENROLLED: () => 'Du er alt med på dette kurset. Sjå «Mine kurs».',
  ALT_TEXT_MISSING: (f) =>
    `Beskriv biletet på bokmål med ${f.number('min')}–${f.number('max')} teikn, for dei som ikkje ser det.`,
  APPLICATION_EXISTS: () => 'Du har alt sendt ein søknad om dette studiet i denne runden.',
  ATTENDANCE_CLOSED: () => 'Kurset er avslutta. Rett oppmøtet under «Oppmøte» på kurset, med ei grunngiving.',
  ATTENDANCE_MARKED: () => 'Kurshaldaren har alt ført oppmøtet ditt på ein annan måte. Snakk med kurshaldaren.',
  ATTENDANCE_TOO_EARLY: (f) => `Oppmøte kan førast frå ${f.moment('opensAt')}.`,
  BOOKING_CLOSED: (f) =>
    `Påmeldingsfristen gjekk ut ${f.moment('closesAt')}. Spør kurskoordinatoren om det likevel går.`,
  BOOKING_NOT_OPEN: (f) => `Påmeldinga opnar ${f.moment('opensAt')}.`,
  CANCEL_TOO_LATE: (f) => `Avmeldingsfristen gjekk ut ${f.moment('cancelUntil')}. Ta kontakt med kurskoordinatoren.`,
  CLASH: (f) =>
    `Du har plass på «${f.text('course')}» ${f.moment('startsAt')}, samtidig med dette kurset. Meld deg av der først, eller spør leiaren din.`,
  CHILD_AGE_MISSING: () => 'Kryss av for at du har barn 0–5 år. Kurset er for føresette til barn i den alderen.',
  CHECK_IN_CODE_EXPIRED: () => 'Koden gjeld ikkje lenger. Skann koden som står på skjermen no.',
  CHECK_IN_OVER: () => 'Samlinga er ferdig. Be kurshaldaren føre oppmøtet ditt.',
  COST_OUT_OF_RANGE: (f) => `Skriv kostnaden i heile kroner, frå 0 til ${f.number('max')}.`,
  COURSE_CAN_BE_BOOKED: () => 'Kurset har ei gjennomføring du kan melde deg på no. Finn ho i katalogen.',
  COURSE_CODE_TAKEN: () => 'Eit anna kurs har denne koden. Vel ein annan.',
  COURSE_CODE_WRONG: (f) => `Skriv koden med store bokstavar, tal og bindestrek, frå 2 til ${f.number('max')} teikn.`,
  CREDITS_OUT_OF_RANGE: (f) => `Skriv studiepoeng som eit tal over 0 og høgst ${f.number('max')}.`,
  DATES_WRONG: () => 'Sjekk datoane: Sluttdatoen må vere etter startdatoen, og studiet kan vare i høgst ti år.',
  DEFERRAL_OUT_OF_RANGE: (f) => `Vel ein dato etter i dag, høgst ${f.number('years')} år fram.`,
  DELEGATION_OVERLAP: (f) =>
    `Du har alt ein stadfortredar frå ${f.day('fromDay')} til ${f.day('toDay')}. Vel andre dagar, eller avslutt den først.`,
  DELEGATION_PAST: () => 'Første dag må vere i dag eller seinare.',
  DELEGATION_PERIOD_WRONG: () => 'Siste dag må vere same dag som den første eller seinare, og høgst eitt år etter.',
  DELEGATION_TO_SELF: () => 'Du kan ikkje vere din eigen stadfortredar. Vel ein annan.',
  DEPUTY_NOT_EMPLOYED: () => 'Stadfortredaren må vere tilsett i dag. Vel ein annan.',
  IDEMPOTENCY_MISMATCH: () => 'Dette er alt sendt, med noko anna i. Last sida på nytt og prøv igjen.',
  EMAIL_WRONG: () => 'Skriv éi e-postadresse, slik som namn@eksempel.no. Berre bokstavane a–z kan brukast.',
  LIMIT_OUT_OF_RANGE: (f) =>
    `Skriv eit heilt tal frå ${f.number('min')} til ${f.number('max')}, eller lat feltet stå tomt.`,
  LINK_NOT_VALID: () => 'Lenkja er brukt eller gått ut. Be om ei ny lenkje, så sender vi ho på e-post.',
  DURATION_OUT_OF_RANGE: (f) => `Skriv omfanget i heile minutt, frå ${f.number('min')} til ${f.number('max')}.`,
  FILES_TOO_MANY: (f) => `Det er plass til ${f.number('max')} vedlegg. Fjern eitt før du legg til eit nytt.`,
  FILE_BROKEN: () => 'Fila er skadd eller ikkje heil. Opne ho hos deg, lagre ho på nytt og prøv igjen.',
  FILE_EMPTY: () => 'Fila er tom. Vel ei fil med innhald.',
  FILE_KIND_MISMATCH: (f) =>
    `Filnamnet seier ${f.text('named')}, men innhaldet er ${f.text('kind')}. Vel rett fil, eller gi ho rett filending.`,
  FILE_TOO_LARGE: (f) =>
    `Fila er for stor. Ho kan vere inntil ${f.number('max')} MB. Skann med lågare oppløysing, eller del ho i fleire.`,
  FILE_TYPE_WRONG: () => 'Fila kan ikkje brukast. Lagre ho som PDF, eller vel eit bilete som PNG, JPEG eller WebP.',
  IMAGE_DIMENSIONS: (f) => `Biletet må vere frå ${f.number('min')} til ${f.number('max')} pikslar i breidde og høgde.`,
  IMAGE_TOO_LARGE: (f) => `Biletfila er for stor. Ho kan vere inntil ${f.number('max')} MB.`,
  IMAGE_TYPE_WRONG: () => 'Fila er ikkje eit bilete vi kan bruke. Vel eit stillbilete som PNG, JPEG eller WebP.',
  LINK_NOT_ALLOWED: () => 'Ei lenkje i teksten kan ikkje brukast. Lenkjer må begynne med https:// eller mailto:.',
  MAKE_UP_CLASH: () => 'Det er ei anna samling på same tid. Vel ein annan dag.',
  MAKE_UP_EXISTS: () => 'Samlinga er alt bestilt eller teken igjen.',
  MAKE_UP_FULL: () => 'Det er ingen ledig stol der lenger. Vel ein annan dag.',
  MAKE_UP_GONE: () => 'Samlinga kan ikkje bestillast lenger. Vel ein annan dag.',
  MAKE_UP_NOT_ALLOWED: () => 'Ei tapt samling kan ikkje takast igjen i dette kurset. Spør kurskoordinatoren.',
  MAKE_UP_NOT_MISSED: () => 'Berre ei samling som er ført som fråvær, kan takast igjen.',
  MAKE_UP_RESTRICTED: (f) => `Kurset den dagen er berre for ${f.text('forWhom')}. Vel ein annan dag.`,
  MAKE_UP_STARTED: () => 'Samlinga har starta, så stolen kan ikkje givast tilbake.',
  MARK_NEEDS_MINUTES: (f) => `Skriv kor mange minutt personen var til stades, høgst ${f.number('longest')}.`,
  MESSAGE_OUTDATED: () => 'Det meldinga fortel, gjeld ikkje lenger, så ho blir ikkje send på nytt.',
  NAME_WRONG: () => 'Skriv namnet ditt med bokstavar, utan tal og andre teikn.',
  NOT_EMPLOYED: () => 'Kurset er for tilsette. Du har inga tilsetjing i dag.',
  NOT_FOUND: () => 'Fann ikkje det du bad om. Det kan vere flytta eller sletta.',
  ONLY_QUEUE_LEFT: () =>
    'Kurset du vil flytte til, er fullt. Du har framleis plassen din. Vel «Flytt sjølv om eg må stå i kø» om du heller vil vente der.',
  NOT_PARTICIPANT: () => 'Du har ikkje plass på dette kurset. Snakk med kurshaldaren.',
  OWN_ATTENDANCE: () =>
    'Ingen fører eller rettar sitt eige oppmøte. Be ein annan som leier kurset, eller kurskoordinatoren.',
  OWN_CASE: () => 'Ingen avgjer si eiga sak. Neste leiar får ho.',
  PERSON_GONE: () => 'Denne kontoen er avslutta.',
  PREREQUISITE_MISSING: (f) => `Du må ha fullført «${f.text('course')}» før dette kurset.`,
  PRIORITY_OUT_OF_RANGE: (f) => `Prioritet er eit heilt tal frå 0 til ${f.number('max')}.`,
  PREREQUISITE_CYCLE: () =>
    'Eit kurs kan ikkje krevje seg sjølv, heller ikkje gjennom eit anna kurs. Fjern eitt av forkunnskapskrava.',
  REASON_MISSING: () => 'Skriv ei grunngiving på minst tre teikn. Ho blir send til den det gjeld.',
  RESTRICTED: (f) => `Kurset er berre for ${f.text('forWhom')}. Spør kurskoordinatoren om du meiner at det gjeld deg.`,
  ROUND_CLOSED: () => 'Søknadsrunden er ikkje open no.',
  OVER_BUDGET: (f) =>
    `Ramma for runden rekk ikkje: det manglar ${f.number('over')} kroner. Gje mindre, eller skriv kvifor ramma kan brytast.`,
  ROUND_DATES_WRONG: () => 'Datoane må kome i rekkjefølgje: opnar, lukkar, fristen til eininga og fristen til eigaren.',
  ROUND_EXISTS: (f) => `Det finst ein runde for ${f.text('year')} frå før. Rediger han i staden.`,
  NOBODY_ELSE_DECIDES: () =>
    'Det er ingen andre som kan avgjere søknaden. Be administratoren gje ein annan leiarrolla først.',
  REQUEST_WAITS: () => 'Du har alt spurt og ventar på svar. Trekk det du spurde om, før du spør på nytt.',
  SCHEME_NOT_FUNDED: () => 'Denne støtta er det alt sagt nei til. Vel ei som kommunen betaler sjølv.',
  TOLD_DAY_WRONG: (f) => `Vel dagen svaret kom: frå ${f.day('earliest')} til i dag.`,
  SCHEME_NOT_IN_ROUND: () => 'Runden gir ikkje denne støtta. Vel ei anna.',
  SCHOOL_YEAR_WRONG: () => 'Skriv skuleåret som 2026/27.',
  RULE_WRONG: (f) =>
    `Sjekk fullføringskravet: samlingar er heile tal frå 1 til ${f.number('max')}, prosent frå 1 til 100, og den som ikkje kan ha fråvær, kan ikkje ta igjen ei samling.`,
  RUN_CANCELLED: () => 'Kurset er avlyst.',
  RUN_NOT_ENDED: (f) => `Kurset kan avsluttast når siste samling er ferdig, ${f.moment('endsAt')}.`,
  RUN_NOT_FOUND: () => 'Fann ikkje kurset. Det kan vere fjerna frå katalogen.',
  RUN_STARTED: () => 'Kurset har starta.',
  SCHEME_MISSING: () => 'Vel ei støtteordning når søknaden blir innvilga.',
  SCHEME_TWICE: () => 'Vel ei anna støtte som andre ønske, eller lat det stå ope.',
  SIGN_IN_REFUSED: () => 'Innlogginga vart ikkje godteken. Prøv igjen.',
  STALE_STATE: () => 'Nokon andre har endra dette i mellomtida. Last sida på nytt og sjå kva som gjeld no.',
  START_IN_FUTURE: () => 'Studiet kan ikkje ha starta etter i dag. Registrer starten når han har skjedd.',
  START_OUTSIDE_STUDY: (f) => `Startdagen må vere frå ${f.day('earliest')} til ${f.day('latest')}.`,
  TEXT_TOO_LONG: (f) => `Teksten er for lang. Bruk høgst ${f.number('max')} teikn.`,
  TEXT_TOO_SHORT: (f) => `Teksten er for kort. Bruk minst ${f.number('min')} teikn.`,
  TOO_MANY_TRIES: () => 'Det er prøvd mange gonger herifrå. Vent ein time, og prøv igjen.',
  TRY_AGAIN: () => 'Det var mange på ein gong. Prøv igjen.',
  UNIT_LIMIT_REACHED: (f) =>
    `Eininga har ei grense på ${f.number('limit')} borte samtidig, og ho er nådd ${f.day('day')}. Skriv kvifor du set ho til side, eller avslå.`,
  WRONG_AUDIENCE: () => 'Kurset er for føresette.',
  ...runRefusals,
  ...studyRefusals,
};
