import type { Facts } from '../facts.ts';

/** Om studium, semester og bindingstid. */
export const studyRefusals = {
  BINDING_DATES_WRONG: () => 'Bindingstida må ta til den dagen permisjonen eller studiet tek til, eller seinare.',
  BINDING_EXISTS: () => 'Studiet har alt ein avtale om bindingstid. Trekk han tilbake før du lagar ein ny.',
  BINDING_MONTHS_WRONG: (f) => `Bindingstida er eit heilt tal månader, frå 1 til ${f.number('max')}.`,
  BINDING_TOO_LATE: (f) =>
    `Avtalen må signerast før permisjonen eller studiet tek til, og det var ${f.day('leaveFrom')}. Bindingstid kan ikkje avtalast i ettertid: Eigaren trekkjer avtalen tilbake.`,
  CONFIRM_TOO_EARLY: (f) => `Semesteret kan stadfestast frå ${f.day('from')}.`,
  CREDITS_DO_NOT_ADD_UP: (f) =>
    `Semestera har til saman ${f.number('sum')} studiepoeng, men studiet har ${f.number('credits')}. Fordel dei slik at det stemmer.`,
  CREDITS_NOT_VERIFIED: (f) =>
    `${f.number('missing')} studiepoeng er ikkje stadfesta enno. Studiet er fullført når leiaren har stadfesta alle.`,
  DROP_OUT_DAY_WRONG: (f) => `Dagen studiet vart avbrote, må vere frå ${f.day('earliest')} til ${f.day('latest')}.`,
  EVIDENCE_MISSING: () => 'Legg ved ei fil som viser resultatet, til dømes ei karakterutskrift.',
  PAYOUT_DAY_WRONG: (f) => `Dagen pengane kom, må vere frå ${f.day('earliest')} til ${f.day('latest')}.`,
  PAYOUT_OVER_GRANT: (f) =>
    `Semestera kan ikkje få meir enn det som er innvilga. Det er ${f.number('left')} kroner att til dette semesteret.`,
  RESULT_CREDITS_WRONG: (f) =>
    `Skriv studiepoeng du har bestått, med høgst éin desimal og høgst ${f.number('max')}. Strauk du, er det 0.`,
  RESULT_DAY_WRONG: (f) => `Datoen for resultatet må vere frå ${f.day('earliest')} til ${f.day('latest')}.`,
  SEMESTER_NOT_CONFIRMED: () => 'Studenten har ikkje stadfesta semesteret enno. Pengane kjem etter stadfestinga.',
  SEMESTER_TWICE: () => 'Det er alt eit semester i denne terminen. Vel ein annan termin.',
  SUPPORT_BELOW_LIMIT: (f) =>
    `Bindingstid kan avtalast når støtta er ${f.number('limit')} kroner eller meir (om lag tre månaders løn).`,
  TERM_WRONG: () => 'Vel ein termin som kjem etter den du skal ta om att, og som ikkje er over.',
} satisfies Record<string, (facts: Facts) => string>;
