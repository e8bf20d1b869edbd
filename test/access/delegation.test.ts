import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';

interface Answer {
  readonly id?: string;
  readonly state?: string;
  readonly code?: string;
  readonly sentence?: string;
}

const CREATE = `mutation ($input: DelegationInput!) { answer: createDelegation(input: $input) {
  ... on Delegation { id state delegate { name } } ... on Refusal { code sentence } } }`;
const END = `mutation ($id: ID!) { answer: endDelegation(delegationId: $id) {
  ... on Delegation { id state } ... on Refusal { code sentence } } }`;
const DEPUTY_FOR = '{ viewer { roles { role } deputyFor { role unit { id } actsFor { id } } } }';

describe('a leader’s deputy', () => {
  let api: TestApi;
  let school: GivenUnit;
  let torbjorn: GivenPerson;
  let leila: GivenPerson;
  let samira: GivenPerson;

  const change = async (by: GivenPerson, query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const { data, errors } = await api.ask<{ answer: Answer } | null>(by.id, query, variables);
    const code = errors?.[0]?.extensions.code;
    return code === undefined ? data!.answer : { code };
  };
  const name = (by: GivenPerson, delegate: GivenPerson, wish: Record<string, unknown> = {}): Promise<Answer> =>
    change(by, CREATE, {
      input: {
        delegateId: delegate.id,
        role: 'UNIT_LEADER',
        unitId: school.id,
        fromDay: '2026-11-23',
        toDay: '2026-11-27',
        ...wish,
      },
    });
  const standsInFor = async (person: GivenPerson): Promise<string[]> => {
    const { data } = await api.ask<{ viewer: { deputyFor: { actsFor: { id: string } }[] } }>(person.id, DEPUTY_FOR);
    return data.viewer.deputyFor.map(({ actsFor }) => actsFor.id);
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    leila = await givenPerson(api.sql, 'Leila', school);
    samira = await givenPerson(api.sql, 'Samira', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query('DELETE FROM delegation');
  });
  afterAll(() => api.close());

  it('stands in for exactly the days that were said, without a role of their own', async () => {
    expect(await name(torbjorn, leila, { fromDay: '2026-11-24' })).toMatchObject({ state: 'COMING' });
    expect(await standsInFor(leila)).toEqual([]);
    for (const [day, expected] of [
      ['2026-11-24', [torbjorn.id]],
      ['2026-11-27', [torbjorn.id]],
      ['2026-11-28', []],
    ] as const) {
      api.clock.set(`${day}T11:00:00Z`);
      expect([day, await standsInFor(leila)]).toEqual([day, expected]);
    }
    const { data } = await api.ask<{ viewer: { roles: unknown[] } }>(leila.id, DEPUTY_FOR);
    expect(data.viewer.roles).toEqual([]);
  });

  it('is seen by both, ended at once by the leader alone, and ended once', async () => {
    const { id } = await name(torbjorn, leila, { reason: '  Ferie  ' });
    const LIST = '{ delegations { id state reason delegator { name } delegate { name } fromDay toDay unit { name } } }';
    for (const person of [torbjorn, leila]) {
      const { data } = await api.ask<{ delegations: unknown[] }>(person.id, LIST);
      expect(data.delegations).toMatchObject([{ id, state: 'ACTIVE', reason: 'Ferie', fromDay: '2026-11-23' }]);
    }
    expect((await api.ask<{ delegations: unknown[] }>(samira.id, LIST)).data.delegations).toEqual([]);
    expect((await change(leila, END, { id })).code).toBe('NOT_FOUND');
    expect(await change(torbjorn, END, { id })).toMatchObject({ state: 'ENDED' });
    expect(await standsInFor(leila)).toEqual([]);
    expect((await change(torbjorn, END, { id })).code).toBe('STALE_STATE');
    expect((await name(torbjorn, samira)).state).toBe('ACTIVE'); // the days are free again
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['DELEGATION_TO_SELF', () => ({ delegateId: torbjorn.id })],
    ['DELEGATION_PAST', () => ({ fromDay: '2026-11-22' })],
    ['DELEGATION_PERIOD_WRONG', () => ({ toDay: '2026-11-20' })],
    ['TEXT_TOO_LONG', () => ({ reason: 'x'.repeat(501) })],
    ['NOT_FOUND', () => ({ role: 'SECTOR_LEADER' })],
    ['NOT_FOUND', () => ({ delegateId: 'nobody' })],
  ])('is refused with %s, and nothing is kept', async (code, wrong) => {
    expect((await name(torbjorn, leila, wrong())).code).toBe(code);
    expect((await api.sql.query('SELECT 1 FROM delegation')).rowCount).toBe(0);
  });

  it('must be employed: DEPUTY_NOT_EMPLOYED', async () => {
    const guardian = await givenPerson(api.sql, 'Ylva');
    const refused = await name(torbjorn, guardian);
    expect(refused.code).toBe('DEPUTY_NOT_EMPLOYED');
    expect(refused.sentence).toBe('Stedfortrederen må være ansatt i dag. Velg en annen.');
  });

  it('is one at a time: DELEGATION_OVERLAP, also when two are named at once', async () => {
    const answers = await Promise.all([name(torbjorn, leila), name(torbjorn, samira)]);
    expect(answers.map(({ code }) => code ?? 'YES').sort()).toEqual(['DELEGATION_OVERLAP', 'YES']);
    expect((await name(torbjorn, samira, { fromDay: '2026-11-27', toDay: '2026-11-30' })).code).toBe(
      'DELEGATION_OVERLAP',
    );
  });

  it('is kept one at a time by the database too (negative control)', async () => {
    const insert = `INSERT INTO delegation (delegator_id, delegate_id, role, scope_unit_id, from_day, to_day, created_at)
      VALUES ($1, $2, 'UNIT_LEADER', $3, '2026-11-23', '2026-11-27', now())`;
    await api.sql.query(insert, [torbjorn.id, leila.id, school.id]);
    const again = () => api.sql.query(insert, [torbjorn.id, samira.id, school.id]);
    await expect(again()).rejects.toThrow('one deputy at a time');
    await api.sql.query('ALTER TABLE delegation DISABLE TRIGGER delegation_one_at_a_time');
    await again();
    await api.sql.query('ALTER TABLE delegation ENABLE TRIGGER delegation_one_at_a_time');
  });

  it('stands in for nobody when the leader’s role or their own employment has ended', async () => {
    await name(torbjorn, leila);
    await api.sql.query(`UPDATE role_assignment SET valid_to = '2026-11-22' WHERE person_id = $1`, [torbjorn.id]);
    expect(await standsInFor(leila)).toEqual([]);
    await api.sql.query('UPDATE role_assignment SET valid_to = NULL WHERE person_id = $1', [torbjorn.id]);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [leila.id]);
    expect(await standsInFor(leila)).toEqual([]);
    await api.sql.query('UPDATE employment SET valid_to = NULL WHERE person_id = $1', [leila.id]);
  });

  it('is found by a part of the name; two letters are needed, and the leader is not among them', async () => {
    const find = async (search: string): Promise<string[]> => {
      const query = 'query ($search: String!) { deputyCandidates(search: $search) { name unitName } }';
      const { data } = await api.ask<{ deputyCandidates: { name: string }[] }>(torbjorn.id, query, { search });
      return data.deputyCandidates.map((person) => person.name);
    };
    expect(await find('test')).toEqual(['Leila Testmoen', 'Samira Testmoen']);
    expect(await find('leil')).toEqual(['Leila Testmoen']);
    expect(await find('l')).toEqual([]);
    expect(await find('%%')).toEqual([]);
  });
});
