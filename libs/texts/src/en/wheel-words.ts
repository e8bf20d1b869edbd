import type { wheelWords as nb } from '../nb/wheel-words.ts';

/** Words of the year wheel. */
export const wheelWords: typeof nb = {
  wheelTaskState: { OPEN: 'Not done', DONE: 'Done', NOT_NEEDED: 'Not needed' },
  wheelSource: {
    CALENDAR: 'The calendar',
    ROUND_OPENS: 'The application round opens',
    ROUND_CLOSES: 'The application round closes',
    ROUND_UNIT: 'The unit’s deadline in the round',
    ROUND_OWNER: 'The owner’s deadline in the round',
  },
};
