import { describe, expect, it } from '@jest/globals';
import { awayOn, shareDone, shownOf, waitingSum, type StaffLine } from './my-staff.ts';

const nothing: StaffLine = {
  title: 'Lærer',
  missing: 0,
  person: { id: 'a', name: 'Ane' },
  unit: { id: 'u', name: 'Rena skole' },
  programs: [],
  renewals: [],
  away: [],
  waiting: { bookings: 0, applications: 0, ownWork: 0, competences: 0 },
};
const program = {
  programId: 'p',
  title: 'P',
  state: 'ACTIVE',
  late: false,
  wantedMinutes: 600,
  doneMinutes: 150,
} as const;
const meeting = {
  runId: 'r',
  course: 'K',
  startsAt: '2026-12-01T08:00:00Z',
  endsAt: '2026-12-02T08:00:00Z',
  leads: false,
};

describe('my staff', () => {
  it('have a share of all their programmes together, and none when nothing is asked', () => {
    expect(shareDone(nothing)).toBeNull();
    expect(shareDone({ programs: [program, { ...program, wantedMinutes: 0, doneMinutes: 0 }] })).toBe(0.25);
    expect(shareDone({ programs: [program, { ...program, doneMinutes: 600 }] })).toBe(0.625);
  });

  it('are away on every day a meeting touches', () => {
    const day = (moment: string) => moment.slice(0, 10);
    expect(
      ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'].map((on) => awayOn({ away: [meeting] }, on, day)),
    ).toEqual([false, true, true, false]);
  });

  it('are narrowed to those something should be done about', () => {
    const waits: StaffLine = { ...nothing, waiting: { bookings: 1, applications: 0, ownWork: 2, competences: 0 } };
    const late: StaffLine = { ...nothing, programs: [program, { ...program, late: true }] };
    const lacks: StaffLine = { ...nothing, missing: 2 };
    const all = [nothing, waits, late, lacks];
    expect(waitingSum(waits)).toBe(3);
    expect(shownOf(all, undefined)).toBe(all);
    expect(shownOf(all, 'waiting')).toEqual([waits]);
    expect(shownOf(all, 'late')).toEqual([late]);
    expect(shownOf(all, 'missing')).toEqual([lacks]);
    expect(shownOf(all, 'away')).toEqual([]);
    expect(shownOf([{ ...nothing, away: [meeting] }], 'away')).toHaveLength(1);
  });
});
