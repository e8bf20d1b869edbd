import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';
import { CREATE, EDIT, input } from './round-asking.ts';

const external = {
  ...input,
  schoolYear: '2026/27',
  budgetNok: 20_000,
  schemes: ['SUBSTITUTE', 'STIPEND', 'OWN_LEAVE'],
  externalSchemes: ['SUBSTITUTE', 'STIPEND'],
  externalBody: 'Utdanningsdirektoratet',
  externalAnswerOn: '2031-04-30',
  admissionOn: '2031-05-31',
};

describe('support that somebody else pays', () => {
  let api: TestApi;
  let [school, montessori] = [] as unknown as [GivenUnit, GivenUnit];
  let [vilja, torbjorn, rektor] = [] as unknown as [GivenPerson, GivenPerson, GivenPerson];
  let roundId = '';
  let n = 0;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    montessori = await givenUnit(api.sql, 'Montessori', { parent: sector, ownership: 'PRIVATE' });
    [vilja, torbjorn, rektor] = await Promise.all([
      givenPerson(api.sql, 'Vilja', sector),
      givenPerson(api.sql, 'Torbjørn', school),
      givenPerson(api.sql, 'Rektor', montessori),
    ]);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, rektor, 'UNIT_LEADER', montessori);
    const { data } = await api.ask<{ answer: { id: string } }>(vilja.id, CREATE, { input: external });
    roundId = data.answer.id;
  });
  afterAll(() => api.close());

  /** An application of somebody new, in the round. */
  const given = async (state: string, unit = school): Promise<{ id: string; person: GivenPerson }> => {
    n += 1;
    const person = await givenPerson(api.sql, `Søker ${n}`, unit);
    const id = await givenApplication(api.sql, person, unit, { state });
    await api.sql.query('UPDATE further_education_application SET round_id = $2, cost_nok = 12000 WHERE id = $1', [
      id,
      roundId,
    ]);
    return { id, person };
  };
  const granted = async (): Promise<number> =>
    Number((await api.sql.query<{ sum: number }>('SELECT round_granted($1)::int AS sum', [roundId])).rows[0]?.sum);
  const states = (seen: { history?: readonly { toState: string }[] }) => seen.history?.map(({ toState }) => toState);

  it('waits for the answer from the moment of the owner’s yes, is given by it, and the study begins', async () => {
    const { decide, fund, admit, start } = asking(api);
    const { id, person } = await given('RECOMMENDED');
    const decided = await decide(vilja, id, { approve: true, scheme: 'STIPEND' });
    expect(decided).toMatchObject({ state: 'EXTERNAL_PENDING', actions: ['TELL_FUNDING'] });
    expect(states(decided)?.slice(-2)).toEqual(['APPROVED', 'EXTERNAL_PENDING']);
    expect(await granted()).toBe(12_000);
    expect((await start(vilja, id)).code).toBe('STALE_STATE');
    const funded = await fund(vilja, id, true);
    expect(funded).toMatchObject({
      state: 'FUNDED',
      decisions: [{ level: 'OWNER' }, { level: 'EXTERNAL', outcome: 'YES' }],
    });
    expect(await granted()).toBe(12_000);
    expect(await admit(person, id, true)).toMatchObject({ state: 'ADMITTED' });
    const begun = await start(vilja, id);
    expect(states(begun)?.slice(-2)).toEqual(['ADMITTED', 'STARTED']);
    await api.sql.query(`UPDATE further_education_application SET state = 'WITHDRAWN' WHERE id = $1`, [id]);
  });

  it('costs nothing after a no, and the owner decides again with its own money, within the budget', async () => {
    const { decide, fund } = asking(api);
    const [first, second] = [await given('RECOMMENDED'), await given('RECOMMENDED')];
    await decide(vilja, first.id, { approve: true, scheme: 'STIPEND' });
    expect(await fund(vilja, first.id, false)).toMatchObject({ code: 'REASON_MISSING' });
    const refused = await fund(vilja, first.id, false, { reason: 'Ikke nok midler.' });
    expect(refused).toMatchObject({ state: 'UNFUNDED', chosenScheme: null, actions: ['DECIDE', 'STAND_DOWN'] });
    expect(await granted()).toBe(0);
    expect(await decide(vilja, first.id, { approve: true, scheme: 'SUBSTITUTE' })).toMatchObject({
      code: 'SCHEME_NOT_FUNDED',
    });
    // Somebody else has had the money meanwhile: the same rule as the first time.
    await decide(vilja, second.id, { approve: true, scheme: 'OWN_LEAVE' });
    expect(await decide(vilja, first.id, { approve: true, scheme: 'OWN_LEAVE' })).toMatchObject({
      code: 'OVER_BUDGET',
    });
    const closed = await decide(vilja, first.id, { approve: false, reason: 'Rammen er brukt opp.' });
    expect(closed).toMatchObject({ state: 'CLOSED', actions: [] });
    const { withdraw } = asking(api);
    await withdraw(second.person, second.id);
  });

  it('is decided again by a private owner with its own scheme', async () => {
    const { recommend, fund, decide } = asking(api);
    const { id } = await given('SUBMITTED', montessori);
    expect(await recommend(rektor, id)).toMatchObject({ state: 'EXTERNAL_PENDING' });
    expect(await granted()).toBe(0);
    await fund(rektor, id, false, { reason: 'Ikke nok midler.' });
    expect(await decide(rektor, id, { approve: true, scheme: 'OWN_LEAVE' })).toMatchObject({ state: 'APPROVED' });
  });

  it('has no external step where the scheme is the owner’s own', async () => {
    const { decide } = asking(api);
    const { id } = await given('RECOMMENDED');
    expect(await decide(vilja, id, { approve: true, scheme: 'OWN_LEAVE' })).toMatchObject({ state: 'APPROVED' });
    await api.sql.query(`UPDATE further_education_application SET state = 'WITHDRAWN' WHERE id = $1`, [id]);
  });

  it('is told by the owner only, once, with a day that has been', async () => {
    const { decide, fund } = asking(api);
    const { id, person } = await given('RECOMMENDED');
    await decide(vilja, id, { approve: true, scheme: 'STIPEND' });
    expect((await fund(torbjorn, id, true)).code).toBe('NOT_FOUND');
    expect((await fund(person, id, true)).code).toBe('ERROR NOT_FOUND');
    for (const day of ['2026-11-24', '2025-11-21'])
      expect(await fund(vilja, id, true, { answeredOn: day })).toMatchObject({ code: 'TOLD_DAY_WRONG' });
    const both = await Promise.all([fund(vilja, id, true), fund(vilja, id, false, { reason: 'Ikke nok midler.' })]);
    expect(both.filter(({ code }) => code === 'STALE_STATE')).toHaveLength(1);
  });

  it('is free again when the applicant was not admitted, and ends the case', async () => {
    const { decide, admit, start } = asking(api);
    const { id, person } = await given('RECOMMENDED');
    const before = await granted();
    await decide(vilja, id, { approve: true, scheme: 'OWN_LEAVE', overBudgetReason: 'Fylkesmidler' });
    expect(await granted()).toBe(before + 12_000);
    expect((await admit(torbjorn, id, false)).code).toBe('NOT_FOUND');
    expect(await admit(person, id, false, '2026-11-24')).toMatchObject({ code: 'TOLD_DAY_WRONG' });
    expect(await admit(person, id, false)).toMatchObject({ state: 'NOT_ADMITTED', actions: [] });
    expect(await granted()).toBe(before);
    expect((await start(vilja, id)).code).toBe('STALE_STATE');
  });

  it('needs a name and days after the owner’s own in the round', async () => {
    const { data } = await api.ask<{ rounds: { version: number }[] }>(
      vilja.id,
      '{ rounds: applicationRounds { version } }',
    );
    const version = data.rounds[0]?.version ?? 0;
    const edit = async (part: object) =>
      (await api.ask<{ answer: object }>(vilja.id, EDIT, { roundId, version, input: { ...external, ...part } })).data
        .answer;
    expect(await edit({ externalBody: ' ' })).toMatchObject({ code: 'TEXT_TOO_SHORT' });
    expect(await edit({ externalAnswerOn: '2031-03-01' })).toMatchObject({ code: 'ROUND_DATES_WRONG' });
    expect(await edit({ schemes: ['OWN_LEAVE'] })).toMatchObject({ code: 'SCHEME_NOT_IN_ROUND' });
  });

  it('is not asked for where the round does not give it', async () => {
    const { data } = await api.ask<{ answer: { id: string } }>(vilja.id, CREATE, {
      input: {
        ...input,
        schoolYear: '2028/29',
        opensOn: '2026-11-01',
        closesOn: '2026-12-31',
        unitDeadline: '2027-01-05',
        ownerDeadline: '2027-01-10',
        schemes: ['STIPEND'],
      },
    });
    const { submit } = asking(api);
    const person = await givenPerson(api.sql, 'Ny søker', school);
    expect(data.answer).toMatchObject({ schemes: ['STIPEND'] });
    const sent = { ...wish, roundId: data.answer.id, startsOn: '2027-08-16', endsOn: '2028-06-15' };
    expect(await submit(person, sent)).toMatchObject({ code: 'SCHEME_NOT_IN_ROUND' });
    expect(await submit(person, { ...sent, schemeWish: 'STIPEND', secondSchemeWish: 'NONE' })).toMatchObject({
      code: 'SCHEME_NOT_IN_ROUND',
    });
    expect(await submit(person, { ...sent, schemeWish: 'STIPEND' })).toMatchObject({ state: 'SUBMITTED' });
  });
});
