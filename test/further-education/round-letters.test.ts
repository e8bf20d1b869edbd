import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking } from './ask.ts';
import { reading } from './letter-ask.ts';

describe('all letters of a round', () => {
  let api: TestApi;
  let round: GivenRound;
  let school: GivenUnit;
  let own: GivenUnit;
  let torbjorn: GivenPerson;
  let vilja: GivenPerson;
  let henrik: GivenPerson;
  let frida: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Sektor oppvekst', { kind: 'SECTOR' });
    const health = await givenUnit(api.sql, 'Sektor helse', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    own = await givenUnit(api.sql, 'Bjørkebo barnehage', { parent: sector, ownership: 'PRIVATE' });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    henrik = await givenPerson(api.sql, 'Henrik', health);
    await givenRole(api.sql, henrik, 'SECTOR_LEADER', health);
    frida = await givenPerson(api.sql, 'Frida', own);
    await givenRole(api.sql, frida, 'UNIT_LEADER', own);
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  it('are printed in one file by the one who decides, the latest of each application, and by nobody else', async () => {
    expect(await reading(api, vilja).roundAddress(round.id)).toBeNull();
    const ids: string[] = [];
    for (const [name, reason] of [
      ['Leila', 'Ikke plass 🙂 i år.'],
      ['Aksel', 'Rammen er brukt.'],
    ] as const) {
      const person = await givenPerson(api.sql, name, school);
      const id = await givenApplication(api.sql, person, school, { round, state: 'RECOMMENDED' });
      await asking(api).decide(vilja, id, { approve: false, reason });
      ids.push(id);
    }
    // One is decided again: on paper it is the latest that counts.
    await api.sql.query(`UPDATE further_education_application SET state = 'UNFUNDED' WHERE id = $1`, [ids[1]]);
    api.clock.advance({ seconds: 60 });
    await asking(api).decide(vilja, ids[1] ?? '', { approve: false, reason: 'Heller ikke nå.' });
    const nils = await givenPerson(api.sql, 'Nils', own);
    await asking(api).recommend(
      frida,
      await givenApplication(api.sql, nils, own, { round }),
      false,
      'Vi har ikke råd.',
    );

    const address = (await reading(api, vilja).roundAddress(round.id)) ?? '';
    const found = await reading(api, vilja).pdf(address);
    expect(found.pages).toBe(2);
    expect(found.text).toMatch(/Aksel.*Heller ikke nå.*Leila.*Ikke plass \? i år/);
    expect(found.text).not.toMatch(/Rammen er brukt|Nils|Bjørkebo/);
    expect(found.headers['content-disposition']).toBe('attachment; filename="VB-2026-11-23.pdf"');
    expect([found.mark('pdfaid:part'), found.mark('pdfuaid:part'), found.title]).toEqual([
      '3',
      '1',
      'Brev om videreutdanning',
    ]);
    for (const other of [torbjorn, henrik, frida, nils, null])
      expect(await reading(api, other).status(address)).toBe(404);
    for (const other of [torbjorn, henrik]) expect(await reading(api, other).roundAddress(round.id)).toBeNull();
    expect(await reading(api, vilja).status('/round-letters/nei')).toBe(404);
  });
});
