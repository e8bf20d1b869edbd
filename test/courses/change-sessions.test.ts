import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { ENROL } from '../enrolment/booking.ts';
import { CANCEL_SESSION, CHANGE, factsOf, session, type Planned } from './planning.ts';

describe('changing the sessions of a run', () => {
  let api: TestApi;
  let school: GivenUnit;
  let marius: GivenPerson;
  let run: GivenRun;

  const ask = async (mutation: string, variables: Record<string, unknown>) => {
    const answer = await api.ask<Planned>(marius.id, mutation, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data.run;
  };
  const change = (sessions: readonly Record<string, unknown>[], version = 1) =>
    ask(CHANGE, { runId: run.id, version, sessions });
  /** A session that stands, with a change. */
  const moved = (index: number, day: string, more: Record<string, unknown> = {}) =>
    session(day, { id: run.sessionIds[index], title: `Samling ${index + 1}`, from: '09:00', to: '10:30', ...more });
  const given = async (sessions = 3): Promise<GivenRun> => {
    const made = await givenRun(api.sql, school, { sessions, capacity: 40 });
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [made.id, marius.id]);
    return made;
  };
  const sequences = async (): Promise<number[]> =>
    (
      await api.sql.query<{ ics_sequence: number }>(
        'SELECT ics_sequence FROM course_session WHERE run_id = $1 ORDER BY no',
        [run.id],
      )
    ).rows.map((row) => row.ics_sequence);

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
  });
  afterAll(() => api.close());

  it('moves one, tells all who have a place once, in their language, with time before and after', async () => {
    run = await given();
    const leila = await givenPerson(api.sql, 'Leila', school, { locale: 'nn' });
    const waiting = await givenPerson(api.sql, 'Sander', school);
    await givenEnrolment(api.sql, run, leila);
    await givenEnrolment(api.sql, run, waiting, { state: 'WAITLISTED' });
    const answer = await change([moved(1, '2026-12-22', { place: 'Osen' })]);
    expect(answer).toMatchObject({ version: 2, startsAt: '2026-12-14T08:00:00.000Z' });
    expect(answer.sessions.map(({ state }) => state)).toEqual(['PLANNED', 'MOVED', 'PLANNED']);
    expect(await sequences()).toEqual([0, 1, 0]);
    await api.drain();
    await workAgain(api);
    const [told, ...more] = await messagesTo(api, leila);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind: 'SESSIONS_CHANGED', state: 'SENT' });
    expect(told?.body_text).toContain(
      'Samling 2 er flytt. Før: måndag 21. desember 2026 kl.\u00a009.00–10.30, Rena. No: tysdag 22. desember 2026 kl.\u00a009.00–10.30, Osen.',
    );
    expect(await messagesTo(api, waiting)).toEqual([]);
  });

  it('says nothing about a new title, and what is sent unchanged stands', async () => {
    run = await given();
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Leila', school));
    await change([moved(0, '2026-12-14', { title: 'Oppstart' }), moved(1, '2026-12-21')]);
    expect(await sequences()).toEqual([0, 0, 0]);
    const { rows } = await api.sql.query('SELECT 1 FROM run_change WHERE run_id = $1', [run.id]);
    expect(rows).toEqual([]);
  });

  it('lets deadlines that have not passed follow the first session, by the clock on the wall', async () => {
    run = await given(1);
    const before = await api.sql.query<{ closes_at: Date }>('SELECT closes_at FROM course_run WHERE id = $1', [run.id]);
    expect(before.rows[0]?.closes_at.toISOString()).toBe('2026-12-13T08:00:00.000Z');
    const answer = await change([moved(0, '2027-03-29')]);
    expect([answer.startsAt, answer.closesAt]).toEqual(['2027-03-29T07:00:00.000Z', '2027-03-28T07:00:00.000Z']);
  });

  it('adds a session, and calls one off with a notice', async () => {
    run = await given(2);
    const leila = await givenPerson(api.sql, 'Leila', school);
    await givenEnrolment(api.sql, run, leila);
    const added = await change([session('2027-01-04')]);
    expect(added.sessions.map(({ no, title }) => [no, title])).toEqual([
      [1, 'Samling 1'],
      [2, 'Samling 2'],
      [3, 'Samling 3'],
    ]);
    const cancelled = await ask(CANCEL_SESSION, { runId: run.id, version: 2, sessionId: run.sessionIds[0] });
    expect(cancelled).toMatchObject({ version: 3, startsAt: '2026-12-21T08:00:00.000Z' });
    await api.drain();
    const told = (await messagesTo(api, leila)).map(({ body_text }) => body_text).join();
    expect(told).toContain('Samling 3 er ny');
    expect(told).toContain('Samling 1, mandag 14. desember 2026 kl.\u00a009.00–10.30, Rena, er avlyst.');
  });

  it('refuses what is over, what overlaps, what is not there and the last one, and changes nothing', async () => {
    run = await given(2);
    const refused = async (sessions: readonly Record<string, unknown>[]) => {
      const answer = await change(sessions);
      return [answer.code, factsOf(answer)['field']];
    };
    expect(await refused([moved(1, '2026-12-14', { from: '10:00', to: '11:00' })])).toEqual([
      'SESSIONS_OVERLAP',
      'sessions.0.from',
    ]);
    expect(await refused([moved(1, '2026-11-20')])).toEqual(['RUN_IN_PAST', 'sessions.0.day']);
    expect((await change([session('2027-01-04', { id: '00000000-0000-4000-8000-000000000000' })])).code).toBe(
      'NOT_FOUND',
    );
    expect((await change([moved(0, '2027-01-04')], 7)).code).toBe('STALE_STATE');
    await api.sql.query('UPDATE course_session SET starts_at = $2, ends_at = $3 WHERE id = $1', [
      run.sessionIds[0],
      '2026-11-16T08:00:00Z',
      '2026-11-16T09:30:00Z',
    ]);
    expect(await refused([moved(0, '2027-01-04')])).toEqual(['SESSION_OVER', 'sessions.0.day']);
    expect((await ask(CANCEL_SESSION, { runId: run.id, version: 1, sessionId: run.sessionIds[0] })).code).toBe(
      'SESSION_OVER',
    );
    run = await given(1);
    expect((await ask(CANCEL_SESSION, { runId: run.id, version: 1, sessionId: run.sessionIds[0] })).code).toBe(
      'LAST_SESSION',
    );
    expect(await sequences()).toEqual([0]);
  });

  it('loses no booking and tells each once when people book while it is moved', async () => {
    run = await given();
    const people = await givenManyPeople(api.sql, school, 30);
    const cookies = await Promise.all(people.map((person) => api.cookie(person.id)));
    const book = (cookie: string) =>
      api
        .http()
        .post('/graphql')
        .set('cookie', cookie)
        .send({ query: ENROL, variables: { id: run.id } });
    const [, , answer] = await Promise.all([
      Promise.all(cookies.slice(0, 10).map(book)),
      Promise.all(cookies.slice(10, 20).map(book)),
      change([moved(0, '2026-12-15')]),
      Promise.all(cookies.slice(20).map(book)),
    ]);
    expect(answer.version).toBe(2);
    await api.drain();
    const { rows } = await api.sql.query<{ enrolled: number; readers: number; told: number; most: number }>(
      `SELECT (SELECT seats_taken FROM course_run WHERE id = $1) AS enrolled,
        (SELECT count(*)::int FROM run_change_reader x JOIN run_change h ON h.id = x.change_id WHERE h.run_id = $1) AS readers,
        (SELECT count(*)::int FROM notification WHERE kind = 'SESSIONS_CHANGED' AND subject_id = $1) AS told,
        (SELECT coalesce(max(n), 0)::int FROM (SELECT count(*) AS n FROM notification WHERE kind = 'SESSIONS_CHANGED' AND subject_id = $1 GROUP BY recipient_id) q) AS most`,
      [run.id],
    );
    const [seen] = rows;
    expect(seen?.enrolled).toBe(30);
    expect(seen?.told).toBe(seen?.readers);
    expect(seen?.most).toBeLessThanOrEqual(1);
    // Whoever was not told has booked what was already moved: their confirmation says the new time.
    const late = await api.sql.query<{ body_text: string }>(
      `SELECT n.body_text FROM notification n JOIN enrolment e ON n.subject_type = 'ENROLMENT' AND e.id = n.subject_id
        WHERE e.run_id = $1 AND NOT EXISTS (SELECT 1 FROM run_change_reader x WHERE x.enrolment_id = e.id)`,
      [run.id],
    );
    expect(late.rows).toHaveLength(30 - (seen?.readers ?? 0));
    for (const { body_text } of late.rows) expect(body_text).toContain('15. desember 2026');
  });
});
