import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { causesOf, placeOf, seatsOf } from '../enrolment/booking.ts';

const COMPLETE = `mutation ($runId: ID!) { completeRun(runId: $runId) {
  ... on RunCompletion { completed notCompleted noShow run { id state } }
  ... on Refusal { code facts { name value } } } }`;

interface Completed {
  readonly completed?: number;
  readonly notCompleted?: number;
  readonly noShow?: number;
  readonly run?: { readonly state: string };
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** P present, H half of it, Q a quarter, E excused, A absent, - no mark. */
type Marks = string;

describe('completing a run', () => {
  let api: TestApi;
  let school: GivenUnit;
  let aino: GivenPerson;

  const complete = async (by: GivenPerson, runId: string): Promise<Completed> => {
    const { data, errors } = await api.ask<{ completeRun: Completed } | null>(by.id, COMPLETE, { runId });
    return errors?.[0] ? { code: errors[0].extensions.code } : data!.completeRun;
  };
  const person = (name: string): Promise<GivenPerson> => givenPerson(api.sql, name, school);

  /** A run of sessions of 60 minutes that ended long ago. */
  const ended = (completionRule: Record<string, unknown>, sessions: number): Promise<GivenRun> =>
    givenRun(api.sql, school, {
      startsAt: '2026-09-07T08:00:00Z',
      state: 'IN_PROGRESS',
      sessionMinutes: 60,
      completionRule,
      sessions,
    });
  const attended = async (run: GivenRun, marks: Marks): Promise<GivenPerson> => {
    const who = await person('Deltaker');
    const id = await givenEnrolment(api.sql, run, who);
    const meaning = { P: 'PRESENT', H: 'PARTIAL', Q: 'PARTIAL', E: 'EXCUSED', A: 'ABSENT' } as const;
    for (const [index, letter] of marks.split('').entries()) {
      if (letter === '-') continue;
      const minutes = { H: 30, Q: 29 }[letter] ?? null;
      await api.sql.query(
        `INSERT INTO session_attendance (enrolment_id, session_id, mark, minutes, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, now())`,
        [id, run.sessionIds[index], meaning[letter as keyof typeof meaning], minutes, aino.id],
      );
    }
    return who;
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await person('Aino');
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  beforeEach(() => api.clock.set(NOON));
  afterAll(() => api.close());

  it.each<[string, Record<string, unknown>, readonly (readonly [Marks, string])[]]>([
    [
      'at least 80 %',
      { minPercent: 80 },
      [
        ['PPPPP', 'COMPLETED'],
        ['PPPPA', 'COMPLETED'],
        ['PPHPE', 'COMPLETED'],
        ['PPPP-', 'COMPLETED'],
        ['PPPQA', 'NOT_COMPLETED'],
        ['PPPAA', 'NOT_COMPLETED'],
        ['PPPEE', 'NOT_COMPLETED'],
        ['AAEAA', 'NO_SHOW'],
        ['-----', 'NO_SHOW'],
      ],
    ],
    [
      'all sessions (COS-P)',
      { minPercent: 100 },
      [
        ['PPPPPPPP', 'COMPLETED'],
        ['PPPHPPPP', 'COMPLETED'],
        ['PPPQPPPP', 'NOT_COMPLETED'],
        ['PPPPPPPE', 'NOT_COMPLETED'],
        ['PPPPPPP-', 'NOT_COMPLETED'],
      ],
    ],
    [
      'at least two sessions',
      { minSessions: 2 },
      [
        ['PPA', 'COMPLETED'],
        ['PAA', 'NOT_COMPLETED'],
        ['QAA', 'NOT_COMPLETED'],
      ],
    ],
    [
      'no absence (facilitators)',
      { noAbsence: true },
      [
        ['PPPP', 'COMPLETED'],
        ['PPPH', 'NOT_COMPLETED'],
        ['PPPE', 'NOT_COMPLETED'],
        ['PPP-', 'NOT_COMPLETED'],
      ],
    ],
  ])('decides by the rule «%s»', async (_name, rule, cases) => {
    const run = await ended(rule, cases[0]![0].length);
    const people: GivenPerson[] = [];
    for (const [marks] of cases) people.push(await attended(run, marks));
    const answer = await complete(aino, run.id);
    const states: string[] = [];
    for (const who of people) states.push((await placeOf(api, run.id, who)).state);
    expect(cases.map(([marks], index) => [marks, states[index]])).toEqual(cases);
    const count = (state: string): number => states.filter((other) => other === state).length;
    expect(answer).toEqual({
      completed: count('COMPLETED'),
      notCompleted: count('NOT_COMPLETED'),
      noShow: count('NO_SHOW'),
      run: { id: run.id, state: 'COMPLETED' },
    });
    expect(await seatsOf(api, run.id)).toEqual({ counted: cases.length, rows: cases.length });
  });

  it('does not ask for a session that was cancelled', async () => {
    const run = await ended({ minPercent: 100 }, 3);
    await api.sql.query(`UPDATE course_session SET state = 'CANCELLED' WHERE id = $1`, [run.sessionIds[1]]);
    await attended(run, 'P-P');
    expect(await complete(aino, run.id)).toMatchObject({ completed: 1, notCompleted: 0 });
  });

  it('is refused before the last session is over, and says when that is', async () => {
    const run = await givenRun(api.sql, school, { startsAt: '2026-11-16T10:00:00Z', sessionMinutes: 61 });
    expect(await complete(aino, run.id)).toMatchObject({
      code: 'RUN_NOT_ENDED',
      facts: [{ name: 'endsAt', value: '2026-11-23T11:01:00.000Z' }],
    });
    api.clock.set('2026-11-23T11:01:00Z');
    expect(await complete(aino, run.id)).toMatchObject({ run: { state: 'COMPLETED' } });
  });

  it('lets who still waits lapse, and who was never answered expire', async () => {
    const run = await ended({ minPercent: 80 }, 1);
    const [waiting, asking, gone] = await Promise.all(['Venter', 'Spør', 'Gikk'].map(person));
    const waited = await givenEnrolment(api.sql, run, waiting!, { state: 'WAITLISTED' });
    const asked = await givenEnrolment(api.sql, run, asking!, { state: 'REQUESTED' });
    await givenEnrolment(api.sql, run, gone!, { state: 'CANCELLED' });
    await complete(aino, run.id);
    const states = await Promise.all([waiting, asking, gone].map(async (p) => (await placeOf(api, run.id, p!)).state));
    expect(states).toEqual(['LAPSED', 'EXPIRED', 'CANCELLED']);
    expect(await causesOf(api, waited)).toEqual(['RUN_COMPLETED']);
    expect(await causesOf(api, asked)).toEqual(['RUN_COMPLETED']);
  });

  it('happens once, also when two ask at the same time', async () => {
    const run = await ended({ minPercent: 80 }, 1);
    await attended(run, 'P');
    const answers = await Promise.all([complete(aino, run.id), complete(aino, run.id)]);
    expect(answers.map((answer) => answer.code ?? answer.run?.state).sort()).toEqual(['COMPLETED', 'STALE_STATE']);
    expect((await complete(aino, run.id)).code).toBe('STALE_STATE');
  });

  it('ends a run in which nobody has a seat', async () => {
    const run = await ended({ minPercent: 80 }, 1);
    expect(await complete(aino, run.id)).toMatchObject({ completed: 0, notCompleted: 0, noShow: 0 });
  });
});
