import type { Facts } from '../facts.ts';

/** Om kompetanse, krav og stillinger. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: () => 'Det finnes alt en kompetanse med dette navnet. Bruk den, eller velg et annet navn.',
  COMPETENCE_UNKNOWN: () => 'Fant ikke kompetansen. Velg en fra listen.',
  COURSE_GIVES_IT: () => 'Kurset gir kompetansen fra før. Velg et kortere kurs som bare fornyer den.',
  CREDITS_NOT_COUNTED: () => 'Denne kompetansen regnes ikke i studiepoeng. La feltet stå tomt.',
  EXPIRES_FIRST: (f) => `Siste dag må være ${f.day('obtainedOn')} eller senere.`,
  LEVEL_OUT_OF_RANGE: (f) => `Velg et nivå fra 1 til ${f.number('max')}.`,
  OBTAINED_IN_FUTURE: () => 'Skriv dagen du fikk kompetansen. Den må være i dag eller tidligere.',
  RECORD_IMPORTED: () =>
    'Dette kommer fra kommunens personalsystem, så det kan ikke endres her. Si fra til lederen din hvis noe er feil.',
  RECORD_VERIFIED: () =>
    'Lederen din har bekreftet dette, så det kan ikke endres. Registrer det på nytt hvis noe er annerledes.',
  REQUIREMENT_EXISTS: () => 'Dette kreves alt her. Avslutt det gamle kravet først, hvis det skal være annerledes.',
  REQUIREMENT_WITHOUT_TARGET: () => 'Velg en stilling, en enhet eller begge.',
  CONVERSIONS_OVER_BUDGET: (f) =>
    `Rammen for ${f.text('year')} rekker ikke: det mangler ${f.number('over')} kroner. Velg et annet år, eller skriv hvorfor rammen kan brytes.`,
  HOLDER_LACKS: (f) =>
    `Den som har stillingen, mangler ${f.number('count')} av kravene i dag. Se hva som mangler, og bekreft når det er på plass.`,
  HOLDER_NOT_IN_UNIT: () => 'Velg en som arbeider i enheten i dag.',
  HOLDER_TAKEN: () => 'Personen har alt en stilling som er gjort om på samme måte. Velg en annen.',
  PROFILES_SAME: () => 'Velg en annen stilling enn den som gjøres om.',
  YEAR_OUT_OF_RANGE: (f) => `Skriv et årstall fra ${f.text('min')} til ${f.text('max')}.`,
} satisfies Record<string, (facts: Facts) => string>;
