import type {
  CompetenceArea,
  CompetenceKind,
  CompetenceSource,
  ConversionState,
  ConversionStep,
  RecordState,
} from '@kompetanse/domain/competence';
import type { RenewalRule, RenewalState } from '@kompetanse/domain/renewal';

/** Ord for kompetanse, med nøklene fra kontrakten. */
export const competenceWords = {
  competenceArea: {
    PSYCHOSOCIAL: 'Psykososialt arbeid',
    SPECIAL_NEEDS: 'Spesialpedagogikk',
    PEDAGOGY: 'Pedagogikk',
    HEALTH: 'Helse',
    SAFETY: 'Sikkerhet',
    LEADERSHIP: 'Ledelse',
    OTHER: 'Annet',
  } satisfies Record<CompetenceArea, string>,
  competenceKind: {
    DEGREE: 'Utdanning',
    CREDITS: 'Studiepoeng',
    COURSE: 'Kurs',
    CERTIFICATION: 'Sertifisering',
  } satisfies Record<CompetenceKind, string>,
  competenceSource: {
    COURSE: 'Kursbevis',
    STUDY: 'Studium',
    IMPORT: 'Fra import',
    SELF: 'Egen registrering',
  } satisfies Record<CompetenceSource, string>,
  recordState: {
    UNVERIFIED: 'Ikke bekreftet',
    VERIFIED: 'Bekreftet',
    REFUSED: 'Ikke godtatt',
  } satisfies Record<RecordState, string>,
  competenceStanding: {
    VALID: 'Gyldig',
    EXPIRES_SOON: 'Går snart ut',
    EXPIRED: 'Gått ut',
  },
  renewalRule: {
    COMPLETION_DATE: 'Fra dagen den fullføres',
    EXPIRY_DATE: 'Fra dagen den ellers gikk ut',
    FIXED_DATE: 'Samme dag for alle',
  } satisfies Record<RenewalRule, string>,
  renewalState: { VALID: 'Gyldig', WINDOW_OPEN: 'Kan fornyes', LAPSED: 'Gått ut' } satisfies Record<
    RenewalState,
    string
  >,
  renewalVerdict: { RENEWS: 'Fornyer', TOO_EARLY: 'For tidlig', TOO_LATE: 'For sent', NOT_HELD: 'Ingenting å fornye' },
  gapState: { MET: 'Oppfylt', EXPIRES_SOON: 'Går snart ut', MISSING: 'Mangler' },
  conversionState: {
    PLANNED: 'Planlagt',
    DECIDED: 'Vedtatt',
    FILLED: 'Besatt',
    VERIFIED: 'Bekreftet',
    DROPPED: 'Frafalt',
  } satisfies Record<ConversionState, string>,
  conversionStep: {
    DECIDE: 'Vedta',
    FILL: 'Besett',
    VERIFY: 'Bekreft',
    REOPEN: 'Åpne igjen',
    DROP: 'Frafall',
  } satisfies Record<ConversionStep, string>,
};
