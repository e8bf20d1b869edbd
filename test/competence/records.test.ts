import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord } from '../given/competence.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ADD = `mutation ($input: CompetenceRecordInput!) { answer: addCompetenceRecord(input: $input) {
  ... on CompetenceRecord { id state level credits obtainedOn expiresOn note competence { id name } }
  ... on Refusal { code sentence facts { name value } } } }`;
const CHANGE = `mutation ($id: ID!, $input: CompetenceRecordInput!) { answer: changeCompetenceRecord(recordId: $id, input: $input) {
  ... on CompetenceRecord { id state note refuseReason } ... on Refusal { code } } }`;
const REMOVE = `mutation ($id: ID!) { answer: removeCompetenceRecord(recordId: $id) { ... on RemovedRecord { recordId } ... on Refusal { code } } }`;
const VERIFY = `mutation ($id: ID!) { answer: verifyCompetenceRecord(recordId: $id) { ... on CompetenceRecord { id state } ... on Refusal { code } } }`;
const REFUSE = `mutation ($id: ID!, $reason: String!) { answer: refuseCompetenceRecord(recordId: $id, reason: $reason) {
  ... on CompetenceRecord { id state refuseReason } ... on Refusal { code } } }`;
const WRITE = `mutation ($id: ID, $input: CompetenceInput!) { answer: writeCompetence(competenceId: $id, input: $input) {
  ... on Competence { id nameNb validityMonths } ... on Refusal { code facts { name value } } } }`;

interface Said {
  readonly answer: {
    readonly id?: string;
    readonly recordId?: string;
    readonly state?: string;
    readonly code?: string;
    readonly refuseReason?: string | null;
    readonly facts?: readonly { name: string; value: string }[];
  };
}

describe('what people tell of their competence', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let chief: GivenPerson;
  let leader: GivenPerson;
  let sander: GivenPerson;
  let firstAid: string;

  const input = (wish: Record<string, unknown> = {}) => ({
    competenceId: firstAid,
    level: 2,
    obtainedOn: '2026-05-04',
    note: ' Kurs hos Røde Kors ',
    ...wish,
  });
  const say = async (by: GivenPerson, mutation: string, variables: Record<string, unknown>): Promise<Said['answer']> =>
    (await api.ask<Said>(by.id, mutation, variables)).data.answer;
  const add = async (wish: Record<string, unknown> = {}): Promise<string> =>
    (await say(sander, ADD, { input: input(wish) })).id ?? '';
  const stored = async (id: string): Promise<Record<string, unknown> | undefined> =>
    (await api.sql.query<Record<string, unknown>>('SELECT * FROM competence_record WHERE id = $1', [id])).rows[0];

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    firstAid = await givenCompetence(api.sql, 'Førstehjelp', { validityMonths: 24 });
  });
  afterAll(() => api.close());

  it('is unverified until the leader has said yes, and then stands', async () => {
    const told = await say(sander, ADD, { input: input() });
    expect(told).toMatchObject({ state: 'UNVERIFIED', level: 2, note: 'Kurs hos Røde Kors', expiresOn: null });
    const id = told.id ?? '';
    expect(await say(leader, VERIFY, { id })).toMatchObject({ id, state: 'VERIFIED' });
    expect(await stored(id)).toMatchObject({ verified_by: leader.id, state: 'VERIFIED' });
    expect(await say(sander, CHANGE, { id, input: input({ level: 4 }) })).toMatchObject({ code: 'RECORD_VERIFIED' });
    expect(await say(sander, REMOVE, { id })).toMatchObject({ code: 'RECORD_VERIFIED' });
    expect(await say(leader, REFUSE, { id, reason: 'Likevel ikke' })).toMatchObject({ code: 'STALE_STATE' });
    expect(await stored(id)).toMatchObject({ level: 2, state: 'VERIFIED' });
    const { rows } = await api.sql.query<{ action: string }>(
      'SELECT action, change::text FROM audit_entry WHERE object_id = $1 ORDER BY id',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['COMPETENCE_RECORD_ADDED', 'COMPETENCE_RECORD_VERIFIED']);
    expect(JSON.stringify(rows)).not.toContain('Røde Kors');
  });

  it('is refused with a reason, mended by its owner, and waits again', async () => {
    const id = await add();
    expect(await say(leader, REFUSE, { id, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await say(leader, REFUSE, { id, reason: 'Send kursbeviset' })).toMatchObject({
      state: 'REFUSED',
      refuseReason: 'Send kursbeviset',
    });
    expect(await say(leader, VERIFY, { id })).toMatchObject({ code: 'STALE_STATE' });
    expect(await say(sander, CHANGE, { id, input: input({ note: 'Beviset er lagt ved' }) })).toMatchObject({
      state: 'UNVERIFIED',
      note: 'Beviset er lagt ved',
      refuseReason: null,
    });
    expect(await say(leader, VERIFY, { id })).toMatchObject({ state: 'VERIFIED' });
  });

  it('is taken away by its owner while nobody has verified it', async () => {
    const id = await add();
    expect(await say(leader, REMOVE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await say(sander, REMOVE, { id })).toMatchObject({ recordId: id });
    expect(await stored(id)).toBeUndefined();
  });

  it('is not written down when it can not be so', async () => {
    const before = await api.sql.query('SELECT count(*) FROM competence_record');
    const refusals: [Record<string, unknown>, string][] = [
      [{ competenceId: crypto.randomUUID() }, 'COMPETENCE_UNKNOWN'],
      [{ competenceId: 'tull' }, 'COMPETENCE_UNKNOWN'],
      [{ level: 5 }, 'LEVEL_OUT_OF_RANGE'],
      [{ credits: 0 }, 'CREDITS_OUT_OF_RANGE'],
      [{ obtainedOn: '2026-11-24' }, 'OBTAINED_IN_FUTURE'],
      [{ expiresOn: '2026-05-03' }, 'EXPIRES_FIRST'],
      [{ note: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
    ];
    for (const [wish, code] of refusals) expect(await say(sander, ADD, { input: input(wish) })).toMatchObject({ code });
    expect((await api.sql.query('SELECT count(*) FROM competence_record')).rows).toEqual(before.rows);
  });

  it('is never verified by its owner, also when the owner leads the unit; the leader above answers', async () => {
    const own = await givenRecord(api.sql, leader, firstAid, { state: 'UNVERIFIED' });
    expect(await say(leader, VERIFY, { id: own })).toMatchObject({ code: 'OWN_CASE' });
    expect(await stored(own)).toMatchObject({ state: 'UNVERIFIED' });
    // The database stands behind the rule.
    await expect(
      api.sql.query(
        `UPDATE competence_record SET state = 'VERIFIED', verified_by = person_id, verified_at = now() WHERE id = $1`,
        [own],
      ),
    ).rejects.toThrow('nobody_verifies_their_own');
    expect(await say(chief, VERIFY, { id: own })).toMatchObject({ state: 'VERIFIED' });
  });

  it('is as absent for leaders elsewhere, for the sector leader who only reads, and for colleagues', async () => {
    const other = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const stranger = await givenPerson(api.sql, 'Eirik', other);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', other);
    const id = await add();
    for (const by of [stranger, chief]) expect(await say(by, VERIFY, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const colleague = await givenPerson(api.sql, 'Leila', school);
    expect((await api.ask<null>(colleague.id, VERIFY, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await say(colleague, CHANGE, { id, input: input() })).toMatchObject({ code: 'NOT_FOUND' });
    // Negative control: the unit's own leader can.
    expect(await say(leader, VERIFY, { id })).toMatchObject({ state: 'VERIFIED' });
  });

  it('speaks of competences the sector leader has written, each with a name of its own', async () => {
    const text = {
      area: 'HEALTH',
      kind: 'CERTIFICATION',
      nameNb: 'Legemiddelkurs',
      nameNn: 'Legemiddelkurs',
      nameEn: 'Medicine',
    };
    const made = await say(chief, WRITE, { input: { ...text, validityMonths: 36 } });
    expect(made).toMatchObject({ nameNb: 'Legemiddelkurs', validityMonths: 36 });
    expect(await say(chief, WRITE, { input: { ...text, nameNb: ' LEGEMIDDELKURS ' } })).toMatchObject({
      code: 'COMPETENCE_EXISTS',
    });
    expect(await say(chief, WRITE, { id: made.id, input: { ...text, validityMonths: 12 } })).toMatchObject({
      id: made.id,
      validityMonths: 12,
    });
    expect(await say(chief, WRITE, { input: { ...text, nameNb: 'Ny', validityMonths: 0 } })).toMatchObject({
      code: 'NUMBER_OUT_OF_RANGE',
    });
    expect((await api.ask<null>(leader.id, WRITE, { input: text })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
