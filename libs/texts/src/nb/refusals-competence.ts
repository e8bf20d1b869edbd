import type { Facts } from '../facts.ts';

/** Om kompetanse, krav og stillinger. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: () => 'Det finnes alt en kompetanse med dette navnet. Bruk den, eller velg et annet navn.',
  COMPETENCE_UNKNOWN: () => 'Fant ikke kompetansen. Velg en fra listen.',
  EXPIRES_FIRST: (f) => `Siste dag må være ${f.day('obtainedOn')} eller senere.`,
  LEVEL_OUT_OF_RANGE: (f) => `Velg et nivå fra 1 til ${f.number('max')}.`,
  OBTAINED_IN_FUTURE: () => 'Skriv dagen du fikk kompetansen. Den må være i dag eller tidligere.',
  RECORD_VERIFIED: () =>
    'Lederen din har bekreftet dette, så det kan ikke endres. Registrer det på nytt hvis noe er annerledes.',
  REQUIREMENT_EXISTS: () => 'Dette kreves alt her. Avslutt det gamle kravet først, hvis det skal være annerledes.',
  REQUIREMENT_WITHOUT_TARGET: () => 'Velg en stilling, en enhet eller begge.',
} satisfies Record<string, (facts: Facts) => string>;
