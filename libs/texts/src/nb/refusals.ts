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

/** Hva som er galt og hva du kan gjøre. */
export const refusals: Record<RefusalCode, (facts: Facts) => string> = {
  ...competenceRefusals,
  ...ownWorkRefusals,
  ...programRefusals,
  ...surveyRefusals,
  ...wheelRefusals,
  ...supervisionRefusals,
  ALREADY_ENROLLED: () => 'Du er allerede med på dette kurset. Se «Mine kurs».',
  ALT_TEXT_MISSING: (f) =>
    `Beskriv bildet på bokmål med ${f.number('min')}–${f.number('max')} tegn, for dem som ikke ser det.`,
  APPLICATION_EXISTS: () => 'Du har allerede sendt en søknad om dette studiet i denne runden.',
  ATTENDANCE_CLOSED: () => 'Kurset er avsluttet. Rett oppmøtet under «Oppmøte» på kurset, med en begrunnelse.',
  ATTENDANCE_MARKED: () => 'Kursholderen har alt ført oppmøtet ditt på en annen måte. Snakk med kursholderen.',
  ATTENDANCE_TOO_EARLY: (f) => `Oppmøte kan føres fra ${f.moment('opensAt')}.`,
  BOOKING_CLOSED: (f) =>
    `Påmeldingsfristen gikk ut ${f.moment('closesAt')}. Spør kurskoordinatoren om det er mulig likevel.`,
  BOOKING_NOT_OPEN: (f) => `Påmeldingen åpner ${f.moment('opensAt')}.`,
  CANCEL_TOO_LATE: (f) => `Avmeldingsfristen gikk ut ${f.moment('cancelUntil')}. Ta kontakt med kurskoordinatoren.`,
  CLASH: (f) =>
    `Du har plass på «${f.text('course')}» ${f.moment('startsAt')}, samtidig med dette kurset. Meld deg av der først, eller spør lederen din.`,
  CHILD_AGE_MISSING: () => 'Kryss av for at du har barn 0–5 år. Kurset er for foresatte til barn i den alderen.',
  CHECK_IN_CODE_EXPIRED: () => 'Koden gjelder ikke lenger. Skann koden som står på skjermen nå.',
  CHECK_IN_OVER: () => 'Samlingen er ferdig. Be kursholderen føre oppmøtet ditt.',
  COST_OUT_OF_RANGE: (f) => `Skriv kostnaden i hele kroner, fra 0 til ${f.number('max')}.`,
  COURSE_CAN_BE_BOOKED: () => 'Kurset har en gjennomføring du kan melde deg på nå. Finn den i katalogen.',
  COURSE_CODE_TAKEN: () => 'Et annet kurs har denne koden. Velg en annen.',
  COURSE_CODE_WRONG: (f) => `Skriv koden med store bokstaver, tall og bindestrek, fra 2 til ${f.number('max')} tegn.`,
  CREDITS_OUT_OF_RANGE: (f) => `Skriv studiepoeng som et tall over 0 og høyst ${f.number('max')}.`,
  DATES_WRONG: () => 'Sjekk datoene: Sluttdatoen må være etter startdatoen, og studiet kan vare i høyst ti år.',
  DEFERRAL_OUT_OF_RANGE: (f) => `Velg en dato etter i dag, høyst ${f.number('years')} år fram.`,
  DELEGATION_OVERLAP: (f) =>
    `Du har allerede en stedfortreder fra ${f.day('fromDay')} til ${f.day('toDay')}. Velg andre dager, eller avslutt den først.`,
  DELEGATION_PAST: () => 'Første dag må være i dag eller senere.',
  DELEGATION_PERIOD_WRONG: () => 'Siste dag må være samme dag som den første eller senere, og høyst ett år etter.',
  DELEGATION_TO_SELF: () => 'Du kan ikke være din egen stedfortreder. Velg en annen.',
  DEPUTY_NOT_EMPLOYED: () => 'Stedfortrederen må være ansatt i dag. Velg en annen.',
  IDEMPOTENCY_MISMATCH: () => 'Dette er allerede sendt, med noe annet i. Last siden på nytt og prøv igjen.',
  EMAIL_WRONG: () => 'Skriv én e-postadresse, slik som navn@eksempel.no. Bare bokstavene a–z kan brukes.',
  LIMIT_OUT_OF_RANGE: (f) =>
    `Skriv et helt tall fra ${f.number('min')} til ${f.number('max')}, eller la feltet stå tomt.`,
  LINK_NOT_VALID: () => 'Lenken er brukt eller gått ut. Be om en ny lenke, så sender vi den på e-post.',
  DURATION_OUT_OF_RANGE: (f) => `Skriv omfanget i hele minutter, fra ${f.number('min')} til ${f.number('max')}.`,
  FILES_TOO_MANY: (f) => `Det er plass til ${f.number('max')} vedlegg. Fjern et før du legger til et nytt.`,
  FILE_BROKEN: () => 'Filen er skadet eller ikke hel. Åpne den hos deg, lagre den på nytt og prøv igjen.',
  FILE_EMPTY: () => 'Filen er tom. Velg en fil med innhold.',
  FILE_KIND_MISMATCH: (f) =>
    `Filnavnet sier ${f.text('named')}, men innholdet er ${f.text('kind')}. Velg riktig fil, eller gi den rett filendelse.`,
  FILE_TOO_LARGE: (f) =>
    `Filen er for stor. Den kan være inntil ${f.number('max')} MB. Skann med lavere oppløsning, eller del den i flere.`,
  FILE_TYPE_WRONG: () => 'Filen kan ikke brukes. Lagre den som PDF, eller velg et bilde som PNG, JPEG eller WebP.',
  IMAGE_DIMENSIONS: (f) => `Bildet må være fra ${f.number('min')} til ${f.number('max')} piksler i bredde og høyde.`,
  IMAGE_TOO_LARGE: (f) => `Bildefilen er for stor. Den kan være inntil ${f.number('max')} MB.`,
  IMAGE_TYPE_WRONG: () => 'Filen er ikke et bilde vi kan bruke. Velg et stillbilde som PNG, JPEG eller WebP.',
  LINK_NOT_ALLOWED: () => 'En lenke i teksten kan ikke brukes. Lenker må begynne med https:// eller mailto:.',
  MAKE_UP_CLASH: () => 'Det er en annen samling på samme tid. Velg en annen dag.',
  MAKE_UP_EXISTS: () => 'Samlingen er alt bestilt eller tatt igjen.',
  MAKE_UP_FULL: () => 'Det er ingen ledig stol der lenger. Velg en annen dag.',
  MAKE_UP_GONE: () => 'Samlingen kan ikke bestilles lenger. Velg en annen dag.',
  MAKE_UP_NOT_ALLOWED: () => 'En tapt samling kan ikke tas igjen i dette kurset. Spør kurskoordinatoren.',
  MAKE_UP_NOT_MISSED: () => 'Bare en samling som er ført som fravær, kan tas igjen.',
  MAKE_UP_RESTRICTED: (f) => `Kurset den dagen er bare for ${f.text('forWhom')}. Velg en annen dag.`,
  MAKE_UP_STARTED: () => 'Samlingen har startet, så stolen kan ikke gis tilbake.',
  MARK_NEEDS_MINUTES: (f) => `Skriv hvor mange minutter personen var til stede, høyst ${f.number('longest')}.`,
  MESSAGE_OUTDATED: () => 'Det meldingen forteller, gjelder ikke lenger, så den blir ikke sendt på nytt.',
  NAME_WRONG: () => 'Skriv navnet ditt med bokstaver, uten tall og andre tegn.',
  NOT_EMPLOYED: () => 'Kurset er for ansatte. Du har ingen ansettelse i dag.',
  NOT_FOUND: () => 'Fant ikke det du ba om. Det kan være flyttet eller slettet.',
  ONLY_QUEUE_LEFT: () =>
    'Kurset du vil flytte til, er fullt. Du har fortsatt plassen din. Velg «Flytt selv om jeg må stå i kø» hvis du heller vil vente der.',
  NOT_PARTICIPANT: () => 'Du har ikke plass på dette kurset. Snakk med kursholderen.',
  OWN_ATTENDANCE: () =>
    'Ingen fører eller retter sitt eget oppmøte. Be en annen som leder kurset, eller kurskoordinatoren.',
  OWN_CASE: () => 'Ingen avgjør sin egen sak. Neste leder får den.',
  PERSON_GONE: () => 'Denne kontoen er avsluttet.',
  PREREQUISITE_MISSING: (f) => `Du må ha fullført «${f.text('course')}» før dette kurset.`,
  PRIORITY_OUT_OF_RANGE: (f) => `Prioritet er et helt tall fra 0 til ${f.number('max')}.`,
  PREREQUISITE_CYCLE: () =>
    'Et kurs kan ikke kreve seg selv, heller ikke gjennom et annet kurs. Fjern ett av forkunnskapskravene.',
  REASON_MISSING: () => 'Skriv en begrunnelse på minst tre tegn. Den sendes til den det gjelder.',
  RESTRICTED: (f) =>
    `Kurset er bare for ${f.text('forWhom')}. Spør kurskoordinatoren hvis du mener at det gjelder deg.`,
  ROUND_CLOSED: () => 'Søknadsrunden er ikke åpen nå.',
  OVER_BUDGET: (f) =>
    `Rammen for runden rekker ikke: det mangler ${f.number('over')} kroner. Gi mindre, eller skriv hvorfor rammen kan brytes.`,
  ROUND_DATES_WRONG: () => 'Datoene må komme i rekkefølge: åpner, lukker, enhetens frist og eierens frist.',
  ROUND_EXISTS: (f) => `Det finnes en runde for ${f.text('year')} fra før. Rediger den i stedet.`,
  NOBODY_ELSE_DECIDES: () =>
    'Det er ingen andre som kan avgjøre søknaden. Be administratoren gi en annen lederrollen først.',
  REQUEST_WAITS: () => 'Du har allerede spurt og venter på svar. Trekk det du spurte om, før du spør på nytt.',
  SCHEME_NOT_FUNDED: () => 'Denne støtten er det alt sagt nei til. Velg en som kommunen betaler selv.',
  TOLD_DAY_WRONG: (f) => `Velg dagen svaret kom: fra ${f.day('earliest')} til i dag.`,
  SCHEME_NOT_IN_ROUND: () => 'Runden gir ikke denne støtten. Velg en annen.',
  SCHOOL_YEAR_WRONG: () => 'Skriv skoleåret som 2026/27.',
  RULE_WRONG: (f) =>
    `Sjekk fullføringskravet: samlinger er hele tall fra 1 til ${f.number('max')}, prosent fra 1 til 100, og den som ikke kan ha fravær, kan ikke ta igjen en samling.`,
  RUN_CANCELLED: () => 'Kurset er avlyst.',
  RUN_NOT_ENDED: (f) => `Kurset kan avsluttes når siste samling er ferdig, ${f.moment('endsAt')}.`,
  RUN_NOT_FOUND: () => 'Fant ikke kurset. Det kan være fjernet fra katalogen.',
  RUN_STARTED: () => 'Kurset har startet.',
  SCHEME_MISSING: () => 'Velg en støtteordning når søknaden innvilges.',
  SCHEME_TWICE: () => 'Velg en annen støtte som andre ønske, eller la det stå åpent.',
  SIGN_IN_REFUSED: () => 'Innloggingen ble ikke godtatt. Prøv igjen.',
  STALE_STATE: () => 'Noen andre har endret dette i mellomtiden. Last siden på nytt og se hva som gjelder nå.',
  START_IN_FUTURE: () => 'Studiet kan ikke ha startet etter i dag. Registrer starten når den har skjedd.',
  START_OUTSIDE_STUDY: (f) => `Startdagen må være fra ${f.day('earliest')} til ${f.day('latest')}.`,
  TEXT_TOO_LONG: (f) => `Teksten er for lang. Bruk høyst ${f.number('max')} tegn.`,
  TEXT_TOO_SHORT: (f) => `Teksten er for kort. Bruk minst ${f.number('min')} tegn.`,
  TOO_MANY_TRIES: () => 'Det er prøvd mange ganger herfra. Vent en time, og prøv igjen.',
  TRY_AGAIN: () => 'Det var mange på en gang. Prøv igjen.',
  UNIT_LIMIT_REACHED: (f) =>
    `Enheten har en grense på ${f.number('limit')} borte samtidig, og den er nådd ${f.day('day')}. Skriv hvorfor du setter den til side, eller avslå.`,
  WRONG_AUDIENCE: () => 'Kurset er for foresatte.',
  ...runRefusals,
  ...studyRefusals,
};
