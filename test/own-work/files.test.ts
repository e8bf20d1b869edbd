import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPdf } from '../given/files.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const FIELDS = 'id version state files { id name address sizeBytes }';
const SAVE = `mutation ($id: ID, $version: Int, $input: OwnWorkInput!, $send: Boolean!) { answer: saveOwnWork(ownWorkId: $id, version: $version, input: $input, send: $send) {
  ... on OwnWork { ${FIELDS} } ... on Refusal { code } } }`;
const REMOVE_FILE = `mutation ($id: ID!, $fileId: ID!) { answer: removeOwnWorkFile(ownWorkId: $id, fileId: $fileId) { ... on OwnWork { ${FIELDS} } ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { answer: removeOwnWork(ownWorkId: $id) { ... on RemovedOwnWork { id: ownWorkId } ... on Refusal { code } } }`;
const ANSWER = `mutation ($id: ID!, $version: Int!, $comment: String) { answer: answerOwnWork(ownWorkId: $id, version: $version, comment: $comment) {
  ... on OwnWork { ${FIELDS} } ... on Refusal { code } } }`;
const MINE = `{ answer: myOwnWork { ${FIELDS} } }`;
const STAFF = `{ answer: staffOwnWork { ${FIELDS} } }`;

interface Work {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
  readonly files: readonly { readonly id: string; readonly name: string; readonly address: string }[];
}

describe('files of own work', () => {
  let api: TestApi;
  let leader: GivenPerson;
  let sander: GivenPerson;
  let colleague: GivenPerson;

  const say = async (by: GivenPerson, mutation: string, variables: Record<string, unknown> = {}): Promise<Work> =>
    (await api.ask<{ answer: Work }>(by.id, mutation, variables)).data.answer;
  const all = async (by: GivenPerson, query: string): Promise<readonly Work[]> =>
    (await api.ask<{ answer: readonly Work[] }>(by.id, query)).data.answer;
  const input = {
    title: 'Lest',
    doneOn: '2026-11-02',
    minutes: 60,
    reflection: 'Jeg lærte å vente lenger før jeg svarer.',
  };
  const draft = (): Promise<Work> => say(sander, SAVE, { input, send: false });
  const send = async (
    by: GivenPerson,
    id: string,
    bytes = givenPdf(),
    name = 'notat.pdf',
  ): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> => {
    const answer = await api
      .http()
      .post(`/own-work/${id}/files`)
      .set('cookie', await api.cookie(by.id))
      .set('content-type', 'application/vnd.kompetanse.file')
      .set('x-file-name', encodeURIComponent(name))
      .send(bytes);
    return { status: answer.status, body: answer.body as Record<string, unknown> };
  };
  const open = async (by: GivenPerson, address: string): Promise<number> =>
    (
      await api
        .http()
        .get(address)
        .set('cookie', await api.cookie(by.id))
    ).status;

  beforeAll(async () => {
    api = await startApi();
    const school = await givenUnit(api.sql, 'Rena skole');
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    colleague = await givenPerson(api.sql, 'Kollega', school);
  });
  afterAll(() => api.close());

  it('are the writer’s alone until it is sent, and then those’ who answer it as well', async () => {
    const { id, version } = await draft();
    for (const who of [leader, colleague]) expect((await send(who, id, Buffer.from('MZ'))).status).toBe(404);
    expect((await send(sander, id)).body).toMatchObject({ name: 'notat.pdf', already: false });
    expect((await send(sander, id)).body).toMatchObject({ already: true });
    expect((await send(sander, id, Buffer.from('MZ not a pdf'), 'virus.pdf')).status).not.toBe(200);
    const { address } = (await all(sander, MINE)).find((work) => work.id === id)?.files[0] ?? { address: '' };
    expect(await Promise.all([sander, leader, colleague].map((who) => open(who, address)))).toEqual([200, 404, 404]);
    await say(sander, SAVE, { id, version, input, send: true });
    expect(await Promise.all([sander, leader, colleague].map((who) => open(who, address)))).toEqual([200, 200, 404]);
    expect((await all(leader, STAFF)).find((work) => work.id === id)?.files).toHaveLength(1);
  });

  it('neither come nor go while it is sent, and go with what is thrown away', async () => {
    const first = await draft();
    await send(sander, first.id);
    const sent = await say(sander, SAVE, { id: first.id, version: first.version, input, send: true });
    const file = sent.files[0]?.id ?? '';
    expect((await say(sander, REMOVE_FILE, { id: first.id, fileId: file })).code).toBe('OWN_WORK_SENT');
    expect((await send(sander, first.id, givenPdf(2_000, 'b'))).body['refusal']).toMatchObject({
      code: 'OWN_WORK_SENT',
    });
    // The database stands behind.
    await expect(api.sql.query('DELETE FROM own_work_file WHERE file_id = $1', [file])).rejects.toThrow('stand');
    const back = await say(leader, ANSWER, { id: first.id, version: sent.version, comment: 'Legg ved noe mer' });
    expect(await open(leader, sent.files[0]?.address ?? '')).toBe(404);
    expect((await say(colleague, REMOVE_FILE, { id: first.id, fileId: file })).code).toBe('NOT_FOUND');
    expect((await say(sander, REMOVE_FILE, { id: first.id, fileId: file })).files).toEqual([]);
    await send(sander, back.id, givenPdf(2_000, 'c'));
    await say(sander, REMOVE, { id: first.id });
    expect((await api.sql.query('SELECT 1 FROM own_work_file WHERE own_work_id = $1', [first.id])).rowCount).toBe(0);
    expect((await api.sql.query('SELECT 1 FROM stored_file WHERE id = $1', [file])).rowCount).toBe(0);
  });

  it('are at most as many as anywhere else', async () => {
    const { id } = await draft();
    const answers: unknown[] = [];
    for (let n = 0; n < 12; n += 1)
      answers.push((await send(sander, id, givenPdf(2_000, `f${n}`), `${n}.pdf`)).body['refusal']);
    expect(answers.at(-1)).toMatchObject({ code: 'FILES_TOO_MANY' });
    expect(answers[0]).toBeUndefined();
  });
});
