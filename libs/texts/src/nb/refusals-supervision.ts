import type { Facts } from '../facts.ts';

/** Om veiledning: det som skrives, og møtene. */
export const supervisionRefusals = {
  NOTE_CHANGED: () =>
    'Referatet er endret i et annet vindu. Det du har skrevet, står her fortsatt: Se hva som er lagret, og velg hva som skal gjelde.',
  NOTE_DAMAGED: () => 'Teksten er skadet og kan ikke leses. Den er ikke rørt. Si fra til systemansvarlig.',
  NOTE_FINAL: () =>
    'Referatet er ferdigstilt og kan ikke endres. Skriv det du vil legge til, i referatet fra neste møte.',
  NOTE_KEY_LOST: (f) =>
    `Teksten kan ikke leses, for nøkkelen «${f.text('key')}» mangler på serveren. Teksten er ikke slettet: Si fra til systemansvarlig, så kan den leses igjen når nøkkelen er tilbake.`,
  NOTE_NOT_HELD: () => 'Møtet er ikke ført som holdt. Før oppmøtet først, så kan du ferdigstille referatet.',
  PARTICIPANT_IS_PLANNER: () =>
    'Du kan ikke sette deg selv inn i en rekke som en annen veileder, fordi det åpner det som blir sagt der. Be veilederen om å legge deg til.',
  PARTICIPANT_OUTSIDE: () => 'Veilederen eller minst én deltaker må jobbe i en enhet du koordinerer.',
  PARTICIPANT_UNKNOWN: () => 'Velg deltakere som er ansatt i dag, hver av dem én gang, og ikke veilederen selv.',
  SUPERVISION_CLASH: () =>
    'Noen av dere er opptatt da. Velg en annen tid, eller skriv hvorfor møtet skal holdes likevel.',
} satisfies Record<string, (facts: Facts) => string>;
