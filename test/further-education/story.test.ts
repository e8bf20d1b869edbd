import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';

const INDICATOR = `{ formalCompetence { schoolYears totals rows { unit { name } counts } } }`;

interface Indicator {
  readonly formalCompetence: {
    readonly schoolYears: string[];
    readonly totals: number[];
    readonly rows: { readonly unit: { readonly name: string }; readonly counts: number[] }[];
  };
}

describe('an application for further education', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let leila: GivenPerson;
  let torbjorn: GivenPerson;
  let vilja: GivenPerson;
  let round: { id: string };

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const other = await givenUnit(api.sql, 'Osen oppvekstsenter', { parent: sector });
    await givenPerson(api.sql, 'Sander', other);
    leila = await givenPerson(api.sql, 'Leila', school);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const indicator = async (): Promise<Indicator['formalCompetence']> =>
    (await api.ask<Indicator>(vilja.id, INDICATOR)).data.formalCompetence;

  it('goes from the employee by the leader to the sector leader, and the started study raises indicator 9 by one', async () => {
    const { submit, recommend, decide, start } = asking(api);
    const open = await api.ask<{ openRounds: { id: string; schoolYear: string }[] }>(
      leila.id,
      '{ openRounds { id schoolYear } }',
    );
    expect(open.data.openRounds).toEqual([{ id: round.id, schoolYear: '2027/28' }]);

    const sent = await submit(leila, { roundId: round.id, ...wish, study: '  Spesial-\u0000pedagogikk  1 ' });
    expect(sent).toMatchObject({ state: 'SUBMITTED', unit: { name: 'Rena skole' }, actions: ['WITHDRAW'] });
    const id = sent.id ?? '';
    const before = await indicator();

    expect(await recommend(torbjorn, id, false, 'Vi har ingen vikar til høsten.')).toMatchObject({
      state: 'NOT_RECOMMENDED',
      actions: [],
    });
    expect(await decide(vilja, id, { approve: true, scheme: 'SUBSTITUTE' })).toMatchObject({
      state: 'APPROVED',
      chosenScheme: 'SUBSTITUTE',
      actions: ['TELL_ADMISSION', 'START'],
    });
    expect(await indicator()).toEqual(before);

    const begun = await start(vilja, id, '2026-08-20');
    expect(begun).toMatchObject({
      state: 'STARTED',
      startedOn: '2026-08-20',
      actions: ['CORRECT_START', 'DEFER', 'COMPLETE', 'DROP_OUT'],
    });
    expect(begun.history).toEqual([
      { fromState: null, toState: 'SUBMITTED', cause: 'SUBMITTED', effectiveOn: '2026-11-23' },
      { fromState: 'SUBMITTED', toState: 'NOT_RECOMMENDED', cause: 'NOT_RECOMMENDED', effectiveOn: '2026-11-23' },
      { fromState: 'NOT_RECOMMENDED', toState: 'APPROVED', cause: 'APPROVED', effectiveOn: '2026-11-23' },
      { fromState: 'APPROVED', toState: 'ADMITTED', cause: 'ADMITTED', effectiveOn: '2026-08-20' },
      { fromState: 'ADMITTED', toState: 'STARTED', cause: 'STARTED', effectiveOn: '2026-08-20' },
    ]);
    expect(begun.decisions).toEqual([
      { level: 'UNIT', outcome: 'NO', reason: 'Vi har ingen vikar til høsten.', decidedBy: { id: torbjorn.id } },
      { level: 'OWNER', outcome: 'YES', reason: null, decidedBy: { id: vilja.id } },
    ]);

    const after = await indicator();
    expect(before).toMatchObject({ schoolYears: ['2026/27'], totals: [0] });
    expect(after).toMatchObject({ schoolYears: ['2026/27'], totals: [1] });
    const counts = Object.fromEntries(after.rows.map((row) => [row.unit.name, row.counts]));
    expect(counts).toEqual({ 'Osen oppvekstsenter': [0], 'Rena skole': [1], Oppvekst: [0] });
  });

  it('tells the outbox each step, with ids only, and leaves an audit entry for each', async () => {
    const { submit, withdraw } = asking(api);
    const sent = await submit(leila, { roundId: round.id, ...wish, study: 'Norsk 2' });
    await withdraw(leila, sent.id ?? '');
    const events = await api.sql.query<{ id: string; to_state: string }>(
      'SELECT id, to_state FROM application_event WHERE application_id = $1 ORDER BY id',
      [sent.id],
    );
    const outbox = await api.sql.query<{ payload: object }>(
      `SELECT payload FROM outbox WHERE type = 'application.changed' AND payload->>'applicationId' = $1 ORDER BY payload->'eventId'`,
      [sent.id],
    );
    expect(events.rows.map((row) => row.to_state)).toEqual(['SUBMITTED', 'WITHDRAWN']);
    expect(outbox.rows.map((row) => row.payload)).toEqual(
      events.rows.map((row) => ({ applicationId: sent.id, eventId: Number(row.id), to: row.to_state })),
    );
    const audit = await api.sql.query(
      'SELECT action, actor_id, change FROM audit_entry WHERE object_id = $1 ORDER BY id',
      [sent.id],
    );
    expect(audit.rows).toEqual([
      { action: 'APPLICATION_SUBMITTED', actor_id: leila.id, change: { from: null, to: 'SUBMITTED' } },
      { action: 'APPLICATION_WITHDRAWN', actor_id: leila.id, change: { from: 'SUBMITTED', to: 'WITHDRAWN' } },
    ]);
    await api.drain();
  });

  it('in a private unit is decided by its own leader alone, with the support that was asked for', async () => {
    const { submit, recommend, decide, start } = asking(api);
    const kindergarten = await givenUnit(api.sql, 'Privat barnehage 1', {
      parent: sector,
      kind: 'KINDERGARTEN',
      ownership: 'PRIVATE',
    });
    const liv = await givenPerson(api.sql, 'Liv', kindergarten);
    const aino = await givenPerson(api.sql, 'Aino', kindergarten);
    await givenRole(api.sql, liv, 'UNIT_LEADER', kindergarten);
    const { id = '' } = await submit(aino, { roundId: round.id, ...wish });
    expect((await decide(vilja, id)).code).toBe('NOT_FOUND');
    const decided = await recommend(liv, id, true);
    expect(decided).toMatchObject({
      state: 'APPROVED',
      chosenScheme: 'SUBSTITUTE',
      actions: ['TELL_ADMISSION', 'START'],
    });
    expect(decided.decisions).toMatchObject([{ level: 'UNIT', outcome: 'YES', decidedBy: { id: liv.id } }]);
    expect((await start(liv, id)).state).toBe('STARTED');

    const second = await submit(aino, { roundId: round.id, ...wish, study: 'Ledelse' });
    expect((await recommend(liv, second.id ?? '', false, 'Ikke i år.')).state).toBe('REFUSED');
    // The leader's own goes upwards.
    const own = await submit(liv, { roundId: round.id, ...wish });
    expect((await decide(vilja, own.id ?? '')).state).toBe('APPROVED');
  });

  it('of a unit leader is decided at once by the sector leader, who is the nearest', async () => {
    const { submit, decide, see } = asking(api);
    const { id = '' } = await submit(torbjorn, { roundId: round.id, ...wish });
    expect((await see(vilja, id))?.actions).toEqual(['RETURN', 'DECIDE', 'STAND_DOWN']);
    expect((await decide(vilja, id)).state).toBe('APPROVED');
  });

  it('of the sector leader waits for another sector leader', async () => {
    const { submit, recommend, decide } = asking(api);
    const { id = '' } = await submit(vilja, { roundId: round.id, ...wish });
    expect((await decide(vilja, id)).code).toBe('OWN_CASE');
    expect((await recommend(vilja, id)).code).toBe('OWN_CASE');
    const appointed = await givenPerson(api.sql, 'Oda', school);
    expect((await decide(appointed, id)).code).toBe('ERROR NOT_FOUND');
    await givenRole(api.sql, appointed, 'SECTOR_LEADER', sector);
    expect((await decide(appointed, id)).state).toBe('APPROVED');
  });

  it('can be withdrawn by the applicant until the study has begun, and sent anew', async () => {
    const { submit, withdraw, recommend, decide } = asking(api);
    const sent = await submit(leila, { roundId: round.id, ...wish, study: 'Matematikk 1' });
    await recommend(torbjorn, sent.id ?? '');
    await decide(vilja, sent.id ?? '');
    expect(await withdraw(leila, sent.id ?? '')).toMatchObject({ state: 'WITHDRAWN', actions: [] });
    expect((await submit(leila, { roundId: round.id, ...wish, study: 'Matematikk 1' })).state).toBe('SUBMITTED');
  });
});
