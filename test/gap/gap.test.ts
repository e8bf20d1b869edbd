import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord, givenRequirement } from '../given/competence.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const MINE = '{ gap: myGap { requirementId state waiting expiresOn requirement { competence { id name } } } }';
const MATRIX = `query ($unitId: ID) { gap: gapMatrix(unitId: $unitId) { asOf csvUrl requirements { id profileName mandatory unit { name } competence { id name } }
  people { person { id name title unitName } cells { requirementId state waiting expiresOn } } } }`;
const REPORT = `{ gap: gapReport { asOf csvUrl total { people complete met expiresSoon missing }
  units { unit { name } people complete met expiresSoon missing } } }`;

interface Cell {
  readonly requirementId: string;
  readonly state: string;
  readonly waiting: boolean;
  readonly expiresOn: string | null;
}
interface Matrix {
  readonly gap: {
    readonly csvUrl: string;
    readonly requirements: readonly { readonly id: string }[];
    readonly people: readonly { readonly person: { readonly id: string }; readonly cells: readonly Cell[] }[];
  };
}
interface Count {
  readonly people: number;
  readonly complete: number;
  readonly met: number;
  readonly expiresSoon: number;
  readonly missing: number;
}
interface Report {
  readonly gap: {
    readonly total: Count;
    readonly units: readonly (Count & { readonly unit: { readonly name: string } })[];
  };
}

describe('what is lacking', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let chief: GivenPerson;
  let leader: GivenPerson;

  const cellOf = async (person: GivenPerson, requirementId: string): Promise<Cell | undefined> =>
    (await api.ask<{ gap: Cell[] }>(person.id, MINE)).data.gap.find((cell) => cell.requirementId === requirementId);
  const matrix = async (by: GivenPerson, unitId?: string): Promise<Matrix['gap']> =>
    (await api.ask<Matrix>(by.id, MATRIX, { unitId })).data.gap;
  const report = async (by: GivenPerson): Promise<Report['gap']> => (await api.ask<Report>(by.id, REPORT)).data.gap;

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  });
  afterAll(() => api.close());

  it('is everything asked that nothing verified covers today', async () => {
    const sander = await givenPerson(api.sql, 'Sander', school);
    const firstAid = await givenCompetence(api.sql, 'Førstehjelp', { validityMonths: 24, renewalWindowDays: 90 });
    const asked = await givenRequirement(api.sql, firstAid);
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'MISSING', waiting: false });
    const told = await givenRecord(api.sql, sander, firstAid, { state: 'UNVERIFIED', obtainedOn: '2026-11-01' });
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'MISSING', waiting: true });
    await api.sql.query(`UPDATE competence_record SET state = 'VERIFIED', verified_at = now() WHERE id = $1`, [told]);
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'MET', waiting: false, expiresOn: null });
    // 24 months from here end on 1 February 2027, within 90 days.
    await api.sql.query(`UPDATE competence_record SET obtained_on = '2025-02-01' WHERE id = $1`, [told]);
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'EXPIRES_SOON', expiresOn: '2027-02-01' });
    // A newer one takes over.
    await givenRecord(api.sql, sander, firstAid, { obtainedOn: '2026-10-01' });
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'MET' });
    await api.sql.query(`UPDATE competence_record SET obtained_on = '2024-11-22' WHERE person_id = $1`, [sander.id]);
    expect(await cellOf(sander, asked)).toMatchObject({ state: 'MISSING' });
  });

  it('asks for a level, or for credits that are added up', async () => {
    const person = await givenPerson(api.sql, 'Nora', school);
    const talk = await givenCompetence(api.sql, 'Samtale');
    const level = await givenRequirement(api.sql, talk, { minLevel: 3 });
    await givenRecord(api.sql, person, talk);
    await givenRecord(api.sql, person, talk, { level: 2 });
    expect(await cellOf(person, level)).toMatchObject({ state: 'MISSING' });
    await givenRecord(api.sql, person, talk, { level: 3 });
    expect(await cellOf(person, level)).toMatchObject({ state: 'MET' });
    const credits = await givenCompetence(api.sql, 'Spesialpedagogikk', { kind: 'CREDITS' });
    const thirty = await givenRequirement(api.sql, credits, { minCredits: 30 });
    await givenRecord(api.sql, person, credits, { credits: 22.5 });
    await givenRecord(api.sql, person, credits, { credits: 7.5, state: 'UNVERIFIED' });
    expect(await cellOf(person, thirty)).toMatchObject({ state: 'MISSING', waiting: true });
    await api.sql.query(
      `UPDATE competence_record SET state = 'VERIFIED', verified_at = now() WHERE person_id = $1 AND state = 'UNVERIFIED'`,
      [person.id],
    );
    expect(await cellOf(person, thirty)).toMatchObject({ state: 'MET' });
  });

  it('is asked of the position, in the unit and below, from its day until it is ended', async () => {
    const group = await givenUnit(api.sql, 'Trinn 1', { parent: school });
    const person = await givenPerson(api.sql, 'Eli', group);
    const of = async (wish: Parameters<typeof givenRequirement>[2]): Promise<boolean> =>
      (await cellOf(person, await givenRequirement(api.sql, await givenCompetence(api.sql, 'Krav'), wish))) !==
      undefined;
    expect(await of({ unit: school, profile: null })).toBe(true);
    expect(await of({ unit: sector })).toBe(true);
    expect(await of({ profile: 'FAGARBEIDER' })).toBe(false);
    expect(await of({ unit: await givenUnit(api.sql, 'Osen', { parent: sector }), profile: null })).toBe(false);
    expect(await of({ from: '2026-11-24' })).toBe(false);
    expect(await of({ to: '2026-11-22' })).toBe(false);
    expect(await of({ from: '2026-11-23', to: '2026-11-23' })).toBe(true);
  });

  it('is shown person by person to the unit leader of the person, and to nobody else', async () => {
    const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const stranger = await givenPerson(api.sql, 'Eirik', osen);
    await givenRole(api.sql, stranger, 'UNIT_LEADER', osen);
    const own = await givenPerson(api.sql, 'Own', osen);
    const asked = await givenRequirement(api.sql, await givenCompetence(api.sql, 'Osen'), { unit: osen });
    const { people, requirements } = await matrix(stranger);
    expect(people.map(({ person }) => person.id).sort()).toEqual([own.id, stranger.id].sort());
    expect(requirements.map(({ id }) => id)).toContain(asked);
    expect((await matrix(leader, osen.id)).people).toEqual([]);
    for (const by of [chief, own])
      expect((await api.ask<null>(by.id, MATRIX)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is counted by unit, and everybody once in all together', async () => {
    const root = await givenUnit(api.sql, 'Kultur', { kind: 'SECTOR' });
    const boss = await givenPerson(api.sql, 'Boss');
    await givenRole(api.sql, boss, 'SECTOR_LEADER', root);
    const a = await givenUnit(api.sql, 'A', { parent: root });
    const b = await givenUnit(api.sql, 'B', { parent: root });
    await api.sql.query(
      `UPDATE competence_requirement SET effective_from = '2026-01-01', effective_to = '2026-11-01' WHERE unit_id IS NULL`,
    );
    const competence = await givenCompetence(api.sql, 'Felles');
    await givenRequirement(api.sql, competence, { unit: root });
    await givenRequirement(api.sql, await givenCompetence(api.sql, 'Ønsket'), { unit: root, mandatory: false });
    const both = await givenPerson(api.sql, 'Begge', a);
    await givenPerson(api.sql, 'Mangler', b);
    await api.sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
       VALUES ($1, $2, 'LAERER', 'Lærer', 20, '2020-08-01', 'MANUAL', now(), now())`,
      [both.id, b.id],
    );
    await givenRecord(api.sql, both, competence);
    const { total, units } = await report(boss);
    expect(total).toEqual({ people: 2, complete: 1, met: 1, expiresSoon: 0, missing: 1 });
    expect(units).toEqual([
      { unit: { name: 'A' }, people: 1, complete: 1, met: 1, expiresSoon: 0, missing: 0 },
      { unit: { name: 'B' }, people: 2, complete: 1, met: 1, expiresSoon: 0, missing: 1 },
    ]);
  });
});
