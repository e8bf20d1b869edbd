import { describe, expect, it } from '@jest/globals';
import { recordFaults, recordTransitions, refuseOwnChange, refuseRecord, type ToldCompetence } from './record.ts';

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

  it('has no credits when it is a course or a certification', () => {
    for (const kind of ['COURSE', 'CERTIFICATION'] as const)
      expect(refuseRecord({ ...told, credits: 5 }, kind, today)?.refuse).toBe('CREDITS_NOT_COUNTED');
    expect(refuseRecord({ ...told, credits: 180 }, 'DEGREE', today)).toBeNull();
  });

  it('is told of all that is wrong at once', () => {
    const wrong = { ...told, level: 9, credits: 0, obtainedOn: '2030-01-01', note: 'x'.repeat(501) };
    expect(recordFaults(wrong, null, today).map(({ refuse }) => refuse)).toEqual([
      'LEVEL_OUT_OF_RANGE',
      'CREDITS_OUT_OF_RANGE',
      'OBTAINED_IN_FUTURE',
      'TEXT_TOO_LONG',
    ]);
  });

  it('was got today or before, and ends after that', () => {
    expect(refuseRecord({ ...told, obtainedOn: '2026-11-24' }, 'COURSE', today)?.refuse).toBe('OBTAINED_IN_FUTURE');
    expect(refuseRecord({ ...told, obtainedOn: '0024-06-15' }, 'COURSE', today)?.refuse).toBe('OBTAINED_IN_FUTURE');
    expect(refuseRecord({ ...told, expiresOn: '2024-06-14' }, 'COURSE', today)?.refuse).toBe('EXPIRES_FIRST');
  });

  it('is the owner’s to change until it is verified', () => {
    expect(refuseOwnChange({ state: 'UNVERIFIED', source: 'SELF' })).toBeNull();
    expect(refuseOwnChange({ state: 'REFUSED', source: 'SELF' })).toBeNull();
    expect(refuseOwnChange({ state: 'VERIFIED', source: 'SELF' })).toEqual({ refuse: 'RECORD_VERIFIED' });
    expect(refuseOwnChange({ state: 'VERIFIED', source: 'IMPORT' })).toEqual({ refuse: 'RECORD_IMPORTED' });
    expect(recordTransitions.VERIFIED).toEqual([]);
  });
});
