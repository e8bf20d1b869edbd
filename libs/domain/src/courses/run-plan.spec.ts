import { describe, expect, it } from '@jest/globals';
import { followStart, moveTo, publishFaults, runFaults, type RunPlan } from './run-plan.ts';

const now = new Date('2026-11-23T11:00:00Z');
const session = (day: string) => ({
  day,
  from: '18:00',
  to: '19:30',
  title: '',
  place: 'Rena',
  videoUrl: null,
  mandatory: true,
});
const plan: RunPlan = {
  place: 'Rena',
  videoUrl: null,
  capacity: 10,
  minParticipants: 3,
  minDecisionAt: null,
  opensAt: new Date('2026-11-23T12:00:00Z'),
  closesAt: new Date('2027-01-04T11:00:00Z'),
  cancelUntil: new Date('2027-01-05T11:00:00Z'),
  approvalDays: 7,
  offerHours: 48,
  promotionStopsAt: null,
  sessions: [session('2027-01-11'), session('2027-01-18')],
};
const faults = (change: Partial<RunPlan>) =>
  runFaults({ ...plan, ...change }, now).map(({ refuse, facts }) => [refuse, facts?.['field']]);

describe('a planned run', () => {
  it('is right as it stands, also without sessions while it is a draft', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ sessions: [] })).toEqual([]);
    expect(publishFaults({ ...plan, sessions: [] }, now)).toEqual([
      { refuse: 'SESSIONS_MISSING', facts: { field: 'sessions' } },
    ]);
  });

  it('tells all that is wrong at once, each with its field', () => {
    expect(
      faults({ place: '', capacity: 0, closesAt: new Date('2026-11-01T00:00:00Z'), sessions: [session('2026-11-01')] }),
    ).toEqual([
      ['PLACE_MISSING', 'place'],
      ['NUMBER_OUT_OF_RANGE', 'capacity'],
      ['RUN_IN_PAST', 'sessions.0.day'],
      ['CLOSES_BEFORE_OPENS', 'closesAt'],
      ['DEADLINE_AFTER_START', 'cancelUntil'],
    ]);
  });

  it('moves to another day with all its times, by the clock on the wall', () => {
    const moved = moveTo(plan, '2027-04-05');
    expect(moved.sessions.map(({ day, from }) => `${day} ${from}`)).toEqual(['2027-04-05 18:00', '2027-04-12 18:00']);
    expect(moved.closesAt.toISOString()).toBe('2027-03-29T10:00:00.000Z'); // 12:00 in Norway before and after
  });

  it('has deadlines that follow the first session only while they lie ahead', () => {
    const deadlines = {
      closesAt: new Date('2026-11-20T11:00:00Z'),
      cancelUntil: plan.cancelUntil,
      minDecisionAt: null,
      promotionStopsAt: plan.closesAt,
    };
    const followed = followStart(deadlines, 7, now);
    expect(followed.closesAt).toBe(deadlines.closesAt);
    expect(followed.cancelUntil.toISOString()).toBe('2027-01-12T11:00:00.000Z');
    expect(followed.minDecisionAt).toBeNull();
  });
});
