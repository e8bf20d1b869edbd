import { describe, expect, it } from '@jest/globals';
import { refuseCompetence, type CompetenceWording } from './wording.ts';

const course: CompetenceWording = {
  nameNb: 'Førstehjelp',
  nameNn: 'Førstehjelp',
  nameEn: 'First aid',
  validityMonths: 24,
  renewalWindowDays: 90,
  renewalRule: 'COMPLETION_DATE',
  renewalFixedDay: null,
  renewalGraceDays: 0,
};

describe('how a competence is written', () => {
  it('has a name in three languages and whole months', () => {
    expect(refuseCompetence(course)).toBeNull();
    expect(refuseCompetence({ ...course, validityMonths: null, renewalWindowDays: null })).toBeNull();
    expect(refuseCompetence({ ...course, nameNn: '' })?.refuse).toBe('TEXT_TOO_SHORT');
    expect(refuseCompetence({ ...course, nameEn: 'x'.repeat(121) })?.refuse).toBe('TEXT_TOO_LONG');
    for (const validityMonths of [0, 241, 1.5])
      expect(refuseCompetence({ ...course, validityMonths })).toMatchObject({ facts: { field: 'validityMonths' } });
  });

  it('counts from a former end or a fixed day only when it runs out', () => {
    expect(refuseCompetence({ ...course, renewalRule: 'EXPIRY_DATE' })).toBeNull();
    expect(refuseCompetence({ ...course, renewalRule: 'EXPIRY_DATE', validityMonths: null })).toMatchObject({
      refuse: 'NUMBER_OUT_OF_RANGE',
      facts: { field: 'validityMonths' },
    });
    const fixed = { ...course, renewalRule: 'FIXED_DATE' } as const;
    expect(refuseCompetence({ ...fixed, renewalFixedDay: '12-31' })).toBeNull();
    for (const renewalFixedDay of [null, '02-29', '13-01', '31.12'])
      expect(refuseCompetence({ ...fixed, renewalFixedDay })).toEqual({
        refuse: 'MONTH_DAY_WRONG',
        facts: { field: 'renewalFixedDay' },
      });
    expect(refuseCompetence({ ...course, renewalFixedDay: '12-31' })?.refuse).toBe('MONTH_DAY_WRONG');
    for (const renewalGraceDays of [-1, 366, 1.5])
      expect(refuseCompetence({ ...course, renewalGraceDays })).toMatchObject({ facts: { field: 'renewalGraceDays' } });
  });
});
