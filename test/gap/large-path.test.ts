import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRound } from '../given/further-education.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenPathWorld, PATH, type Path, type PathWorld } from './path-world.ts';

describe('the path of many', () => {
  let api: TestApi;
  let given: PathWorld;

  beforeAll(async () => {
    api = await startApi();
    given = await givenPathWorld(api);
  });
  afterAll(() => api.close());

  it('is quick for 240 people who study', async () => {
    const { school, chief, bachelor, path } = given;
    const people = (await givenManyPeople(api.sql, school, 240)).map(({ id }) => id);
    const round = await givenRound(api.sql, '2024/25');
    await api.sql.query(`UPDATE employment SET profile_code = 'FAGARBEIDER' WHERE person_id = ANY ($1::uuid[])`, [
      people,
    ]);
    await api.sql.query(
      `WITH a AS (INSERT INTO further_education_application (round_id, person_id, unit_id, institution, study, subject_area, credits, starts_on, ends_on,
           scheme_wish, cost_nok, motivation, state, created_at, updated_at)
         SELECT $1, p, $2, 'Høgskolen', 'Bachelor', 'OTHER', 60, '2024-08-15', '2027-06-15', 'NONE', 0, 'Jeg vil', 'STARTED', now(), now()
           FROM unnest($3::uuid[]) p RETURNING id)
       INSERT INTO study_aim (application_id, competence_id, set_by, set_at) SELECT id, $4, $5, now() FROM a`,
      [round.id, school.id, people, bachelor, chief.id],
    );
    await path(chief);
    const began = performance.now();
    const { data } = await api.ask<{ path: Path }>(chief.id, PATH, { from: 'FAGARBEIDER', to: 'MILJOTERAPEUT' });
    const took = performance.now() - began;
    expect(data.path.people).toHaveLength(240);
    expect(data.path.people.every(({ readyOn }) => readyOn === '2027-06-15')).toBe(true);
    expect(took).toBeLessThan(2_000);
  });
});
