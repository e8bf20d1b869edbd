import { describe, expect, it } from '@jest/globals';
import { recordTransitions, refuseOwnChange, refuseRecord, type ToldCompetence } from './record.ts';

const today = '2026-11-23';
const told: ToldCompetence = { level: null, credits: null, obtainedOn: '2024-06-15', expiresOn: null, note: '' };

describe('what people tell of their competence', () => {
  it('is taken when it fits', () => {
    expect(refuseRecord(told, 'DEGREE', today)).toBeNull();
    expect(refuseRecord({ ...told, level: 4, expiresOn: '2024-06-15' }, 'CERTIFICATION', today)).toBeNull();
    expect(refuseRecord({ ...told, credits: 7.5, obtainedOn: today }, 'CREDITS', today)).toBeNull();
  });

  it('has a level from 1 to 4', () => {
    for (const level of [0, 5, 1.5, -1])
      expect(refuseRecord({ ...told, level }, 'COURSE', today)?.refuse).toBe('LEVEL_OUT_OF_RANGE');
  });

  it('has credits above 0 with one decimal at most, and always of what is counted in credits', () => {
    for (const credits of [0, -5, 301, 7.25, Number.NaN])
      expect(refuseRecord({ ...told, credits }, 'DEGREE', today)?.refuse).toBe('CREDITS_OUT_OF_RANGE');
    expect(refuseRecord(told, 'CREDITS', today)).toMatchObject({ facts: { field: 'credits' } });
  });

  it('was got today or before, and ends after that', () => {
    expect(refuseRecord({ ...told, obtainedOn: '2026-11-24' }, 'COURSE', today)?.refuse).toBe('OBTAINED_IN_FUTURE');
    expect(refuseRecord({ ...told, obtainedOn: '0024-06-15' }, 'COURSE', today)?.refuse).toBe('OBTAINED_IN_FUTURE');
    expect(refuseRecord({ ...told, expiresOn: '2024-06-14' }, 'COURSE', today)?.refuse).toBe('EXPIRES_FIRST');
  });

  it('is the owner’s to change until it is verified', () => {
    expect(refuseOwnChange('UNVERIFIED')).toBeNull();
    expect(refuseOwnChange('REFUSED')).toBeNull();
    expect(refuseOwnChange('VERIFIED')).toEqual({ refuse: 'RECORD_VERIFIED' });
    expect(recordTransitions.VERIFIED).toEqual([]);
  });
});
