import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type Answer, type TestApi } from '../harness/api.ts';

/** Each time it is done it leaves one step in the history: how many there are says how often it was done. */
const SET = `mutation ($id: ID!, $priority: Int!) { setPriority(enrolmentId: $id, priority: $priority, reason: "Skal lede gruppa") {
  ... on Enrolment { id priority } ... on Refusal { code } } }`;

type Priority = Answer<{ setPriority: { priority?: number; code?: string } } | null>;

describe('a change that is sent again with the same key', () => {
  let api: TestApi;
  let aino: GivenPerson;
  let other: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;
  let host: GivenUnit;

  const send = async (key: string | null, priority = 1, by = aino): Promise<Priority> => {
    const request = api
      .http()
      .post('/graphql')
      .set('cookie', await api.cookie(by.id));
    if (key) request.set('idempotency-key', key);
    const variables = { id: enrolmentId, priority };
    return (await request.send({ query: SET, variables })).body as Priority;
  };
  const code = ({ errors }: Priority): string | undefined => errors?.[0]?.extensions.code;
  const timesDone = async (): Promise<number> =>
    Number(
      (
        await api.sql.query<{ n: string }>(
          `SELECT count(*) AS n FROM enrolment_event WHERE cause = 'PRIORITY_SET' AND enrolment_id = $1`,
          [enrolmentId],
        )
      ).rows[0]?.n,
    );

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    other = await givenPerson(api.sql, 'Marius', school);
    for (const person of [aino, other]) await givenRole(api.sql, person, 'COURSE_COORDINATOR', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    const school = await givenUnit(api.sql, 'Rena skole');
    host = school;
    for (const person of [aino, other]) await givenRole(api.sql, person, 'COURSE_COORDINATOR', school);
    run = await givenRun(api.sql, school, { capacity: 1 });
    await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Samira', school));
    const leila = await givenPerson(api.sql, 'Leila', school);
    enrolmentId = await givenEnrolment(api.sql, run, leila, { state: 'WAITLISTED' });
  });
  afterAll(() => api.close());

  it('is done once and answered alike, 50 times at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(answers[0]?.data?.setPriority.priority).toBe(1);
    expect(await timesDone()).toBe(1);
  });

  it('would be done each time without a key (negative control)', async () => {
    await Promise.all([send(null), send(null), send('no-key-at-all')]);
    expect(await timesDone()).toBe(3);
  });

  it('is not done with other values under the same key, and is told so', async () => {
    const key = randomUUID();
    await send(key, 1);
    expect(code(await send(key, 2))).toBe('IDEMPOTENCY_MISMATCH');
    const { rows } = await api.sql.query('SELECT priority FROM enrolment WHERE id = $1', [enrolmentId]);
    expect(rows).toEqual([{ priority: 1 }]);
  });

  it('is another’s own when another person uses the same key', async () => {
    const key = randomUUID();
    await send(key);
    expect((await send(key, 1, other)).data?.setPriority.priority).toBe(1);
    expect(await timesDone()).toBe(2);
  });

  it('is answered as the first time also when the first answer was a refusal', async () => {
    const key = randomUUID();
    const hosts = 'UPDATE course_run SET host_unit_id = $2 WHERE id = $1';
    await api.sql.query(hosts, [run.id, (await givenUnit(api.sql, 'Åmot ungdomsskole')).id]);
    expect((await send(key)).data?.setPriority.code).toBe('NOT_FOUND');
    await api.sql.query(hosts, [run.id, host.id]);
    expect((await send(key)).data?.setPriority.code).toBe('NOT_FOUND');
    expect((await send(randomUUID())).data?.setPriority.priority).toBe(1);
  });

  it('may be tried again when it broke and nothing was done', async () => {
    const key = randomUUID();
    await api.sql.query('ALTER TABLE enrolment_event RENAME TO hidden_away');
    const broken = await send(key).finally(() => api.sql.query('ALTER TABLE hidden_away RENAME TO enrolment_event'));
    expect(code(broken)).toBe('INTERNAL');
    expect((await send(key)).data?.setPriority.priority).toBe(1);
    expect(await timesDone()).toBe(1);
  });

  it('is told to wait while the first is being worked on', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL, done_at = NULL WHERE key = $1', [key]);
    expect(code(await send(key))).toBe('CONFLICT_RETRY');
    expect(await timesDone()).toBe(1);
  }, 15_000);

  it('is not done twice when the process died between the effect and the answer', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL WHERE key = $1', [key]);
    api.clock.set('2026-11-23T11:02:00Z');
    expect(code(await send(key))).toBe('ALREADY_DONE');
    expect(await timesDone()).toBe(1);
  });

  it('is done by the next try when the process died before it', async () => {
    const key = randomUUID();
    await send(key);
    await api.sql.query('UPDATE repeated_request SET answer = NULL, done_at = NULL WHERE key = $1', [key]);
    api.clock.set('2026-11-23T11:02:00Z');
    expect((await send(key)).data?.setPriority.priority).toBe(1);
    expect(await timesDone()).toBe(2); // the row of the first was taken away by hand: what happened is what would have been lost
  });

  it('is forgotten after a week', async () => {
    const key = randomUUID();
    await send(key);
    const kept = async (): Promise<number> =>
      (await api.sql.query('SELECT 1 FROM repeated_request WHERE key = $1', [key])).rowCount ?? 0;
    api.clock.set('2026-11-30T10:59:00Z');
    await api.minute();
    expect(await kept()).toBe(1);
    api.clock.set('2026-11-30T11:01:00Z');
    await api.minute();
    expect(await kept()).toBe(0);
  });
});
