import type { Facts } from '../facts.ts';

/** About own work. */
export const ownWorkRefusals = {
  OWN_WORK_DAY_WRONG: () => 'Write the day you did it. It must be today or earlier, and at most three years back.',
  OWN_WORK_ELEMENT_WRONG: () => 'This element does not belong to your programme now. Choose another, or none.',
  OWN_WORK_SENT: () =>
    'This has been sent, so it can not be changed. Take it back first, if your leader has not answered.',
  OWN_WORK_TIME_WRONG: (f) => `Write how long you worked, from five minutes to ${f.number('maxHours')} hours.`,
  REFLECTION_MISSING: () => 'Write what you got out of it, in at least twenty characters.',
} satisfies Record<string, (facts: Facts) => string>;
