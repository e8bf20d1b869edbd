import type { competenceWords as nb } from '../nb/competence-words.ts';

/** Ord for kompetanse. */
export const competenceWords: typeof nb = {
  competenceArea: {
    PSYCHOSOCIAL: 'Psykososialt arbeid',
    SPECIAL_NEEDS: 'Spesialpedagogikk',
    PEDAGOGY: 'Pedagogikk',
    HEALTH: 'Helse',
    SAFETY: 'Tryggleik',
    LEADERSHIP: 'Leiing',
    OTHER: 'Anna',
  },
  competenceKind: {
    DEGREE: 'Utdanning',
    CREDITS: 'Studiepoeng',
    COURSE: 'Kurs',
    CERTIFICATION: 'Sertifisering',
  },
  competenceSource: {
    COURSE: 'Kursbevis',
    STUDY: 'Studium',
    IMPORT: 'Frå import',
    SELF: 'Eiga registrering',
  },
  recordState: {
    UNVERIFIED: 'Ikkje stadfesta',
    VERIFIED: 'Stadfesta',
    REFUSED: 'Ikkje godteken',
  },
  competenceStanding: {
    VALID: 'Gyldig',
    EXPIRES_SOON: 'Går snart ut',
    EXPIRED: 'Gått ut',
  },
  renewalRule: {
    COMPLETION_DATE: 'Frå dagen han blir fullført',
    EXPIRY_DATE: 'Frå dagen han elles gjekk ut',
    FIXED_DATE: 'Same dag for alle',
  },
  renewalState: { VALID: 'Gyldig', WINDOW_OPEN: 'Kan fornyast', LAPSED: 'Gått ut' },
  renewalVerdict: { RENEWS: 'Fornyar', TOO_EARLY: 'For tidleg', TOO_LATE: 'For seint', NOT_HELD: 'Ingenting å fornye' },
  gapState: { MET: 'Oppfylt', EXPIRES_SOON: 'Går snart ut', MISSING: 'Manglar' },
  conversionState: {
    PLANNED: 'Planlagd',
    DECIDED: 'Vedteken',
    FILLED: 'Besett',
    VERIFIED: 'Stadfesta',
    DROPPED: 'Fråfallen',
  },
  conversionStep: {
    DECIDE: 'Vedta',
    FILL: 'Besett',
    VERIFY: 'Stadfest',
    REOPEN: 'Opne igjen',
    DROP: 'Fråfall',
  },
};
