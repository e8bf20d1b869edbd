import type { programRefusals as nb } from '../nb/refusals-program.ts';

/** Om program. */
export const programRefusals: typeof nb = {
  AUDIENCE_MISSING: () => 'Vel minst éi eining som programmet gjeld for.',
  CHOSEN_OUT_OF_REACH: (f) =>
    `Det kan krevjast frå 0 til ${f.number('max')} minutt av dei valfrie delane, for så mykje er det å velje mellom.`,
  ELEMENTS_MISSING: () => 'Programmet har ingen delar enno. Legg til minst éin før du publiserer.',
  ELEMENT_COURSE_TWICE: () => 'Kurset står i programmet frå før. Eit kurs tel berre éin gong.',
  ELEMENT_DAY_WRONG: () => 'Fristen må vere ein dag i perioden til programmet, eller stå tom.',
  ELEMENT_KIND_WRONG: () =>
    'Rettleiing høyrer til «Rettleiing», og eige arbeid til «Eige arbeid». Kurs kan stå i alle tre.',
  EXEMPT_ALREADY: () => 'Det er alt gitt fritak her. Opphev det først om det skal endrast.',
  NOT_IN_PROGRAM: () => 'Programmet gjeld ikkje for denne personen i dag.',
  PROGRAM_COPIED: () => 'Programmet er kopiert til neste år frå før. Endre kopien i staden.',
  PROGRAM_DAYS_WRONG: (f) =>
    `Siste dag må vere etter første dag, og programmet kan vare i høgst ${f.number('years')} år.`,
};
