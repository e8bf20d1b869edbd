import { describe, expect, it } from '@jest/globals';
import type { AttendanceMark } from '@kompetanse/contract/admin';
import { attendedCount, seated } from '../enrolment/run.ts';
import type { Participant, Run } from '../enrolment/run.ts';
import { forecastCompletion } from './completion-forecast.ts';

const sessions = ['s1', 's2', 's3', 's4', 's5'].map((id, index) => ({
  id,
  no: index + 1,
  title: id,
  startsAt: '2026-11-02T08:00:00.000Z',
  endsAt: '2026-11-02T09:30:00.000Z',
  place: 'Rena',
  mandatory: true,
  state: index === 4 ? ('CANCELLED' as const) : ('HELD' as const),
}));

function person(
  id: string,
  state: Participant['state'],
  marks: readonly (AttendanceMark | number | null)[],
): Participant {
  const attendance = marks.flatMap((mark, index): Participant['attendance'] => {
    if (mark === null) return [];
    const sessionId = `s${index + 1}`;
    return typeof mark === 'number'
      ? [{ sessionId, mark: 'PARTIAL', minutes: mark }]
      : [{ sessionId, mark, minutes: null }];
  });
  const who = { id, name: id, title: null, unitName: null };
  return {
    id,
    state,
    requestedAt: '',
    queuePlace: null,
    priority: 0,
    offerExpiresAt: null,
    person: who,
    attendance,
    ownWorkDone: false,
    certificate: null,
  };
}

function run(participants: Participant[], asked: Partial<Run['course']['completionRule']> = {}): Run {
  const rule = { minPercent: 75, minSessions: null, noAbsence: false, mandatoryNos: [], ownWorkHours: null };
  return { sessions, participants, course: { completionRule: { ...rule, ...asked } } } as unknown as Run;
}

describe('how a run would end', () => {
  const participants = [
    person('whole', 'ENROLLED', ['PRESENT', 'PRESENT', 'PRESENT', 'ABSENT']),
    person('half counts', 'ENROLLED', ['PRESENT', 45, 'PRESENT', null]),
    person('less than half', 'ENROLLED', ['PRESENT', 44, 'PRESENT', 'EXCUSED']),
    person('never there', 'ENROLLED', ['ABSENT', 'ABSENT', null, null]),
    person('waits', 'WAITLISTED', []),
  ];

  it('follows the rule over the sessions that take place, for those with a seat', () => {
    expect(forecastCompletion(run(participants))).toEqual({ COMPLETED: 2, NOT_COMPLETED: 1, NO_SHOW: 1, unmarked: 3 });
  });

  it('lets nobody through with absence where the rule allows none', () => {
    expect(forecastCompletion(run(participants, { noAbsence: true })).COMPLETED).toBe(0);
  });

  it('asks for the sessions that are named, and for no cancelled one', () => {
    expect(forecastCompletion(run(participants, { mandatoryNos: [4] })).COMPLETED).toBe(0);
    expect(forecastCompletion(run(participants, { mandatoryNos: [1, 5] })).COMPLETED).toBe(2);
  });

  it('asks for own work that has been confirmed', () => {
    const done = { ...participants[0]!, ownWorkDone: true };
    expect(forecastCompletion(run([done, ...participants.slice(1)], { ownWorkHours: 6 })).COMPLETED).toBe(1);
  });

  it('counts an offer as a seat held, but not as a participant', () => {
    expect(seated(run([person('offered', 'OFFERED', []), ...participants]))).toHaveLength(4);
  });

  it('counts the sessions a person came to, wholly or partly', () => {
    expect(attendedCount(participants[2]!, sessions)).toBe(3);
  });
});
