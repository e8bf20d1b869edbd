import { describe, expect, it } from '@jest/globals';
import { refuseCompetence, type CompetenceWording } from './wording.ts';

const course: CompetenceWording = {
  nameNb: 'Førstehjelp',
  nameNn: 'Førstehjelp',
  nameEn: 'First aid',
  validityMonths: 24,
  renewalWindowDays: 90,
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
});
