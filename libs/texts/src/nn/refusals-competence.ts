import type { Facts } from '../facts.ts';

/** Om kompetanse, krav og stillingar. */
export const competenceRefusals = {
  COMPETENCE_EXISTS: () => 'Det finst alt ein kompetanse med dette namnet. Bruk den, eller vel eit anna namn.',
  COMPETENCE_UNKNOWN: () => 'Fann ikkje kompetansen. Vel ein frå lista.',
  COURSE_GIVES_IT: () => 'Kurset gir kompetansen frå før. Vel eit kortare kurs som berre fornyar han.',
  CREDITS_NOT_COUNTED: () => 'Denne kompetansen blir ikkje rekna i studiepoeng. La feltet stå tomt.',
  EXPIRES_FIRST: (f) => `Siste dag må vere ${f.day('obtainedOn')} eller seinare.`,
  LEVEL_OUT_OF_RANGE: (f) => `Vel eit nivå frå 1 til ${f.number('max')}.`,
  OBTAINED_IN_FUTURE: () => 'Skriv dagen du fekk kompetansen. Han må vere i dag eller tidlegare.',
  RECORD_IMPORTED: () =>
    'Dette kjem frå personalsystemet til kommunen, så det kan ikkje endrast her. Sei frå til leiaren din om noko er feil.',
  RECORD_VERIFIED: () =>
    'Leiaren din har stadfesta dette, så det kan ikkje endrast. Registrer det på nytt dersom noko er annleis.',
  REQUIREMENT_EXISTS: () => 'Dette blir alt kravd her. Avslutt det gamle kravet først, dersom det skal vere annleis.',
  REQUIREMENT_WITHOUT_TARGET: () => 'Vel ei stilling, ei eining eller begge.',
  CONVERSIONS_OVER_BUDGET: (f) =>
    `Ramma for ${f.text('year')} rekk ikkje: det manglar ${f.number('over')} kroner. Vel eit anna år, eller skriv kvifor ramma kan brytast.`,
  HOLDER_LACKS: (f) =>
    `Den som har stillinga, manglar ${f.number('count')} av krava i dag. Sjå kva som manglar, og stadfest når det er på plass.`,
  HOLDER_NOT_IN_UNIT: () => 'Vel ein som arbeider i eininga i dag.',
  HOLDER_TAKEN: () => 'Personen har alt ei stilling som er gjord om på same måten. Vel ein annan.',
  PROFILES_SAME: () => 'Vel ei anna stilling enn den som blir gjord om.',
  YEAR_OUT_OF_RANGE: (f) => `Skriv eit årstal frå ${f.text('min')} til ${f.text('max')}.`,
} satisfies Record<string, (facts: Facts) => string>;
