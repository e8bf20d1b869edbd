import { describe, expect, it } from '@jest/globals';
import { refuseCourse, refuseRule, tidyCourse, tidyRule, type CourseDraft } from './course.ts';
import { requiresItself } from './prerequisites.ts';
import { daysBetweenTerms, termBounds, termOf } from './term.ts';

const draft: CourseDraft = {
  code: ' klasse-1 ',
  title: { nb: ' Klassemiljø  1.–10.\n', nn: '', en: '' },
  text: { nb: 'Om kurset', nn: '', en: '' },
  goals: { nb: ['lære', ' '], nn: [], en: [] },
  completionRule: { minPercent: 80 },
  durationMinutes: 90,
};
const refusal = (change: Partial<CourseDraft>): string | null =>
  refuseCourse(tidyCourse({ ...draft, ...change }))?.refuse ?? null;

describe('a course', () => {
  it('is kept tidy', () => {
    expect(tidyCourse(draft)).toMatchObject({
      code: 'KLASSE-1',
      title: { nb: 'Klassemiljø 1.–10.' },
      goals: { nb: ['lære'] },
    });
    expect(refusal({})).toBeNull();
  });

  it.each<[string, Partial<CourseDraft>]>([
    ['COURSE_CODE_WRONG', { code: 'A' }],
    ['COURSE_CODE_WRONG', { code: 'kurs 1' }],
    ['COURSE_CODE_WRONG', { code: '../X' }],
    ['TEXT_TOO_SHORT', { title: { nb: 'ab', nn: 'Nok nynorsk', en: '' } }],
    ['TEXT_TOO_LONG', { title: { nb: 'Tittel', nn: 'x'.repeat(121), en: '' } }],
    ['TEXT_TOO_SHORT', { text: { nb: ' \n', nn: 'a', en: 'b' } }],
    ['LINK_NOT_ALLOWED', { text: { nb: 'a', nn: '[x](data:a)', en: '' } }],
    ['TEXT_TOO_LONG', { goals: { nb: Array.from({ length: 13 }, () => 'mål'), nn: [], en: [] } }],
    ['DURATION_OUT_OF_RANGE', { durationMinutes: 14 }],
    ['DURATION_OUT_OF_RANGE', { durationMinutes: 1.5 }],
    ['RULE_WRONG', { completionRule: { minPercent: 101 } }],
  ])('is refused with %s', (code, change) => {
    expect(refusal(change)).toBe(code);
  });
});

describe('a completion rule', () => {
  it('keeps only what demands something', () => {
    expect(tidyRule({ minSessions: 0, minPercent: 80, noAbsence: false, mandatoryNos: [3, 1, 3] })).toEqual({
      minPercent: 80,
      mandatoryNos: [1, 3],
    });
  });

  it('does not let somebody without absence make one good', () => {
    expect(refuseRule({ noAbsence: true, makeUpAllowed: true })?.refuse).toBe('RULE_WRONG');
    expect(refuseRule({ mandatoryNos: [0] })?.refuse).toBe('RULE_WRONG');
    expect(refuseRule({ minSessions: 6, mandatoryNos: [1, 8], makeUpAllowed: true, ownWorkHours: 10 })).toBeNull();
  });
});

describe('what a course requires', () => {
  const known = new Map([
    ['b', ['c']],
    ['c', ['d']],
    ['x', ['y']],
    ['y', ['x']],
  ]);
  it('is never the course itself, however far around', () => {
    expect(requiresItself('d', ['b'], known)).toBe(true);
    expect(requiresItself('a', ['a'], known)).toBe(true);
    expect(requiresItself('a', ['b', 'x'], known)).toBe(false);
  });
});

describe('a term', () => {
  it('is half a year', () => {
    expect(termOf('2026-07-31')).toEqual({ year: 2026, season: 'SPRING' });
    expect(termOf('2026-08-01')).toEqual({ year: 2026, season: 'AUTUMN' });
    expect(termBounds({ year: 2026, season: 'AUTUMN' })).toEqual({ from: '2026-08-01', before: '2027-01-01' });
  });

  it('is whole weeks from another, so that a Tuesday stays a Tuesday', () => {
    const autumn = { year: 2025, season: 'AUTUMN' } as const;
    expect(daysBetweenTerms(autumn, { ...autumn, year: 2026 })).toBe(364);
    expect(daysBetweenTerms({ year: 2026, season: 'SPRING' }, { year: 2027, season: 'SPRING' })).toBe(371);
    expect(daysBetweenTerms({ year: 2026, season: 'SPRING' }, { year: 2026, season: 'AUTUMN' })).toBe(217);
  });
});
