import { describe, expect, it } from '@jest/globals';
import { emptyCourse, formOf, inputOf, numbersIn, wholeNumber } from './course-form.ts';

describe('the form of a course', () => {
  it('reads numbers as people write them, and nothing else', () => {
    expect(wholeNumber(' 90 ')).toBe(90);
    expect(wholeNumber('')).toBeNull();
    expect(wholeNumber('1,5')).toBeNaN();
    expect(numbersIn('1, 4 og 8')).toEqual([1, 4, 8]);
    expect(numbersIn('en, to')).toBeNull();
  });

  it('sends what was chosen of the rule, and shows it again as that', () => {
    const none = inputOf({ ...emptyCourse, rule: 'NONE', makeUp: true, minSessions: '3' }).completionRule;
    expect(none).toMatchObject({ noAbsence: true, makeUpAllowed: false, minSessions: null, minPercent: null });
    const own = inputOf({
      ...emptyCourse,
      rule: 'OWN',
      minSessions: '6',
      mandatoryNos: '1, 8',
      ownWork: '10',
    }).completionRule;
    expect(own).toMatchObject({ minSessions: 6, mandatoryNos: [1, 8], ownWorkHours: 10 });
    const stored = (rule: object): string =>
      formOf({
        goals: { nb: [], nn: [], en: [] },
        prerequisiteIds: [],
        meantFor: [],
        completionRule: {
          minSessions: null,
          minPercent: null,
          noAbsence: false,
          mandatoryNos: [],
          makeUpAllowed: false,
          ownWorkHours: null,
          ...rule,
        },
      } as unknown as Parameters<typeof formOf>[0]).rule;
    expect([
      stored({ minPercent: 80 }),
      stored({ minPercent: 100 }),
      stored({ noAbsence: true }),
      stored({ minSessions: 8 }),
    ]).toEqual(['P80', 'ALL', 'NONE', 'OWN']);
  });
});
