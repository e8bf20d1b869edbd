import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';

describe('further education says no', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leila: GivenPerson;
  let torbjorn: GivenPerson;
  let vilja: GivenPerson;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leila = await givenPerson(api.sql, 'Leila', school);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  /** An application in that state, and a look at whether a refusal really changed nothing. */
  const waiting = async (state: string): Promise<{ id: string; unchanged: () => Promise<void> }> => {
    const id = await givenApplication(api.sql, leila, school, { round, state });
    const unchanged = async (): Promise<void> => {
      const { rows } = await api.sql.query(
        `SELECT a.state, a.version, (SELECT count(*)::int FROM application_event e WHERE e.application_id = a.id) AS events,
            (SELECT count(*)::int FROM decision d WHERE d.subject_id = a.id) AS decisions,
            (SELECT count(*)::int FROM outbox o WHERE o.payload->>'applicationId' = a.id::text) AS told
           FROM further_education_application a WHERE a.id = $1`,
        [id],
      );
      expect(rows[0]).toEqual({ state, version: 1, events: 0, decisions: 0, told: 0 });
    };
    return { id, unchanged };
  };

  it.each<[string, object, string]>([
    ['TEXT_TOO_SHORT', { study: ' x ' }, 'study'],
    ['TEXT_TOO_SHORT', { motivation: 'Fordi jeg vil.\n\n\n\n\n\n\n\n' }, 'motivation'],
    ['TEXT_TOO_LONG', { institution: 'x'.repeat(201) }, 'institution'],
    ['CREDITS_OUT_OF_RANGE', { credits: 0.01 }, 'credits'],
    ['CREDITS_OUT_OF_RANGE', { credits: 121 }, 'credits'],
    ['COST_OUT_OF_RANGE', { costNok: -1 }, 'costNok'],
    ['NUMBER_OUT_OF_RANGE', { leavePercent: 101 }, 'leavePercent'],
    ['NUMBER_OUT_OF_RANGE', { terms: 0 }, 'terms'],
    ['SCHEME_TWICE', { secondSchemeWish: 'SUBSTITUTE' }, 'secondSchemeWish'],
    ['DATES_WRONG', { startsOn: '2027-06-15' }, 'endsOn'],
    ['DATES_WRONG', { startsOn: '0000-01-01' }, 'endsOn'],
  ])('%s to what can not be sent: %j', async (code, part, field) => {
    const answer = await asking(api).submit(leila, { roundId: round.id, ...wish, ...part });
    expect(answer.code).toBe(code);
    expect(answer.facts).toContainEqual({ name: 'field', value: field });
    expect(answer.sentence).toMatch(/\p{L}{3}/u);
    const { rows } = await api.sql.query('SELECT 1 FROM further_education_application WHERE study = $1', [wish.study]);
    expect(rows).toHaveLength(0);
  });

  it.each([
    ['2026-12-01', '2026-12-31'],
    ['2026-10-01', '2026-11-22'],
  ])('ROUND_CLOSED to a round that is open from %s to %s', async (opensOn, closesOn) => {
    const closed = await givenRound(api.sql, '2030/31', { opensOn, closesOn });
    expect((await asking(api).submit(leila, { roundId: closed.id, ...wish })).code).toBe('ROUND_CLOSED');
    const open = await givenRound(api.sql, '2030/31', { opensOn: '2026-11-23', closesOn: '2026-11-23' });
    expect((await asking(api).submit(leila, { roundId: open.id, ...wish, study: closesOn })).state).toBe('SUBMITTED');
  });

  it('NOT_FOUND to a round that is not there', async () => {
    const { submit } = asking(api);
    expect((await submit(leila, { roundId: crypto.randomUUID(), ...wish })).code).toBe('NOT_FOUND');
    expect((await submit(leila, { roundId: "x'\u0000", ...wish })).code).toBe('NOT_FOUND');
  });

  it('APPLICATION_EXISTS to the same study once more, however it is written, also when both are sent at once', async () => {
    const { submit } = asking(api);
    const send = (study: string) => submit(leila, { roundId: round.id, ...wish, study });
    const answers = await Promise.all([
      send('Begynneropplæring'),
      send(' begynneropplæring '),
      send('BEGYNNEROPPLÆRING'),
    ]);
    expect(answers.map((a) => a.state ?? a.code).sort()).toEqual([
      'APPLICATION_EXISTS',
      'APPLICATION_EXISTS',
      'SUBMITTED',
    ]);
    // Another study is another application.
    expect((await send('Begynneropplæring 2')).state).toBe('SUBMITTED');
  });

  it('REASON_MISSING to a no without a reason, from the leader and from the owner', async () => {
    const { recommend, decide } = asking(api);
    const sent = await waiting('SUBMITTED');
    expect((await recommend(torbjorn, sent.id, false)).code).toBe('REASON_MISSING');
    expect((await recommend(torbjorn, sent.id, false, ' \u0000\t ')).code).toBe('REASON_MISSING');
    expect((await recommend(torbjorn, sent.id, true, 'x'.repeat(501))).code).toBe('TEXT_TOO_LONG');
    await sent.unchanged();
    const recommended = await waiting('RECOMMENDED');
    expect((await decide(vilja, recommended.id, { approve: false, reason: 'ne' })).code).toBe('REASON_MISSING');
    await recommended.unchanged();
    expect((await decide(vilja, recommended.id, { approve: false, reason: 'Rammen er brukt opp.' })).state).toBe(
      'REFUSED',
    );
  });

  it('SCHEME_MISSING to a yes that does not say how the study is supported', async () => {
    const recommended = await waiting('RECOMMENDED');
    const answer = await asking(api).decide(vilja, recommended.id, { approve: true });
    expect(answer).toMatchObject({ code: 'SCHEME_MISSING', sentence: 'Velg en støtteordning når søknaden innvilges.' });
    await recommended.unchanged();
  });

  it('STALE_STATE to a step whose time has passed or not come', async () => {
    const { recommend, decide, start, withdraw } = asking(api);
    const sent = await waiting('SUBMITTED');
    expect((await decide(vilja, sent.id)).code).toBe('STALE_STATE');
    expect((await start(vilja, sent.id)).code).toBe('STALE_STATE');
    await sent.unchanged();
    for (const state of ['RECOMMENDED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'STARTED']) {
      const passed = await waiting(state);
      expect((await recommend(torbjorn, passed.id)).code).toBe('STALE_STATE');
      await passed.unchanged();
    }
    for (const state of ['APPROVED', 'REFUSED', 'WITHDRAWN', 'STARTED', 'COMPLETED']) {
      const passed = await waiting(state);
      expect((await decide(vilja, passed.id)).code).toBe('STALE_STATE');
      await passed.unchanged();
    }
    for (const state of ['STARTED', 'COMPLETED', 'DROPPED_OUT', 'DEFERRED', 'REFUSED', 'WITHDRAWN']) {
      const passed = await waiting(state);
      expect((await withdraw(leila, passed.id)).code).toBe('STALE_STATE');
      expect((await start(vilja, passed.id)).code).toBe('STALE_STATE');
      await passed.unchanged();
    }
  });

  it('START_IN_FUTURE and START_OUTSIDE_STUDY to a start that can not be', async () => {
    const { start } = asking(api);
    const approved = await waiting('APPROVED');
    expect((await start(vilja, approved.id, '2026-11-24')).code).toBe('START_IN_FUTURE');
    const early = await start(vilja, approved.id, '2026-06-17');
    expect(early.code).toBe('START_OUTSIDE_STUDY');
    expect(early.sentence).toBe('Startdagen må være fra 18. juni 2026 til 15. juni 2027.');
    expect((await start(vilja, approved.id, '2026-02-30')).code).toBe('ERROR BAD_USER_INPUT');
    await approved.unchanged();
    expect((await start(vilja, approved.id, '2026-11-23')).state).toBe('STARTED');
  });

  it('OWN_CASE to a leader with an application of their own', async () => {
    const { recommend } = asking(api);
    const id = await givenApplication(api.sql, torbjorn, school, { round });
    expect((await recommend(torbjorn, id)).code).toBe('OWN_CASE');
  });
});
