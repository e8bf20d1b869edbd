import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';
import { writing } from './draft-ask.ts';

describe('an application while it is written', () => {
  let api: TestApi;
  let school: GivenUnit;
  let torbjorn: GivenPerson;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, torbjorn, 'SECTOR_LEADER', sector);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const someone = (): Promise<GivenPerson> => givenPerson(api.sql, 'Leila', school);
  const applications = async (person: GivenPerson): Promise<number> =>
    (await api.sql.query('SELECT 1 FROM further_education_application WHERE person_id = $1', [person.id])).rows.length;

  it('is kept half done and gone on with elsewhere', async () => {
    const leila = await someone();
    const { save, mine } = writing(api, leila);
    const first = await save({ roundId: round.id, written: { study: 'Spesial ', credits: '7,' } });
    expect(first).toMatchObject({ version: 1, savedAt: expect.any(String) });
    expect(await mine()).toMatchObject([
      { id: first.id, written: { study: 'Spesial ', credits: '7,', motivation: '' } },
    ]);
    const next = await save({ roundId: round.id, version: 1, written: { study: 'Spesialpedagogikk' } });
    expect(next).toMatchObject({ id: first.id, version: 2, written: { study: 'Spesialpedagogikk', credits: '' } });
    expect(await applications(leila)).toBe(0);
  });

  it('is never written over by a tab that is behind: STALE_STATE, and the newer words stand', async () => {
    const leila = await someone();
    const { save, mine } = writing(api, leila);
    const [desk, phone] = [crypto.randomUUID(), crypto.randomUUID()];
    await save({ roundId: round.id, tab: desk, written: { study: 'Fra kontoret' } });
    await save({ roundId: round.id, tab: phone, version: 1, written: { study: 'Fra telefonen' } });
    const behind = { roundId: round.id, tab: desk, written: { study: 'Gammelt' } };
    expect((await save({ ...behind, version: 1 })).code).toBe('STALE_STATE');
    expect((await save(behind)).code).toBe('STALE_STATE'); // as if there were none
    expect(await mine()).toMatchObject([{ version: 2, written: { study: 'Fra telefonen' } }]);
    // Negative control: who knows of the newer draft may write over it.
    expect(await save({ ...behind, version: 2 })).toMatchObject({ version: 3, written: { study: 'Gammelt' } });
  });

  it('is saved once of two tabs that save at the same moment', async () => {
    const leila = await someone();
    const { save } = writing(api, leila);
    const begun = await Promise.all(
      ['a', 'b', 'c'].map((study) => save({ roundId: round.id, written: { study: study.repeat(3) } })),
    );
    expect(begun.map((one) => one.code ?? one.version).sort()).toEqual([1, 'STALE_STATE', 'STALE_STATE']);
    const later = await Promise.all(
      ['d', 'e', 'f'].map((study) => save({ roundId: round.id, version: 1, written: { study: study.repeat(3) } })),
    );
    expect(later.map((one) => one.code ?? one.version).sort()).toEqual([2, 'STALE_STATE', 'STALE_STATE']);
  });

  it('is saved again by the tab whose answer was lost on the way', async () => {
    const { save } = writing(api, await someone());
    const tab = crypto.randomUUID();
    await save({ roundId: round.id, tab, written: { study: 'En' } });
    expect((await save({ roundId: round.id, tab, written: { study: 'To' } })).version).toBe(2);
    expect((await save({ roundId: round.id, tab, version: 1, written: { study: 'Tre' } })).version).toBe(3);
  });

  it('is seen and thrown away by nobody but its writer', async () => {
    const leila = await someone();
    const { save, discard, mine } = writing(api, leila);
    const { id = '' } = await save({ roundId: round.id, written: { study: 'Min' } });
    const leader = writing(api, torbjorn);
    expect(await leader.mine()).toEqual([]);
    expect((await leader.discard(id)).code).toBe('NOT_FOUND');
    expect((await asking(api).submit(torbjorn, { roundId: round.id, ...wish }, { id, version: 1 })).code).toBe(
      'STALE_STATE',
    );
    expect(await mine()).toHaveLength(1);
    expect(await discard(id)).toEqual({ id });
    expect(await mine()).toEqual([]);
    expect((await discard(id)).code).toBe('NOT_FOUND');
  });

  it('becomes the application when it is sent, and is gone', async () => {
    const leila = await someone();
    const { save, mine } = writing(api, leila);
    const { id = '' } = await save({ roundId: round.id, written: { study: wish.study } });
    const send = (version: number, part = {}) =>
      asking(api).submit(leila, { roundId: round.id, ...wish, ...part }, { id, version });
    expect((await send(1, { study: 'x' })).code).toBe('TEXT_TOO_SHORT');
    await save({ roundId: round.id, version: 1, written: { study: 'Skrevet et annet sted' } });
    expect((await send(1)).code).toBe('STALE_STATE');
    expect([await applications(leila), (await mine()).length]).toEqual([0, 1]);
    expect((await send(2)).state).toBe('SUBMITTED');
    expect([await applications(leila), (await mine()).length]).toEqual([1, 0]);
    expect((await send(2)).code).toBe('STALE_STATE');
    expect(await applications(leila)).toBe(1);
  });

  it('is refused where no application could come of it', async () => {
    const leila = await someone();
    const { save, mine } = writing(api, leila);
    const closed = await givenRound(api.sql, '2031/32', { opensOn: '2026-10-01', closesOn: '2026-11-22' });
    const written = { study: 'Norsk' };
    expect((await save({ roundId: closed.id, written })).code).toBe('ROUND_CLOSED');
    expect((await save({ roundId: crypto.randomUUID(), written })).code).toBe('NOT_FOUND');
    expect((await save({ roundId: round.id, tab: 'x', written })).code).toBe('NOT_FOUND');
    const long = await save({ roundId: round.id, written: { motivation: 'x'.repeat(4001) } });
    expect(long).toMatchObject({
      code: 'TEXT_TOO_LONG',
      facts: expect.arrayContaining([{ name: 'field', value: 'motivation' }]),
    });
    const sent = await givenApplication(api.sql, leila, school, { round });
    expect((await save({ roundId: round.id, applicationId: sent, written })).code).toBe('STALE_STATE');
    const other = await givenApplication(api.sql, torbjorn, school, { round, state: 'RETURNED' });
    expect((await save({ roundId: round.id, applicationId: other, written })).code).toBe('STALE_STATE');
    expect(await mine()).toEqual([]);
  });
});
