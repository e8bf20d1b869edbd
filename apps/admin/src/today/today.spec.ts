import { describe, expect, it } from '@jest/globals';
import type { MeetingFragment, RunAttendanceQuery, RunLineFragment } from '@kompetanse/contract/admin';
import { begunRuns, endedRuns, missingAttendance, sessionsOn, thinRuns } from './today.ts';

const now = new Date('2026-11-23T11:00:00Z');

function session(no: number, day: string, changes: Partial<MeetingFragment> = {}): MeetingFragment {
  return {
    id: `s${no}`,
    no,
    title: `Samling ${no}`,
    startsAt: `${day}T08:00:00.000Z`,
    endsAt: `${day}T09:30:00.000Z`,
    place: 'Rena',
    mandatory: true,
    state: 'PLANNED',
    ...changes,
  };
}

function run(id: string, sessions: MeetingFragment[], changes: Partial<RunLineFragment> = {}): RunLineFragment {
  return {
    id,
    place: 'Rena',
    state: 'PUBLISHED',
    startsAt: sessions[0]?.startsAt ?? '',
    endsAt: sessions.at(-1)?.endsAt ?? '',
    closesAt: '2026-11-30T11:00:00.000Z',
    capacity: 10,
    seatsTaken: 3,
    seatsLeft: 7,
    waitingCount: 0,
    minParticipants: 5,
    course: { id, title: id, type: 'OTHER' },
    sessions,
    ...changes,
  };
}

describe('what needs a hand today', () => {
  it('finds the sessions of the day in Oslo, also one that starts late in the evening', () => {
    const late = session(2, '2026-11-23', { startsAt: '2026-11-23T22:30:00.000Z', endsAt: '2026-11-23T22:45:00.000Z' });
    const tomorrow = session(3, '2026-11-23', { startsAt: '2026-11-23T23:30:00.000Z' });
    const found = sessionsOn([run('a', [session(1, '2026-11-23'), late, tomorrow])], now);
    expect(found.map(({ session: { no } }) => no)).toEqual([1, 2]);
  });

  it('asks for attendance only where a session is over and someone with a seat is not recorded', () => {
    const person = { id: 'p', name: 'Ane', unitName: null };
    const attended: NonNullable<RunAttendanceQuery['courseRun']> = {
      id: 'a',
      state: 'IN_PROGRESS',
      course: { id: 'a', title: 'Kurs' },
      sessions: [
        session(1, '2026-11-16'),
        session(2, '2026-11-17'),
        session(3, '2026-11-18', { state: 'CANCELLED' }),
        session(4, '2026-12-01'),
      ],
      participants: [
        {
          id: 'e1',
          state: 'ENROLLED',
          person,
          attendance: [{ sessionId: 's1', mark: 'ABSENT', minutes: null, recordedAt: '' }],
        },
        { id: 'e2', state: 'WAITLISTED', person, attendance: [] },
      ],
    };
    expect(missingAttendance([attended], now).map(({ session: { no }, missing }) => [no, missing])).toEqual([[2, 1]]);
  });

  it('looks into runs that have begun, and leaves completed ones alone', () => {
    const begun = run('begun', [session(1, '2026-11-16'), session(2, '2026-12-01')]);
    const done = run('done', [session(1, '2026-11-16')], { state: 'COMPLETED' });
    expect(begunRuns([begun, done, run('coming', [session(1, '2026-12-01')])], now)).toEqual([begun]);
    expect(endedRuns([begun, done, run('over', [session(1, '2026-11-16')])], now).map(({ id }) => id)).toEqual([
      'over',
    ]);
  });

  it('worries about too few only when booking soon closes', () => {
    const soon = run('soon', [session(1, '2026-12-05')]);
    const later = run('later', [session(1, '2027-03-01')], { closesAt: '2027-02-20T11:00:00.000Z' });
    const enough = run('enough', [session(1, '2026-12-05')], { seatsTaken: 5 });
    expect(thinRuns([soon, later, enough], now).map(({ id }) => id)).toEqual(['soon']);
  });
});
