import type { IndicatorTexts } from '../nb/indicators.ts';

export const indicators: IndicatorTexts = {
  formalCompetence: {
    definition:
      'Staff who have begun further education. For each school year (1 August–31 July) we count how many different people had begun ' +
      'a study they were granted, from the start up to and including 31 July. The number is cumulative, so it never falls. A person counts in the ' +
      'unit where they were employed when the application was sent, and once in each unit. In the sum each person counts once. Whoever has deferred, ' +
      'dropped out of or completed the study has still begun. Only what had been recorded by the end of the day the numbers hold for is counted. ' +
      'Staff are people with an employment in the unit on that day. The share is how many of them have begun, whichever unit they applied from.',
    file: {
      name: 'indicator-9-formal-competence',
      unit: 'Unit',
      staffOn: (day) => `Staff ${day}`,
      sharePercent: 'Share who have begun (per cent)',
      allUnits: 'All units',
    },
  },
  periodFaults: {
    DAY_WRONG: 'Write the day as 2026-12-01. It can be from the year 2000 up to today.',
    YEAR_WRONG:
      'Write the school year as 2026/27. It can be from 2000/01 up to the school year of the day the numbers hold for.',
    YEARS_REVERSED: 'The first school year must come before the last.',
    CUT_WRONG: 'Choose rows that exist.',
    FILTER_WRONG: 'The filter can not be read. Choose again.',
    FILTER_ELSEWHERE: 'Filters can only be used on units you lead yourself.',
  },
};
