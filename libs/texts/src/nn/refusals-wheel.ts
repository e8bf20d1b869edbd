import type { Facts } from '../facts.ts';

/** Om årshjulet. */
export const wheelRefusals = {
  DAY_OF_ROUND: () => 'Datoen kjem frå søknadsrunden. Endre han i runden, så følgjer oppgåva etter.',
  MONTH_DAY_WRONG: () => 'Vel ein dag i året som finst kvart år.',
  OWNER_MISSING: () => 'Vel anten ei rolle eller ein person som har oppgåva.',
  OWNER_UNKNOWN: () => 'Vel ein person som har ei rolle i dag.',
  SCREEN_UNKNOWN: () => 'Vel eitt av skjermbileta i lista.',
  SOURCE_FIXED: () => 'Det kan ikkje endrast om datoen kjem frå kalenderen eller frå runden. Lag ein ny i staden.',
} satisfies Record<string, (facts: Facts) => string>;
