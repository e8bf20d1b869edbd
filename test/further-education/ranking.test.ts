import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../harness/api.ts';
import { DECIDE, RANK, roundsOf } from './round-asking.ts';

describe('the owner’s order and budget of a round', () => {
  let api: TestApi;
  let rounds: Awaited<ReturnType<typeof roundsOf>>;

  beforeAll(async () => {
    api = await startApi();
    rounds = await roundsOf(api);
  });
  afterAll(() => api.close());

  it('is ranked as a whole: those left out lose their rank, strangers and old orders change nothing', async () => {
    const { ask, round, order, vilja, oda, torbjorn } = rounds;
    const { roundId, ids } = await round(3);
    const [a, b, c] = ids as [string, string, string];
    expect(await ask(vilja, RANK, { roundId, version: 1, applicationIds: [c, a, b] })).toMatchObject({ version: 2 });
    expect((await order(roundId)).map(({ id, rank }) => [id, rank])).toEqual([
      [c, 1],
      [a, 2],
      [b, 3],
    ]);
    expect(await ask(oda, RANK, { roundId, version: 1, applicationIds: [a, b, c] })).toMatchObject({
      code: 'STALE_STATE',
    });
    const other = await round(1);
    const strange = { roundId, version: 2, applicationIds: [a, other.ids[0]] };
    expect(await ask(vilja, RANK, strange)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await order(roundId))[0]).toMatchObject({ id: c, rank: 1 });
    expect(await ask(vilja, RANK, { roundId, version: 2, applicationIds: [b] })).toMatchObject({ version: 3 });
    expect((await order(roundId)).map(({ rank }) => rank)).toEqual([1, null, null]);
    expect(await ask(torbjorn, RANK, { roundId, version: 3, applicationIds: [a] })).toEqual({
      code: 'ERROR NOT_FOUND',
    });
  });

  it('is ranked by one of two at once', async () => {
    const { ask, round, order, vilja, oda } = rounds;
    const { roundId, ids } = await round(4);
    const answers = await Promise.all([
      ask(vilja, RANK, { roundId, version: 1, applicationIds: ids }),
      ask(oda, RANK, { roundId, version: 1, applicationIds: ids.toReversed() }),
    ]);
    expect(answers.map(({ code }) => code ?? 'done').toSorted()).toEqual(['STALE_STATE', 'done']);
    const ranks = (await order(roundId)).map(({ rank }) => rank);
    expect(ranks).toEqual([1, 2, 3, 4]);
  });

  it('gives no more than its budget without a reason', async () => {
    const { ask, round, vilja } = rounds;
    const { roundId, ids } = await round(3);
    const [a, b, c] = ids as [string, string, string];
    const scheme = 'STIPEND';
    expect(await ask(vilja, DECIDE, { applicationId: a, scheme })).toMatchObject({
      state: 'APPROVED',
      grantedNok: 12_000,
    });
    expect(await ask(vilja, DECIDE, { applicationId: b, scheme, grantedNok: 18_001 })).toMatchObject({
      code: 'OVER_BUDGET',
      facts: expect.arrayContaining([{ name: 'over', value: '1' }]) as unknown,
    });
    expect(await ask(vilja, DECIDE, { applicationId: b, scheme: 'NONE' })).toMatchObject({
      code: 'SCHEME_NOT_IN_ROUND',
    });
    expect(await ask(vilja, DECIDE, { applicationId: b, scheme, grantedNok: 18_000 })).toMatchObject({
      grantedNok: 18_000,
    });
    const over = { applicationId: c, scheme, grantedNok: 5000 };
    expect(await ask(vilja, DECIDE, { ...over, overBudgetReason: 'x' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await ask(vilja, DECIDE, { ...over, overBudgetReason: 'Fylkesmidler dekker resten' })).toMatchObject({
      grantedNok: 5000,
    });
    const told = await api.ask<{ rounds: { id: string; grantedNok: number }[] }>(
      vilja.id,
      '{ rounds: applicationRounds { id grantedNok } }',
    );
    expect(told.data.rounds.find(({ id }) => id === roundId)?.grantedNok).toBe(35_000);
  });

  it('keeps its budget when two say yes at once, and the database stands behind it', async () => {
    const { ask, round, vilja, oda } = rounds;
    for (let time = 0; time < 4; time += 1) {
      const { ids } = await round(3, 24_000);
      const answers = await Promise.all(
        ids.map((applicationId, n) => ask(n % 2 ? oda : vilja, DECIDE, { applicationId, scheme: 'STIPEND' })),
      );
      expect(answers.map(({ code, state }) => code ?? state).toSorted()).toEqual([
        'APPROVED',
        'APPROVED',
        'OVER_BUDGET',
      ]);
      const refused = ids[answers.findIndex(({ code }) => code === 'OVER_BUDGET')];
      const yes = `UPDATE further_education_application SET state = 'APPROVED', granted_nok = 1 WHERE id = $1`;
      await expect(api.sql.query(yes, [refused])).rejects.toThrow('The budget of the round does not reach');
      // The control: without the guard the same statement goes through.
      await api.sql.query('ALTER TABLE further_education_application DISABLE TRIGGER round_budget_holds');
      await api.sql.query(yes, [refused]);
      await api.sql.query('ALTER TABLE further_education_application ENABLE TRIGGER round_budget_holds');
    }
  });

  it('is told to leaders; the applicant reads what is given, never the order', async () => {
    const { ask, round, vilja } = rounds;
    const { roundId, ids } = await round(1);
    await ask(vilja, RANK, { roundId, version: 1, applicationIds: ids });
    const { rows } = await api.sql.query<{ id: string }>(
      'SELECT person_id AS id FROM further_education_application WHERE id = $1',
      [ids[0]],
    );
    const codes = async (fields: string, by: { id: string }) => {
      const query = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
      const { data, errors } = await api.ask<{ application: object }>(by.id, query, { id: ids[0] });
      return errors?.[0]?.extensions.code ?? data.application;
    };
    expect(await codes('rank overBudgetReason', vilja)).toEqual({ rank: 1, overBudgetReason: null });
    const applicant = rows[0] ?? { id: '' };
    expect(await codes('grantedNok', applicant)).toEqual({ grantedNok: null });
    for (const field of ['rank', 'overBudgetReason', 'round { grantedNok }', 'round { applicationCount }'])
      expect(await codes(field, applicant)).toBe('NOT_FOUND');
  });
});
