import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord, givenRequirement } from '../given/competence.ts';
import { givenConversion } from '../given/conversions.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { CHANGE, givenSchools, LIST, MOVE, PLAN, VERIFY, YEARS, type Schools, type Shown } from './schools.ts';

describe('conversions of positions', () => {
  let api: TestApi;
  let given: Schools;

  beforeAll(async () => {
    api = await startApi();
    given = await givenSchools(api);
  });
  afterAll(() => api.close());

  const move = (by: GivenPerson, { id, version }: Shown, step: string, more: Record<string, unknown> = {}) =>
    given.say(by, MOVE, { id, version, move: step, ...more });

  it('go from planned to verified, and their story says who, when and why', async () => {
    const { osen, chief, leader, leila, say, wish } = given;
    const bachelor = await givenCompetence(api.sql, 'Bachelor', { kind: 'DEGREE' });
    await givenRequirement(api.sql, bachelor, { profile: 'MILJOTERAPEUT' });
    const planned = await say(leader, PLAN, { input: wish() });
    expect(planned).toMatchObject({
      state: 'PLANNED',
      measureRef: '2',
      actions: ['DROP'],
      mayChange: true,
      version: 1,
    });
    expect(await move(leader, planned, 'DECIDE')).toMatchObject({ code: 'NOT_FOUND' });
    const decided = await move(chief, planned, 'DECIDE', { reason: 'Vedtatt i budsjettet' });
    expect(decided).toMatchObject({ state: 'DECIDED', version: 2 });
    const stranger = await givenPerson(api.sql, 'Eirik', osen);
    expect(await move(leader, decided, 'FILL', { holderId: stranger.id })).toMatchObject({
      code: 'HOLDER_NOT_IN_UNIT',
    });
    expect(await move(leader, decided, 'FILL')).toMatchObject({ code: 'HOLDER_NOT_IN_UNIT' });
    const filled = await move(leader, decided, 'FILL', { holderId: leila.id });
    expect(filled).toMatchObject({ state: 'FILLED', holder: { id: leila.id }, actions: ['VERIFY', 'REOPEN'] });
    expect(await say(leader, VERIFY, filled as never)).toMatchObject({
      code: 'HOLDER_LACKS',
      facts: [{ name: 'count', value: '1' }],
    });
    await givenRecord(api.sql, leila, bachelor);
    const verified = await say(leader, VERIFY, { id: filled.id, version: filled.version });
    expect(verified).toMatchObject({
      state: 'VERIFIED',
      actions: [],
      mayChange: false,
      history: [
        { fromState: null, toState: 'PLANNED', reason: null, actor: { id: leader.id } },
        { fromState: 'PLANNED', toState: 'DECIDED', reason: 'Vedtatt i budsjettet', actor: { id: chief.id } },
        { fromState: 'DECIDED', toState: 'FILLED', actor: { id: leader.id }, holder: { id: leila.id } },
        { fromState: 'FILLED', toState: 'VERIFIED', actor: { id: leader.id } },
      ],
    });
    const audit = await api.sql.query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE object_type = 'POSITION_CONVERSION' AND object_id = $1 ORDER BY id`,
      [planned.id],
    );
    expect(audit.rows.map(({ action }) => action)).toEqual([
      'CONVERSION_PLANNED',
      'CONVERSION_DECIDED',
      'CONVERSION_FILLED',
      'CONVERSION_VERIFIED',
    ]);
    await expect(api.sql.query('DELETE FROM conversion_event')).rejects.toThrow('append-only');
    await expect(api.sql.query(`UPDATE conversion_event SET text = 'noe'`)).rejects.toThrow('append-only');
  });

  it('are opened again when the holder leaves, and nobody verifies their own or has two', async () => {
    const { school, chief, leader, say } = given;
    const own = await givenConversion(api.sql, school, { year: 2030, state: 'FILLED', holder: leader });
    expect(await say(leader, VERIFY, { id: own, version: 1 })).toMatchObject({ code: 'OWN_CASE' });
    expect(await say(leader, MOVE, { id: own, version: 1, move: 'REOPEN' })).toMatchObject({ code: 'REASON_MISSING' });
    const again = await say(leader, MOVE, { id: own, version: 1, move: 'REOPEN', reason: 'Sluttet i august' });
    expect(again).toMatchObject({ state: 'DECIDED', holder: null });
    const held = await api.sql.query<{ holder: string }>(
      `SELECT holder_id AS holder FROM position_conversion WHERE holder_id IS NOT NULL AND unit_id = $1 LIMIT 1`,
      [school.id],
    );
    expect(await move(leader, again, 'FILL', { holderId: held.rows[0]?.holder })).toMatchObject({
      code: 'HOLDER_TAKEN',
    });
    // Behind the rule.
    await expect(
      api.sql.query(`UPDATE position_conversion SET state = 'FILLED', holder_id = $2 WHERE id = $1`, [
        again.id,
        held.rows[0]?.holder,
      ]),
    ).rejects.toThrow('one_converted_position');
    expect(await move(leader, again, 'DROP', { reason: 'Ikke aktuelt' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await move(chief, again, 'DROP', { reason: 'Ikke aktuelt' })).toMatchObject({ state: 'DROPPED' });
  });

  it('are changed until they are filled; of two at once, one is told', async () => {
    const { osen, chief, leader, say, wish } = given;
    const planned = await say(leader, PLAN, { input: wish({ targetYear: 2025 }) });
    const change = (by: GivenPerson, version: number, more: Record<string, unknown>) =>
      say(by, CHANGE, { id: planned.id, version, input: wish({ targetYear: 2025, ...more }) });
    const both = await Promise.all([
      change(leader, 1, { positionTitle: 'Den ene' }),
      change(chief, 1, { positionTitle: 'Den andre' }),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual(['STALE_STATE', undefined]);
    expect(await change(leader, 2, { costNok: 90_000 })).toMatchObject({ costNok: 90_000, version: 3 });
    const before = await api.sql.query('SELECT * FROM position_conversion WHERE id = $1', [planned.id]);
    const refusals: [Record<string, unknown>, string][] = [
      [{ toProfile: 'FAGARBEIDER' }, 'PROFILES_SAME'],
      [{ toProfile: 'ASTRONAUT' }, 'PROFILE_UNKNOWN'],
      [{ targetYear: 1999 }, 'YEAR_OUT_OF_RANGE'],
      [{ costNok: -1 }, 'COST_OUT_OF_RANGE'],
      [{ unitId: osen.id }, 'UNIT_UNKNOWN'],
      [{ positionTitle: 'x'.repeat(121) }, 'TEXT_TOO_LONG'],
      [{ costNok: 100_001 }, 'CONVERSIONS_OVER_BUDGET'],
    ];
    for (const [more, code] of refusals) expect(await change(leader, 3, more)).toMatchObject({ code });
    expect((await api.sql.query('SELECT * FROM position_conversion WHERE id = $1', [planned.id])).rows).toEqual(
      before.rows,
    );
    const decided = await say(chief, MOVE, { id: planned.id, version: 3, move: 'DECIDE' });
    expect(await change(leader, decided.version, { costNok: 1 })).toMatchObject({ code: 'STALE_STATE' });
    expect(await change(chief, decided.version, { costNok: 80_000 })).toMatchObject({ costNok: 80_000 });
  });

  it('are seen and moved by those who lead the unit, and by nobody else', async () => {
    const { osen, chief, leader, leila, say } = given;
    const elsewhere = await givenConversion(api.sql, osen, { year: 2035 });
    const seen = async (by: GivenPerson) =>
      (await api.ask<{ list: { id: string }[] }>(by.id, LIST)).data.list.map(({ id }) => id);
    expect(await seen(leader)).not.toContain(elsewhere);
    expect(await seen(chief)).toContain(elsewhere);
    expect(await say(leader, MOVE, { id: elsewhere, version: 1, move: 'DROP', reason: 'Ikke min' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await say(leader, VERIFY, { id: 'tull', version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
    for (const query of [LIST, YEARS])
      expect((await api.ask<null>(leila.id, query)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
