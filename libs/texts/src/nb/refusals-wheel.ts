import type { Facts } from '../facts.ts';

/** Om årshjulet. */
export const wheelRefusals = {
  DAY_OF_ROUND: () => 'Datoen kommer fra søknadsrunden. Endre den i runden, så følger oppgaven etter.',
  MONTH_DAY_WRONG: () => 'Velg en dag i året som finnes hvert år.',
  OWNER_MISSING: () => 'Velg enten en rolle eller en person som har oppgaven.',
  OWNER_UNKNOWN: () => 'Velg en person som har en rolle i dag.',
  SCREEN_UNKNOWN: () => 'Velg et av skjermbildene i listen.',
  SOURCE_FIXED: () => 'Det kan ikke endres om datoen kommer fra kalenderen eller fra runden. Lag en ny i stedet.',
} satisfies Record<string, (facts: Facts) => string>;
