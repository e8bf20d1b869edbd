import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';
import { writing } from './draft-ask.ts';

const RETURN = `mutation ($id: ID!, $comment: String!) { returnApplication(applicationId: $id, comment: $comment) { __typename } }`;

describe('an application that was sent back', () => {
  let api: TestApi;
  let school: GivenUnit;
  let [leila, torbjorn] = [] as unknown as [GivenPerson, GivenPerson];
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    leila = await givenPerson(api.sql, 'Leila', school);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  it('is mended in a draft of its own and sent again: the same application, its story goes on', async () => {
    const { submit, resend, recommend } = asking(api);
    const { id = '' } = await submit(leila, { roundId: round.id, ...wish });
    await api.ask(torbjorn.id, RETURN, { id, comment: 'Skriv mer om barna.' });
    const { save, mine } = writing(api, leila);
    const draft = await save({ roundId: round.id, applicationId: id, written: { study: 'Spesialpedagogikk 2' } });
    expect(draft).toMatchObject({ applicationId: id, version: 1 });

    const mended = { roundId: crypto.randomUUID(), ...wish, study: 'Spesialpedagogikk 2' };
    const ref = { id: draft.id, version: 1 };
    expect((await resend(leila, id, { ...mended, motivation: 'Kort' }, ref)).code).toBe('TEXT_TOO_SHORT');
    expect((await resend(leila, id, mended, { ...ref, version: 7 })).code).toBe('STALE_STATE');
    const again = await resend(leila, id, mended, ref);
    expect(again).toMatchObject({ id, state: 'SUBMITTED', actions: ['WITHDRAW'] });
    expect(again.history?.map(({ toState }) => toState)).toEqual(['SUBMITTED', 'RETURNED', 'SUBMITTED']);
    expect(await mine()).toEqual([]);
    const { rows } = await api.sql.query(
      'SELECT study, round_id, version FROM further_education_application WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ study: 'Spesialpedagogikk 2', round_id: round.id, version: 3 }]);
    expect((await recommend(torbjorn, id)).state).toBe('RECOMMENDED');
  });

  it('is sent again by nobody else, and only while it is sent back', async () => {
    const { resend, withdraw } = asking(api);
    const input = { roundId: round.id, ...wish, study: 'Norsk 1' };
    const id = await givenApplication(api.sql, leila, school, { round, state: 'RETURNED' });
    expect((await resend(torbjorn, id, input)).code).toBe('NOT_FOUND');
    const sent = await givenApplication(api.sql, leila, school, { round, state: 'SUBMITTED' });
    expect((await resend(leila, sent, input)).code).toBe('STALE_STATE');
    // Negative control: her own, sent back; also after the round has closed.
    await givenRound(api.sql, '2027/28', { closesOn: '2026-11-22' });
    expect((await resend(leila, id, input)).state).toBe('SUBMITTED');
    expect((await withdraw(leila, id)).state).toBe('WITHDRAWN');
    await givenRound(api.sql);
  });

  it('can not become another live application for the same study', async () => {
    const { resend } = asking(api);
    await givenApplication(api.sql, leila, school, { round, study: 'Ledelse 1' });
    const id = await givenApplication(api.sql, leila, school, { round, state: 'RETURNED' });
    const twice = await resend(leila, id, { roundId: round.id, ...wish, study: 'ledelse 1' });
    expect(twice.code).toBe('APPLICATION_EXISTS');
  });

  it('once, of two tabs that send it at the same moment', async () => {
    const { resend } = asking(api);
    const id = await givenApplication(api.sql, leila, school, { round, state: 'RETURNED' });
    const input = { roundId: round.id, ...wish, study: 'Matematikk 7' };
    const both = await Promise.all([resend(leila, id, input), resend(leila, id, input)]);
    expect(both.map((one) => one.state ?? one.code).sort()).toEqual(['STALE_STATE', 'SUBMITTED']);
  });
});
