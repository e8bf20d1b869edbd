import { randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const CANCEL =
  'mutation ($id: ID!) { cancelEnrolment(enrolmentId: $id) { ... on Enrolment { id state } ... on Refusal { code } } }';
const ENROL = 'mutation ($id: ID!) { enrol(runId: $id) { ... on Enrolment { id state } ... on Refusal { code } } }';

describe('a connection that is cut before the answer came', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;
  let run: GivenRun;

  const body = (query: string, id: string): string => JSON.stringify({ query, variables: { id } });
  const headers = async (key: string): Promise<Record<string, string>> => ({
    cookie: await api.cookie(sander.id),
    'content-type': 'application/json',
    'idempotency-key': key,
  });
  /** Sends it and hangs up once the database says that it is done; nothing of the answer is read. */
  const sendAndCut = async (key: string, query: string, id: string, done: () => Promise<boolean>): Promise<void> => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    const text = body(query, id);
    const lines = Object.entries({
      ...(await headers(key)),
      host: 'localhost',
      'content-length': Buffer.byteLength(text),
    });
    socket.write(
      `POST /graphql HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`,
    );
    while (!(await done())) await new Promise((wake) => setTimeout(wake, 5));
    socket.destroy();
  };
  const again = async (key: string, query: string, id: string): Promise<unknown> =>
    (
      (
        await api
          .http()
          .post('/graphql')
          .set(await headers(key))
          .send(body(query, id))
      ).body as { data: unknown }
    ).data;
  const states = async (): Promise<string[]> =>
    (
      await api.sql.query<{ state: string }>('SELECT state FROM enrolment WHERE run_id = $1 AND person_id = $2', [
        run.id,
        sander.id,
      ])
    ).rows.map(({ state }) => state);

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    run = await givenRun(api.sql, school);
  });
  afterAll(() => api.close());

  it('has booked and cancelled once each, and the retry is told what the first would have been', async () => {
    const first = (await api.ask<{ enrol: { id: string } }>(sander.id, ENROL, { id: run.id })).data.enrol;
    const key = randomUUID();
    await sendAndCut(key, CANCEL, first.id, async () => (await states()).includes('CANCELLED'));
    expect(await again(key, CANCEL, first.id)).toEqual({ cancelEnrolment: { id: first.id, state: 'CANCELLED' } });
    expect(await states()).toEqual(['CANCELLED']);
  });

  it('leaves who has no key in doubt: the retry is refused (negative control)', async () => {
    const { id } = (await api.ask<{ enrol: { id: string } }>(sander.id, ENROL, { id: run.id })).data.enrol;
    const cancelled = async (): Promise<boolean> =>
      (await states()).filter((state) => state === 'CANCELLED').length === 2;
    await sendAndCut('none', CANCEL, id, cancelled);
    expect(await again('none', CANCEL, id)).toEqual({ cancelEnrolment: { code: 'STALE_STATE' } });
  });
});
