import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const FIELDS = `id state version comment submittedAt answeredBy { id } minutes elementId`;
const SAVE = `mutation ($id: ID, $version: Int, $input: OwnWorkInput!, $send: Boolean!) { answer: saveOwnWork(ownWorkId: $id, version: $version, input: $input, send: $send) {
  ... on OwnWork { ${FIELDS} } ... on Refusal { code sentence facts { name value } } } }`;
const RECALL = `mutation ($id: ID!) { answer: recallOwnWork(ownWorkId: $id) { ... on OwnWork { ${FIELDS} } ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { answer: removeOwnWork(ownWorkId: $id) { ... on RemovedOwnWork { id: ownWorkId } ... on Refusal { code } } }`;
const ANSWER = `mutation ($id: ID!, $version: Int!, $comment: String) { answer: answerOwnWork(ownWorkId: $id, version: $version, comment: $comment) {
  ... on OwnWork { ${FIELDS} } ... on Refusal { code facts { name value } } } }`;
const CARD = `{ myPrograms { strands { strand doneMinutes } elements { element { id } doneMinutes } } }`;
const SECRET = 'Hemmelig refleksjon om det jeg fikk til';

interface Said {
  readonly id?: string;
  readonly state?: string;
  readonly version?: number;
  readonly code?: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

describe('own work', () => {
  let api: TestApi;
  let school: GivenUnit;
  let chief: GivenPerson;
  let leader: GivenPerson;
  let sander: GivenPerson;
  let stranger: GivenPerson;
  let elementId: string;
  let foreignElement: string;

  const input = (wish: Record<string, unknown> = {}) => ({
    title: ' Leste om PIS ',
    doneOn: '2026-11-02',
    minutes: 90,
    reflection: SECRET,
    elementId,
    ...wish,
  });
  const say = async (by: GivenPerson, mutation: string, variables: Record<string, unknown>): Promise<Said> =>
    (await api.ask<{ answer: Said }>(by.id, mutation, variables)).data.answer;
  const save = (wish: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<Said> =>
    say(sander, SAVE, { input: input(wish), send: true, ...more });
  const seenBy = async (by: GivenPerson): Promise<string> =>
    JSON.stringify(await api.ask(by.id, '{ staffOwnWork { id title reflection state person { name } } }'));
  const minutes = async (): Promise<number | undefined> => {
    const { data } = await api.ask<{
      myPrograms: { elements: { element: { id: string }; doneMinutes: number }[] }[];
    }>(sander.id, CARD);
    return data.myPrograms[0]?.elements.find(({ element }) => element.id === elementId)?.doneMinutes;
  };
  const program = async (unit: GivenUnit): Promise<string> => {
    const { rows } = await api.sql.query<{ id: string }>(
      `WITH g AS (INSERT INTO program (title_nb, title_nn, title_en, starts_on, ends_on, state, created_at, updated_at)
         VALUES ('P', 'P', 'P', '2026-01-01', '2028-12-31', 'PUBLISHED', now(), now()) RETURNING id),
       f AS (INSERT INTO program_for_unit (program_id, unit_id) SELECT id, $1 FROM g)
       INSERT INTO program_element (program_id, strand, kind, title_nb, title_nn, title_en, required, minutes, position, created_at, updated_at)
         SELECT id, 'EGET_ARBEID', 'OWN_WORK', 'Egen', 'Eigen', 'Own', true, 600, 1, now(), now() FROM g RETURNING id`,
      [unit.id],
    );
    return rows[0]?.id ?? '';
  };

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const other = await givenUnit(api.sql, 'Osen', { parent: sector });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    stranger = await givenPerson(api.sql, 'Samira', other);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', other);
    sander = await givenPerson(api.sql, 'Sander', school);
    elementId = await program(school);
    foreignElement = await program(other);
  });
  afterAll(() => api.close());

  it('is its writer’s alone until it is sent, and then the nearest leader’s as well', async () => {
    const draft = await save({}, { send: false });
    expect(draft).toMatchObject({ state: 'DRAFT', submittedAt: null });
    for (const by of [leader, chief, stranger]) expect(await seenBy(by)).not.toContain('Leste om PIS');
    expect(await say(leader, ANSWER, { id: draft.id, version: 1, comment: null })).toMatchObject({
      code: 'STALE_STATE',
    });
    const sent = await save({}, { id: draft.id, version: 1 });
    expect(sent).toMatchObject({ state: 'SUBMITTED', version: 2 });
    expect(await seenBy(leader)).toContain(SECRET);
    for (const by of [chief, stranger]) expect(await seenBy(by)).not.toContain(SECRET);
    expect(await say(stranger, ANSWER, { id: draft.id, version: 2 })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await say(sander, RECALL, { id: draft.id })).toMatchObject({ state: 'DRAFT' });
    expect(await seenBy(leader)).not.toContain(SECRET);
    expect(await say(sander, RECALL, { id: draft.id })).toMatchObject({ code: 'STALE_STATE' });
    expect(await say(stranger, REMOVE, { id: draft.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await say(sander, REMOVE, { id: draft.id })).toMatchObject({ id: draft.id });
  });

  it('comes back with a comment, is private again, is mended, and counts when it is approved', async () => {
    const before = (await minutes()) ?? 0;
    const { id } = await save();
    expect(await say(leader, ANSWER, { id, version: 1, comment: 'x' })).toMatchObject({
      code: 'REASON_MISSING',
      facts: expect.arrayContaining([{ name: 'field', value: 'comment' }]) as unknown,
    });
    const back = await say(leader, ANSWER, { id, version: 1, comment: ' Skriv hva dere prøvde ' });
    expect(back).toMatchObject({ state: 'RETURNED', comment: 'Skriv hva dere prøvde' });
    expect(await seenBy(leader)).not.toContain(SECRET);
    expect(await minutes()).toBe(before);
    const again = await save({ minutes: 120 }, { id, version: 2 });
    expect(again).toMatchObject({ state: 'SUBMITTED', comment: null, answeredBy: null });
    expect(await say(leader, ANSWER, { id, version: 2 })).toMatchObject({ code: 'STALE_STATE' });
    expect(await say(leader, ANSWER, { id, version: 3 })).toMatchObject({
      state: 'APPROVED',
      answeredBy: { id: leader.id },
    });
    expect(await minutes()).toBe(before + 120);
    for (const changed of [await save({ minutes: 600 }, { id, version: 4 }), await say(sander, REMOVE, { id })])
      expect(changed).toMatchObject({ code: 'OWN_WORK_SENT' });
    await expect(api.sql.query('UPDATE own_work SET minutes = 600 WHERE id = $1', [id])).rejects.toThrow(/stands/);
    const { rows } = await api.sql.query<{ action: string }>(
      'SELECT action, change::text FROM audit_entry WHERE object_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'OWN_WORK_SUBMITTED',
      'OWN_WORK_RETURNED',
      'OWN_WORK_SUBMITTED',
      'OWN_WORK_APPROVED',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Hemmelig');
  });

  it('of a leader is answered by the leader above, never by oneself', async () => {
    const { id } = await say(leader, SAVE, { input: input({ elementId: null }), send: true });
    expect(await say(leader, ANSWER, { id, version: 1 })).toMatchObject({ code: 'OWN_CASE' });
    expect(await seenBy(leader)).not.toContain(String(id));
    expect(await say(chief, ANSWER, { id, version: 1 })).toMatchObject({ state: 'APPROVED' });
  });

  it('counts in no programme without an element of one’s own, nor on a day outside it', async () => {
    expect(await save({ elementId: foreignElement })).toMatchObject({ code: 'OWN_WORK_ELEMENT_WRONG' });
    const before = await minutes();
    for (const wish of [{ elementId: null }, { doneOn: '2025-12-31' }]) {
      const { id } = await save(wish);
      expect(await say(leader, ANSWER, { id, version: 1 })).toMatchObject({ state: 'APPROVED' });
    }
    expect(await minutes()).toBe(before);
  });

  it.each([
    ['a day to come', { doneOn: '2031-01-01' }, 'OWN_WORK_DAY_WRONG', 'doneOn'],
    ['no time', { minutes: 0 }, 'OWN_WORK_TIME_WRONG', 'minutes'],
    ['no reflection', { reflection: ' ' }, 'REFLECTION_MISSING', 'reflection'],
    ['no title', { title: ' ' }, 'TEXT_TOO_SHORT', 'title'],
  ])('is refused with %s, beside its field, and nothing is kept', async (_what, wish, code, field) => {
    const count = async (): Promise<unknown> => (await api.sql.query('SELECT count(*) FROM own_work')).rows[0];
    const before = await count();
    expect(await save(wish)).toMatchObject({
      code,
      facts: expect.arrayContaining([{ name: 'field', value: field }]) as unknown,
    });
    expect(await count()).toEqual(before);
  });

  it('lets what was written in another window stand', async () => {
    const { id } = await save({}, { send: false });
    expect(await save({ title: 'Den ene' }, { id, version: 1, send: false })).toMatchObject({ version: 2 });
    expect(await save({ title: 'Den andre' }, { id, version: 1, send: false })).toMatchObject({ code: 'STALE_STATE' });
    const { rows } = await api.sql.query<{ title: string }>('SELECT title FROM own_work WHERE id = $1', [id]);
    expect(rows).toEqual([{ title: 'Den ene' }]);
  });
});
