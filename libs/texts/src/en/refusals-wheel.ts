import type { Facts } from '../facts.ts';

/** About the year wheel. */
export const wheelRefusals = {
  DAY_OF_ROUND: () => 'The day comes from the application round. Change it in the round, and the task follows.',
  MONTH_DAY_WRONG: () => 'Choose a day that every year has.',
  OWNER_MISSING: () => 'Choose either a role or a person who has the task.',
  OWNER_UNKNOWN: () => 'Choose a person who has a role today.',
  SCREEN_UNKNOWN: () => 'Choose one of the screens in the list.',
  SOURCE_FIXED: () =>
    'Whether the day comes from the calendar or from the round cannot be changed. Make a new one instead.',
} satisfies Record<string, (facts: Facts) => string>;
