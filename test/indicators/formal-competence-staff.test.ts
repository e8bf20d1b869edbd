import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenBegunStudy, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { askReport, report } from './ask.ts';

describe('indicator 9, and what stands around it', () => {
  let api: TestApi;
  let round: GivenRound;

  beforeAll(async () => {
    api = await startApi();
    round = await givenRound(api.sql);
  });
  afterAll(() => api.close());

  /** A sector of its own for each story, with its leader. */
  const givenSector = async (): Promise<{ sector: GivenUnit; vilja: GivenPerson }> => {
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    return { sector, vilja };
  };

  it('counts as staff who is employed on the day, once however many positions they have', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    const leila = await givenPerson(api.sql, 'Leila', rena);
    const employ = (unit: GivenUnit, from: string, to: string | null) =>
      api.sql.query(
        `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, valid_to, source, created_at, updated_at)
         VALUES ($1, $2, 'LAERER', 'Lærer', 20, $3, $4, 'MANUAL', now(), now())`,
        [leila.id, unit.id, from, to],
      );
    await employ(rena, '2026-01-01', null);
    await employ(osen, '2026-08-01', '2026-11-22');
    const staff = async (asOf: string): Promise<unknown[]> => {
      const { rows, staff: all } = await report(api, vilja, { asOf });
      return [...rows.map((row) => [row.unit.name, row.staff]), all];
    };
    expect(await staff('2026-11-22')).toEqual([['Osen skole', 1], ['Rena skole', 1], ['Oppvekst', 1], 2]);
    expect(await staff('2026-11-23')).toEqual([['Rena skole', 1], ['Oppvekst', 1], 2]);
  });

  it('is fresh after each kind of change, also when the same numbers have just been read', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const leila = await givenPerson(api.sql, 'Leila', rena);
    const before = await report(api, vilja);
    expect(await report(api, vilja)).toEqual(before);
    await givenBegunStudy(api.sql, leila, rena, { round, startedOn: '2026-09-01' });
    expect((await report(api, vilja)).totals).toEqual([1]);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [leila.id]);
    expect((await report(api, vilja)).staff).toBe(before.staff - 1);
    await api.sql.query(`UPDATE org_unit SET name = 'Rena barneskole' WHERE id = $1`, [rena.id]);
    expect((await report(api, vilja)).rows[0]?.unit.name).toBe('Rena barneskole');
    // Negative control: with the triggers off, the numbers that were kept stay.
    const kept = await report(api, vilja);
    await api.sql.query('ALTER TABLE employment DISABLE TRIGGER formal_competence_changed');
    await api.sql.query(`UPDATE employment SET valid_to = NULL WHERE person_id = $1`, [leila.id]);
    expect((await report(api, vilja)).staff).toBe(kept.staff);
    await api.sql.query('ALTER TABLE employment ENABLE TRIGGER formal_competence_changed');
    await api.sql.query(`UPDATE employment SET valid_to = NULL WHERE person_id = $1`, [leila.id]);
    expect((await report(api, vilja)).staff).toBe(before.staff);
  });

  it('shows a sector leader the units of their own sector, and nobody else anything', async () => {
    const { sector, vilja } = await givenSector();
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const torbjorn = await givenPerson(api.sql, 'Torbjørn', rena);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', rena);
    expect((await report(api, vilja)).rows.map((row) => row.unit.name)).toEqual(['Rena skole', 'Oppvekst']);
    const refused = await askReport(api, torbjorn);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await askReport(api, null)).errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
