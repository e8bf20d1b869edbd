import { describe, expect, it } from '@jest/globals';
import { refuseMeetingChange, refuseMeetingTime, refusePlace, refuseSeriesPlan } from './planning.ts';

const wish = {
  title: 'Klasseledelse',
  goal: 'Roligere overganger',
  supervisorId: 'marius',
  participantIds: ['sander'],
};

describe('planning a series', () => {
  it('takes one with one, and a group', () => {
    expect(refuseSeriesPlan(wish)).toBeNull();
    expect(refuseSeriesPlan({ ...wish, participantIds: Array.from({ length: 12 }, (_, n) => `p${n}`) })).toBeNull();
  });

  it.each([
    [{ title: ' a ' }, 'TEXT_TOO_SHORT', 'title'],
    [{ goal: 'x'.repeat(501) }, 'TEXT_TOO_LONG', 'goal'],
    [{ participantIds: [] }, 'NUMBER_OUT_OF_RANGE', 'participantIds'],
    [{ participantIds: Array.from({ length: 13 }, (_, n) => `p${n}`) }, 'NUMBER_OUT_OF_RANGE', 'participantIds'],
    [{ participantIds: ['marius'] }, 'PARTICIPANT_UNKNOWN', 'participantIds'],
    [{ participantIds: ['sander', 'sander'] }, 'PARTICIPANT_UNKNOWN', 'participantIds'],
  ])('says what is wrong with %j', (part, refuse, field) => {
    expect(refuseSeriesPlan({ ...wish, ...part })).toMatchObject({ refuse, facts: { field } });
  });

  it('wants a day, a time, a length and a place', () => {
    const time = { day: '2026-12-01', from: '14:30', minutes: 60 };
    expect(refuseMeetingTime(time)).toBeNull();
    for (const [part, field] of [
      [{ day: '2026-02-30' }, 'day'],
      [{ from: '25:00' }, 'from'],
      [{ minutes: 14 }, 'minutes'],
    ] as const)
      expect(refuseMeetingTime({ ...time, ...part })).toMatchObject({ facts: { field } });
    expect(refusePlace(' ')).toMatchObject({ facts: { field: 'place' } });
  });

  it('moves and cancels what is to come, as it was last seen', () => {
    const meeting = { state: 'SCHEDULED', version: 2, seriesState: 'ACTIVE' } as const;
    expect(refuseMeetingChange(meeting, 'MOVED', 2)).toBeNull();
    expect(refuseMeetingChange({ ...meeting, state: 'MOVED' }, 'CANCELLED', 2)).toBeNull();
    expect(refuseMeetingChange(meeting, 'MOVED', 1)).toEqual({ refuse: 'STALE_STATE' });
    for (const state of ['HELD', 'CANCELLED'] as const)
      expect(refuseMeetingChange({ ...meeting, state }, 'MOVED', 2)).toEqual({ refuse: 'STALE_STATE' });
    expect(refuseMeetingChange({ ...meeting, seriesState: 'STOPPED' }, 'CANCELLED', 2)).toEqual({
      refuse: 'STALE_STATE',
    });
  });
});
