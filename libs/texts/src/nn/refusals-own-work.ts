import type { Facts } from '../facts.ts';

/** Om eige arbeid. */
export const ownWorkRefusals = {
  OWN_WORK_DAY_WRONG: () => 'Skriv dagen du gjorde det. Han må vere i dag eller tidlegare, og høgst tre år tilbake.',
  OWN_WORK_ELEMENT_WRONG: () => 'Denne delen høyrer ikkje til programmet ditt no. Vel ein annan, eller ingen.',
  OWN_WORK_SENT: () =>
    'Dette er sendt, så det kan ikkje endrast. Trekk det tilbake først, dersom leiaren ikkje har svart.',
  OWN_WORK_TIME_WRONG: (f) => `Skriv kor lenge du heldt på, frå fem minutt til ${f.number('maxHours')} timar.`,
  REFLECTION_MISSING: () => 'Skriv kva du fekk ut av det, med minst tjue teikn.',
} satisfies Record<string, (facts: Facts) => string>;
