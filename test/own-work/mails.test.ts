import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { messagesTo, workAgain } from '../given/notifications.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const SAVE = `mutation ($id: ID, $version: Int, $input: OwnWorkInput!, $send: Boolean!) { answer: saveOwnWork(ownWorkId: $id, version: $version, input: $input, send: $send) {
  ... on OwnWork { id version } ... on Refusal { code } } }`;
const RECALL = `mutation ($id: ID!) { answer: recallOwnWork(ownWorkId: $id) { ... on OwnWork { id version } ... on Refusal { code } } }`;
const ANSWER = `mutation ($id: ID!, $version: Int!, $comment: String) { answer: answerOwnWork(ownWorkId: $id, version: $version, comment: $comment) {
  ... on OwnWork { id version } ... on Refusal { code } } }`;
const [TITLE, REFLECTION, COMMENT] = [
  'Hemmelig tittel',
  'Hemmelig refleksjon om det jeg fikk til',
  'Hemmelig kommentar',
];

interface Said {
  readonly id: string;
  readonly version: number;
}

describe('mails about own work', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leader: GivenPerson;
  let sander: GivenPerson;

  const say = async (by: GivenPerson, mutation: string, variables: Record<string, unknown>): Promise<Said> =>
    (await api.ask<{ answer: Said }>(by.id, mutation, variables)).data.answer;
  const write = (by: GivenPerson, send: boolean, more: Partial<Said> = {}): Promise<Said> =>
    say(by, SAVE, {
      input: { title: TITLE, doneOn: '2026-11-02', minutes: 90, reflection: REFLECTION },
      send,
      ...more,
    });

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    sander = await givenPerson(api.sql, 'Sander', school, { locale: 'nn' });
  });
  afterAll(() => api.close());

  it('tell the leader that it was sent, and the writer that it came back and was approved, each once', async () => {
    const draft = await write(sander, false);
    await api.drain();
    expect(await messagesTo(api, leader)).toEqual([]);
    const sent = await write(sander, true, draft);
    await api.drain();
    await workAgain(api);
    expect((await messagesTo(api, leader)).map(({ kind }) => kind)).toEqual(['OWN_WORK_SUBMITTED']);
    const back = await say(leader, ANSWER, { ...sent, comment: COMMENT });
    await api.drain();
    const again = await write(sander, true, back);
    await api.drain();
    await say(leader, ANSWER, { ...again });
    await api.drain();
    await workAgain(api);
    expect((await messagesTo(api, sander)).map(({ kind }) => kind).sort()).toEqual([
      'OWN_WORK_APPROVED',
      'OWN_WORK_RETURNED',
    ]);
    expect((await messagesTo(api, leader)).map(({ kind }) => kind)).toEqual([
      'OWN_WORK_SUBMITTED',
      'OWN_WORK_SUBMITTED',
    ]);
    expect((await messagesTo(api, sander)).find(({ kind }) => kind === 'OWN_WORK_APPROVED')?.subject).toContain(
      'Eige arbeid er godkjent',
    );
  });

  it('say nothing of what is written in it, in any mail, event or queue', async () => {
    const held = await api.sql.query<{ text: string }>(
      'SELECT n::text AS text FROM notification n UNION ALL SELECT o::text FROM outbox o UNION ALL SELECT a::text FROM audit_entry a',
    );
    const all = held.rows.map(({ text }) => text).join('\n');
    expect(all).toContain('OWN_WORK_SUBMITTED');
    for (const secret of [TITLE, REFLECTION, COMMENT]) expect(all).not.toContain(secret);
    // What would be found if it were there (negative control).
    expect(JSON.stringify((await api.sql.query('SELECT * FROM own_work')).rows)).toContain(REFLECTION);
  });

  it('are not sent when it was taken back while they waited, or another leads by then', async () => {
    const [taken, moved] = [await givenPerson(api.sql, 'Ida', school), await givenPerson(api.sql, 'Ola', school)];
    const other = await givenUnit(api.sql, 'Osen');
    const before = (await messagesTo(api, leader)).length;
    const sent = await write(taken, true);
    await write(moved, true);
    await api.drain();
    const waiting = `UPDATE notification SET state = 'PENDING', sent_at = NULL WHERE recipient_id = $1 AND created_at >= $2`;
    await api.sql.query(waiting, [leader.id, api.clock.now()]);
    await say(taken, RECALL, { id: sent.id });
    await api.sql.query('UPDATE employment SET unit_id = $2 WHERE person_id = $1', [moved.id, other.id]);
    await workAgain(api);
    const states = (await messagesTo(api, leader)).map(({ state }) => state);
    expect(states).toHaveLength(before + 2);
    expect(states.filter((state) => state === 'CANCELLED').length).toBeGreaterThanOrEqual(2);
  });

  it('would be sent if neither had happened (negative control)', async () => {
    const third = await givenPerson(api.sql, 'Kari', school);
    await write(third, true);
    await api.drain();
    await api.sql.query(
      `UPDATE notification SET state = 'PENDING', sent_at = NULL WHERE recipient_id = $1 AND state = 'SENT'`,
      [leader.id],
    );
    await workAgain(api);
    expect((await messagesTo(api, leader)).filter(({ state }) => state === 'SENT').length).toBeGreaterThan(0);
  });
});
