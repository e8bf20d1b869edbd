import type { Facts } from '../facts.ts';

/** Om rettleiing: det som blir skrive, og møta. */
export const supervisionRefusals = {
  NOTE_CHANGED: () =>
    'Referatet er endra i eit anna vindauge. Det du har skrive, står her framleis: Sjå kva som er lagra, og vel kva som skal gjelde.',
  NOTE_DAMAGED: () => 'Teksten er skadd og kan ikkje lesast. Han er ikkje rørt. Sei frå til systemansvarleg.',
  NOTE_FINAL: () =>
    'Referatet er ferdigstilt og kan ikkje endrast. Skriv det du vil leggje til, i referatet frå neste møte.',
  NOTE_KEY_LOST: (f) =>
    `Teksten kan ikkje lesast, for nøkkelen «${f.text('key')}» manglar på tenaren. Teksten er ikkje sletta: Sei frå til systemansvarleg, så kan han lesast att når nøkkelen er tilbake.`,
  NOTE_NOT_HELD: () => 'Møtet er ikkje ført som halde. Før oppmøtet først, så kan du ferdigstille referatet.',
  PARTICIPANT_IS_PLANNER: () =>
    'Du kan ikkje setje deg sjølv inn i ei rekkje som ein annan rettleier, fordi det opnar det som blir sagt der. Be rettleiaren om å leggje deg til.',
  PARTICIPANT_OUTSIDE: () => 'Rettleiaren eller minst éin deltakar må arbeide i ei eining du koordinerer.',
  PARTICIPANT_UNKNOWN: () => 'Vel deltakarar som er tilsette i dag, kvar av dei éin gong, og ikkje rettleiaren sjølv.',
  SUPERVISION_CLASH: () =>
    'Nokon av dykk er opptekne då. Vel ei anna tid, eller skriv kvifor møtet skal haldast likevel.',
} satisfies Record<string, (facts: Facts) => string>;
