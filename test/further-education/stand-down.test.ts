import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';

describe('a leader who is too close to the applicant', () => {
  let api: TestApi;
  let [sector, school] = [] as unknown as [GivenUnit, GivenUnit];
  let [vilja, torbjorn, leila] = [] as unknown as [GivenPerson, GivenPerson, GivenPerson];

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    [vilja, torbjorn, leila] = await Promise.all([
      givenPerson(api.sql, 'Vilja', sector),
      givenPerson(api.sql, 'Torbjørn', school),
      givenPerson(api.sql, 'Leila', school),
    ]);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRound(api.sql);
  });
  afterAll(() => api.close());

  const mails = async (id: string) =>
    (
      await api.sql.query(
        `SELECT kind, recipient_id FROM notification WHERE subject_id = $1 AND kind LIKE 'APPLICATION%' ORDER BY created_at, kind`,
        [id],
      )
    ).rows.map((row: { kind: string; recipient_id: string }) => [row.kind, row.recipient_id]);

  it('stands down with a reason, and the next one upwards answers', async () => {
    const { standDown, recommend, see, decide } = asking(api);
    const id = await givenApplication(api.sql, leila, school, { state: 'SUBMITTED' });
    expect((await see(vilja, id))?.actions).toEqual([]);
    expect(await standDown(torbjorn, id, ' x ')).toMatchObject({ code: 'REASON_MISSING' });
    expect(await standDown(torbjorn, id)).toMatchObject({ state: 'SUBMITTED', actions: [] });
    expect((await recommend(torbjorn, id)).code).toBe('NOT_FOUND');
    expect((await standDown(torbjorn, id)).code).toBe('NOT_FOUND');
    expect((await see(vilja, id))?.actions).toEqual(['RETURN', 'DECIDE', 'STAND_DOWN']);
    await api.drain();
    expect(await mails(id)).toEqual([['APPLICATION_SUBMITTED', vilja.id]]);
    expect(await decide(vilja, id)).toMatchObject({ state: 'APPROVED' });
  });

  it('leaves somebody who can decide, however many stand down at once', async () => {
    const { standDown } = asking(api);
    const id = await givenApplication(api.sql, leila, school, { state: 'RECOMMENDED' });
    expect(await standDown(vilja, id)).toMatchObject({ code: 'NOBODY_ELSE_DECIDES' });
    const oda = await givenPerson(api.sql, 'Oda', sector);
    await givenRole(api.sql, oda, 'SECTOR_LEADER', sector);
    const both = await Promise.all([standDown(vilja, id), standDown(oda, id)]);
    expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['NOBODY_ELSE_DECIDES', 'RECOMMENDED']);
  });

  it('is a leader of the case, and not its applicant; leaders read why, in the order it was said', async () => {
    const { standDown } = asking(api);
    const id = await givenApplication(api.sql, leila, school, { state: 'SUBMITTED' });
    const colleague = await givenPerson(api.sql, 'Kollega', school);
    expect((await standDown(leila, id)).code).toBe('ERROR NOT_FOUND');
    expect((await standDown(colleague, id)).code).toBe('ERROR NOT_FOUND');
    await standDown(torbjorn, id);
    const query = 'query ($id: ID!) { application(id: $id) { standDowns { reason person { id } } } }';
    const { data } = await api.ask(vilja.id, query, { id });
    expect(data).toEqual({ application: { standDowns: [{ reason: 'Vi er søsken.', person: { id: torbjorn.id } }] } });
    expect((await api.ask(leila.id, query, { id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
