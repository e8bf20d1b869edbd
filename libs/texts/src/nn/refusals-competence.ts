import type { Facts } from '../facts.ts';

/** Om kompetanse, krav og stillingar. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: () => 'Det finst alt ein kompetanse med dette namnet. Bruk den, eller vel eit anna namn.',
  COMPETENCE_UNKNOWN: () => 'Fann ikkje kompetansen. Vel ein frå lista.',
  EXPIRES_FIRST: (f) => `Siste dag må vere ${f.day('obtainedOn')} eller seinare.`,
  LEVEL_OUT_OF_RANGE: (f) => `Vel eit nivå frå 1 til ${f.number('max')}.`,
  OBTAINED_IN_FUTURE: () => 'Skriv dagen du fekk kompetansen. Han må vere i dag eller tidlegare.',
  RECORD_VERIFIED: () =>
    'Leiaren din har stadfesta dette, så det kan ikkje endrast. Registrer det på nytt dersom noko er annleis.',
  REQUIREMENT_EXISTS: () => 'Dette blir alt kravd her. Avslutt det gamle kravet først, dersom det skal vere annleis.',
  REQUIREMENT_WITHOUT_TARGET: () => 'Vel ei stilling, ei eining eller begge.',
} satisfies Record<string, (facts: Facts) => string>;
