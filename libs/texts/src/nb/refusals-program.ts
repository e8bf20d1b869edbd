import type { Facts } from '../facts.ts';

/** Om programmer. */
export const programRefusals = {
  AUDIENCE_MISSING: () => 'Velg minst én enhet som programmet gjelder for.',
  CHOSEN_OUT_OF_REACH: (f) =>
    `Det kan kreves fra 0 til ${f.number('max')} minutter av de valgfrie delene, for så mye er det å velge mellom.`,
  ELEMENTS_MISSING: () => 'Programmet har ingen deler ennå. Legg til minst én før du publiserer.',
  ELEMENT_COURSE_TWICE: () => 'Kurset står i programmet fra før. Et kurs teller bare én gang.',
  ELEMENT_DAY_WRONG: () => 'Fristen må være en dag i programmets periode, eller stå tom.',
  ELEMENT_KIND_WRONG: () =>
    'Veiledning hører til «Veiledning», og eget arbeid til «Eget arbeid». Kurs kan stå i alle tre.',
  EXEMPT_ALREADY: () => 'Det er allerede gitt fritak her. Opphev det først hvis det skal endres.',
  NOT_IN_PROGRAM: () => 'Programmet gjelder ikke for denne personen i dag.',
  PROGRAM_COPIED: () => 'Programmet er kopiert til neste år fra før. Endre kopien i stedet.',
  PROGRAM_DAYS_WRONG: (f) =>
    `Siste dag må være etter første dag, og programmet kan vare i høyst ${f.number('years')} år.`,
} satisfies Record<string, (facts: Facts) => string>;
