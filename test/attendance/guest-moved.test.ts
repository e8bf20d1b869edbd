import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CANCEL_SESSION, CHANGE, session, type Planned } from '../courses/planning.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, type Asking } from './asking.ts';
import { givenParallelRun, markedAs } from './parallel.ts';

describe('a guest whose session is changed', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let own: GivenRun;
  let host: GivenRun;

  const ask = async (mutation: string, variables: Record<string, unknown>): Promise<void> => {
    const answer = await api.ask<Planned>(aino.id, mutation, { runId: host.id, version: 1, ...variables });
    expect(answer.errors).toBeUndefined();
    expect(answer.data.run.__typename).toBe('CourseRun');
    await api.drain();
  };
  const move = (index: number): Promise<void> =>
    ask(CHANGE, {
      sessions: [
        session(`2026-12-${index === 0 ? '09' : '16'}`, { id: host.sessionIds[index], title: 'S', place: 'Osen' }),
      ],
    });
  const toldOf = async (person: GivenPerson): Promise<string[]> =>
    (await messagesTo(api, person)).map(({ kind }) => kind).filter((kind) => kind !== 'MAKE_UP_BOOKED');

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  /** Sander has a chair in the first session of a run that nobody else has a place in. */
  beforeEach(async () => {
    api.clock.set(NOON);
    sander = await givenPerson(api.sql, 'Sander', school);
    const completionRule = { minPercent: 100, makeUpAllowed: true };
    own = await givenRun(api.sql, school, { startsAt: '2026-11-16T08:00:00Z', state: 'IN_PROGRESS', completionRule });
    const enrolmentId = await givenEnrolment(api.sql, own, sander);
    await markedAs(api.sql, enrolmentId, own.sessionIds, ['ABSENT', 'PRESENT']);
    host = await givenParallelRun(api.sql, school, own, { startsAt: '2026-12-07T08:00:00Z' });
    const wish = { enrolmentId, missedId: own.sessionIds[0]!, takenId: host.sessionIds[0]! };
    expect((await asking.book(sander, wish)).state).toBe('BOOKED');
    await api.drain();
  });
  afterAll(() => api.close());

  it('is told once when it is moved, with time and place before and after, and not as one who has a seat', async () => {
    await move(0);
    await workAgain(api);
    expect(await toldOf(sander)).toEqual(['MAKE_UP_MOVED']);
    const told = (await messagesTo(api, sander)).find(({ kind }) => kind === 'MAKE_UP_MOVED');
    expect(told).toMatchObject({ state: 'SENT', subject: expect.stringContaining('flyttet') as unknown });
    expect(told?.body_text).toContain(
      'Før: mandag 7. desember 2026 kl.\u00a009.00–10.30, Rena. Nå: onsdag 9. desember 2026 kl.\u00a018.00–19.30, Osen.',
    );
  });

  it('is told by the side of those who have a seat, each in their own words', async () => {
    const leila = await givenPerson(api.sql, 'Leila', school);
    await givenEnrolment(api.sql, host, leila);
    await move(0);
    expect(await toldOf(leila)).toEqual(['SESSIONS_CHANGED']);
    expect(await toldOf(sander)).toEqual(['MAKE_UP_MOVED']);
  });

  it('is not told of a session they have no chair in, nor of one they have given back (negative control)', async () => {
    await move(1);
    expect(await toldOf(sander)).toEqual([]);
    const { rows } = await api.sql.query<{ id: string }>('SELECT id FROM make_up WHERE taken_id = $1', [
      host.sessionIds[0],
    ]);
    await asking.cancel(sander, rows[0]!.id);
    await api.drain();
    await ask(CHANGE, { version: 2, sessions: [session('2026-12-09', { id: host.sessionIds[0] })] });
    expect(await toldOf(sander)).toEqual(['MAKE_UP_CANCELLED']);
  });

  it('is told that the chair is gone when it is called off', async () => {
    await ask(CANCEL_SESSION, { sessionId: host.sessionIds[0] });
    await api.minute();
    await api.drain();
    expect(await toldOf(sander)).toEqual(['MAKE_UP_CANCELLED']);
  });
});
