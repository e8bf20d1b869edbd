import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { messagesTo } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { CANCEL, factsOf, RESIZE, type Planned } from './planning.ts';

describe('the life of a run', () => {
  let api: TestApi;
  let school: GivenUnit;
  let aino: GivenPerson;

  const ask = async (mutation: string, variables: Record<string, unknown>) => {
    const answer = await api.ask<Planned>(aino.id, mutation, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data.run;
  };
  const person = (name: string): Promise<GivenPerson> => givenPerson(api.sql, name, school);
  const stateOf = async (run: GivenRun): Promise<string | undefined> =>
    (await api.sql.query<{ state: string }>('SELECT state FROM course_run WHERE id = $1', [run.id])).rows[0]?.state;
  const enrolmentStates = async (run: GivenRun): Promise<string[]> =>
    (
      await api.sql.query<{ state: string }>(
        'SELECT state FROM enrolment WHERE run_id = $1 ORDER BY requested_at, queue_no',
        [run.id],
      )
    ).rows.map(({ state }) => state);
  const deciding = async (wish: RunWish, minimum: number): Promise<GivenRun> => {
    const run = await givenRun(api.sql, school, wish);
    await api.sql.query('UPDATE course_run SET min_participants = $2, min_decision_at = $3 WHERE id = $1', [
      run.id,
      minimum,
      '2026-11-23T10:00:00Z',
    ]);
    return run;
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await person('Aino');
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  afterAll(() => api.close());

  it('is confirmed by itself when enough have booked, and begins when it starts', async () => {
    const enough = await deciding({}, 1);
    await givenEnrolment(api.sql, enough, await person('Leila'));
    const begun = await givenRun(api.sql, school, { startsAt: '2026-11-23T10:59:00Z' });
    const coming = await givenRun(api.sql, school);
    await api.minute();
    expect(await Promise.all([enough, begun, coming].map(stateOf))).toEqual(['CONFIRMED', 'IN_PROGRESS', 'PUBLISHED']);
    const { rows } = await api.sql.query(
      `SELECT actor_id FROM audit_entry WHERE object_id = $1 AND action = 'RUN_CONFIRMED'`,
      [enough.id],
    );
    expect(rows).toEqual([{ actor_id: null }]);
  });

  it('asks once whether it will be held when too few have booked', async () => {
    const run = await deciding({}, 2);
    await givenEnrolment(api.sql, run, await person('Leila'));
    await api.minute();
    await api.minute();
    await api.drain();
    expect(await stateOf(run)).toBe('PUBLISHED');
    const told = (await messagesTo(api, aino)).filter(({ kind }) => kind === 'RUN_BELOW_MINIMUM');
    expect(told).toHaveLength(1);
    expect(told[0]?.body_text).toContain('trenger 2 deltakere og har 1');
  });

  it('gives new seats to those who wait longest at once, and never takes a seat away', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    await givenEnrolment(api.sql, run, await person('Leila'), { requestedAt: '2026-11-01T08:00:00Z' });
    for (const day of ['02', '03', '04'])
      await givenEnrolment(api.sql, run, await person('Sander'), {
        state: 'WAITLISTED',
        requestedAt: `2026-11-${day}T08:00:00Z`,
      });
    const see = `query ($id: ID!) { courseRun(id: $id) { consequence(capacity: 3) { withPlace waiting nextInQueue } } }`;
    expect((await api.ask(aino.id, see, { id: run.id })).data).toEqual({
      courseRun: { consequence: { withPlace: 1, waiting: 3, nextInQueue: ['Sander Testmoen', 'Sander Testmoen'] } },
    });
    expect(await ask(RESIZE, { runId: run.id, version: 1, capacity: 3 })).toMatchObject({ capacity: 3, version: 2 });
    expect(await enrolmentStates(run)).toEqual(['ENROLLED', 'ENROLLED', 'ENROLLED', 'WAITLISTED']);
    const refused = await ask(RESIZE, { runId: run.id, version: 2, capacity: 2 });
    expect([refused.code, factsOf(refused)['taken']]).toEqual(['CAPACITY_BELOW_TAKEN', '3']);
    expect(refused.sentence).toContain('3 plasser er allerede tatt');
    expect(await enrolmentStates(run)).toEqual(['ENROLLED', 'ENROLLED', 'ENROLLED', 'WAITLISTED']);
  });

  it('is cancelled with a reason that everybody in it is told, in neutral words for guardians', async () => {
    const run = await givenRun(api.sql, school, { audience: 'BOTH', title: 'COS-P for foresatte' });
    const [seat, queue, asked] = [await person('Leila'), await person('Sander'), await person('Liv')];
    const ylva = await givenPerson(api.sql, 'Ylva');
    await givenEnrolment(api.sql, run, seat);
    await givenEnrolment(api.sql, run, queue, { state: 'WAITLISTED' });
    await givenEnrolment(api.sql, run, asked, { state: 'REQUESTED' });
    await givenEnrolment(api.sql, run, ylva);
    expect((await ask(CANCEL, { runId: run.id, version: 1, reason: ' x ' })).code).toBe('REASON_MISSING');
    expect((await ask(CANCEL, { runId: run.id, version: 1, reason: 'x'.repeat(1001) })).code).toBe('TEXT_TOO_LONG');
    expect(await stateOf(run)).toBe('PUBLISHED');

    expect(await ask(CANCEL, { runId: run.id, version: 1, reason: 'Kursholderen er syk.' })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await enrolmentStates(run)).toEqual(['RUN_CANCELLED', 'RUN_CANCELLED', 'RUN_CANCELLED', 'RUN_CANCELLED']);
    await api.drain();
    for (const one of [seat, queue, asked, ylva]) {
      const [told, ...more] = await messagesTo(api, one);
      expect(more).toEqual([]);
      expect(told).toMatchObject({ kind: 'RUN_CANCELLED', state: 'SENT' });
      expect(told?.body_text).toContain('Kursholderen er syk.');
    }
    expect((await messagesTo(api, ylva))[0]?.subject).not.toMatch(/COS-P|foresatt/i);
    expect((await ask(CANCEL, { runId: run.id, version: 1, reason: 'En gang til' })).code).toBe('STALE_STATE');
  });
});
