import type { Facts } from '../facts.ts';

/** Om eget arbeid. */
export const ownWorkRefusals = {
  OWN_WORK_DAY_WRONG: () => 'Skriv dagen du gjorde det. Den må være i dag eller tidligere, og høyst tre år tilbake.',
  OWN_WORK_ELEMENT_WRONG: () => 'Denne delen hører ikke til programmet ditt nå. Velg en annen, eller ingen.',
  OWN_WORK_SENT: () => 'Dette er sendt, så det kan ikke endres. Trekk det tilbake først, hvis lederen ikke har svart.',
  OWN_WORK_TIME_WRONG: (f) => `Skriv hvor lenge du holdt på, fra fem minutter til ${f.number('maxHours')} timer.`,
  REFLECTION_MISSING: () => 'Skriv hva du fikk ut av det, med minst tjue tegn.',
} satisfies Record<string, (facts: Facts) => string>;
