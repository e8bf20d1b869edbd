import { describe, expect, it } from '@jest/globals';
import { refuseDeferral, refuseCorrectedStart, refuseStart, refuseToldDay } from './starting.ts';

const study = { startsOn: '2026-08-17', endsOn: '2027-06-15' };

describe('the day a study began', () => {
  it.each(['2026-06-18', '2026-08-17', '2026-11-23'])('can be %s', (day) => {
    expect(refuseStart(study, day, '2026-11-23')).toBeNull();
  });

  it('can not be tomorrow', () => {
    expect(refuseStart(study, '2026-11-24', '2026-11-23')?.refuse).toBe('START_IN_FUTURE');
  });

  it.each(['2026-06-17', '2027-06-16'])('can not be %s, outside the study', (day) => {
    expect(refuseStart(study, day, '2028-01-01')).toEqual({
      refuse: 'START_OUTSIDE_STUDY',
      facts: { field: 'startedOn', earliest: '2026-06-18', latest: '2027-06-15' },
    });
  });
});

describe('the day of a start that is corrected', () => {
  it('stays within the study, and before the step that came after it', () => {
    const begun = { startsOn: '2026-08-17', endsOn: '2027-06-15', nextStepOn: '2026-11-01' };
    expect(refuseCorrectedStart(begun, '2026-10-31', '2026-11-23')).toBeNull();
    expect(refuseCorrectedStart(begun, '2026-11-01', '2026-11-23')).toMatchObject({
      refuse: 'START_OUTSIDE_STUDY',
      facts: { latest: '2026-10-31' },
    });
    expect(refuseCorrectedStart({ ...begun, nextStepOn: null }, '2026-11-23', '2026-11-23')).toBeNull();
    expect(refuseCorrectedStart(begun, '2026-11-24', '2026-11-23')?.refuse).toBe('START_IN_FUTURE');
  });
});

describe('the day a study is deferred until', () => {
  it.each(['2026-11-24', '2028-11-23'])('can be %s', (day) => {
    expect(refuseDeferral(day, '2026-11-23')).toBeNull();
  });

  it.each(['2026-11-23', '2028-11-24', '2027-02-30'])('can not be %s', (day) => {
    expect(refuseDeferral(day, '2026-11-23')?.refuse).toBe('DEFERRAL_OUT_OF_RANGE');
  });
});

describe('the day an answer came', () => {
  it.each(['2026-11-23', '2025-11-22'])('can be %s', (day) => {
    expect(refuseToldDay('answeredOn', day, '2026-11-23')).toBeNull();
  });

  it.each(['2026-11-24', '2025-11-21', '2026-02-30', ''])('can not be «%s»', (day) => {
    expect(refuseToldDay('answeredOn', day, '2026-11-23')).toMatchObject({
      refuse: 'TOLD_DAY_WRONG',
      facts: { field: 'answeredOn' },
    });
  });
});
