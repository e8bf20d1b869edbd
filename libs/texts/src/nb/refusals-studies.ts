import type { Facts } from '../facts.ts';

/** Om studier, semestre og bindingstid. */
export const studyRefusals = {
  BINDING_DATES_WRONG: () => 'Bindingstiden må begynne den dagen permisjonen eller studiet begynner, eller senere.',
  BINDING_EXISTS: () => 'Studiet har alt en avtale om bindingstid. Trekk den tilbake før du lager en ny.',
  BINDING_MONTHS_WRONG: (f) => `Bindingstiden er et helt antall måneder, fra 1 til ${f.number('max')}.`,
  BINDING_TOO_LATE: (f) =>
    `Avtalen må signeres før permisjonen eller studiet begynner, og det var ${f.day('leaveFrom')}. Bindingstid kan ikke avtales i ettertid: Eieren trekker avtalen tilbake.`,
  CONFIRM_TOO_EARLY: (f) => `Semesteret kan bekreftes fra ${f.day('from')}.`,
  CREDITS_DO_NOT_ADD_UP: (f) =>
    `Semestrene har til sammen ${f.number('sum')} studiepoeng, men studiet har ${f.number('credits')}. Fordel dem slik at det stemmer.`,
  CREDITS_NOT_VERIFIED: (f) =>
    `${f.number('missing')} studiepoeng er ikke bekreftet ennå. Studiet er fullført når lederen har bekreftet alle.`,
  DROP_OUT_DAY_WRONG: (f) => `Dagen studiet ble avbrutt, må være fra ${f.day('earliest')} til ${f.day('latest')}.`,
  EVIDENCE_MISSING: () => 'Legg ved en fil som viser resultatet, for eksempel en karakterutskrift.',
  PAYOUT_DAY_WRONG: (f) => `Dagen pengene kom, må være fra ${f.day('earliest')} til ${f.day('latest')}.`,
  PAYOUT_OVER_GRANT: (f) =>
    `Semestrene kan ikke få mer enn det som er innvilget. Det er ${f.number('left')} kroner igjen til dette semesteret.`,
  RESULT_CREDITS_WRONG: (f) =>
    `Skriv studiepoeng du har bestått, med høyst én desimal og høyst ${f.number('max')}. Strøk du, er det 0.`,
  RESULT_DAY_WRONG: (f) => `Datoen for resultatet må være fra ${f.day('earliest')} til ${f.day('latest')}.`,
  SEMESTER_NOT_CONFIRMED: () => 'Studenten har ikke bekreftet semesteret ennå. Pengene kommer etter bekreftelsen.',
  SEMESTER_TWICE: () => 'Det er alt et semester i denne terminen. Velg en annen termin.',
  SUPPORT_BELOW_LIMIT: (f) =>
    `Bindingstid kan avtales når støtten er ${f.number('limit')} kroner eller mer (omtrent tre måneders lønn).`,
  TERM_WRONG: () => 'Velg en termin som kommer etter den du skal ta om igjen, og som ikke er over.',
} satisfies Record<string, (facts: Facts) => string>;
