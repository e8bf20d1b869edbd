import type { WheelSource, WheelTaskState } from '@kompetanse/domain/year-wheel';

/** Ord for årshjulet. */
export const wheelWords = {
  wheelTaskState: { OPEN: 'Ikke gjort', DONE: 'Gjort', NOT_NEEDED: 'Ikke aktuell' } satisfies Record<
    WheelTaskState,
    string
  >,
  wheelSource: {
    CALENDAR: 'Kalenderen',
    ROUND_OPENS: 'Søknadsrunden åpner',
    ROUND_CLOSES: 'Søknadsrunden lukker',
    ROUND_UNIT: 'Enhetens frist i runden',
    ROUND_OWNER: 'Eiers frist i runden',
  } satisfies Record<WheelSource, string>,
};
