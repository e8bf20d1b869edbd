import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRequirement } from '../given/competence.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { statementsOf } from '../harness/statements.ts';

const MINE = '{ gap: myGap { requirementId state waiting expiresOn requirement { competence { id name } } } }';
const MATRIX = `query ($unitId: ID) { gap: gapMatrix(unitId: $unitId) { asOf csvUrl requirements { id profileName mandatory unit { name } competence { id name } }
  people { person { id name title unitName } cells { requirementId state waiting expiresOn } } } }`;

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
describe('what a large school lacks', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let chief: GivenPerson;

  const matrix = async (by: GivenPerson, unitId?: string): Promise<Matrix['gap']> =>
    (await api.ask<Matrix>(by.id, MATRIX, { unitId })).data.gap;

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
  });
  afterAll(() => api.close());

  it('of 240 people is as many statements as of one, and quick; it can be saved as CSV', async () => {
    const large = await givenUnit(api.sql, 'Stor skole', { parent: sector });
    const head = await givenPerson(api.sql, 'Hode', large);
    await givenRole(api.sql, head, 'UNIT_LEADER', large);
    const names = ['Førstehjelp', 'COS-P', '=Livredning', 'Samtale', 'Mitt valg', 'Fagbrev'];
    const competences = await Promise.all(names.map((name) => givenCompetence(api.sql, name)));
    for (const competence of competences) await givenRequirement(api.sql, competence, { unit: large });
    await matrix(head);
    const one = await statementsOf(() => matrix(head));
    const people = await givenManyPeople(api.sql, large, 239);
    await api.sql.query(
      `INSERT INTO competence_record (person_id, competence_id, obtained_on, source, state, verified_at, created_at, updated_at)
       SELECT p, c, '2026-01-15', 'SELF', 'VERIFIED', now(), now(), now() FROM unnest($1::uuid[]) p, unnest($2::uuid[]) c WHERE c <> $3`,
      [people.map(({ id }) => id), competences, competences[0]],
    );
    let found: Matrix['gap'] | undefined;
    const began = performance.now();
    const many = await statementsOf(async () => {
      found = await matrix(head);
    });
    const took = performance.now() - began;
    expect(found?.people).toHaveLength(240);
    expect(found?.people.flatMap(({ cells }) => cells).filter(({ state }) => state === 'MET')).toHaveLength(239 * 5);
    expect(many.length).toBe(one.length);
    expect(many.length).toBeLessThanOrEqual(6);
    expect(took).toBeLessThan(2_000);
    // Negative control: one person at a time would be noticed.
    const alone = await statementsOf(async () => {
      for (const person of people.slice(0, 8)) await api.ask(person.id, MINE);
    });
    expect(alone.length).toBeGreaterThan(6);

    const file = await api
      .http()
      .get(found?.csvUrl ?? '')
      .set('cookie', await api.cookie(head.id));
    expect(file.status).toBe(200);
    const lines = file.text.trim().split('\r\n');
    expect(lines).toHaveLength(241);
    expect(lines[0]).toContain(`"'=Livredning`);
    expect(file.text).toContain('Nr 7, Ansatt;');
    const units = await api
      .http()
      .get('/competence-gap/units.csv')
      .set('cookie', await api.cookie(chief.id));
    expect(units.text).toContain('Stor skole;240;');
    for (const by of [chief, people[0]!])
      expect(
        (
          await api
            .http()
            .get('/competence-gap/people.csv')
            .set('cookie', await api.cookie(by.id))
        ).status,
      ).toBe(404);
    expect((await api.http().get('/competence-gap/units.csv')).status).toBe(404);
  });
});
