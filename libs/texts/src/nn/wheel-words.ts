import type { wheelWords as nb } from '../nb/wheel-words.ts';

/** Ord for årshjulet. */
export const wheelWords: typeof nb = {
  wheelTaskState: { OPEN: 'Ikkje gjord', DONE: 'Gjord', NOT_NEEDED: 'Ikkje aktuell' },
  wheelSource: {
    CALENDAR: 'Kalenderen',
    ROUND_OPENS: 'Søknadsrunden opnar',
    ROUND_CLOSES: 'Søknadsrunden lukkar',
    ROUND_UNIT: 'Fristen til eininga i runden',
    ROUND_OWNER: 'Fristen til eigar i runden',
  },
};
