import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRequirement } from '../given/competence.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ADD = `mutation ($input: CompetenceRequirementInput!) { answer: addCompetenceRequirement(input: $input) {
  ... on CompetenceRequirement { id profileName unit { id } minLevel minCredits mandatory mayEnd effectiveFrom competence { id } }
  ... on Refusal { code facts { name value } } } }`;
const END = `mutation ($id: ID!) { answer: endCompetenceRequirement(requirementId: $id) { ... on EndedRequirement { requirementId } ... on Refusal { code } } }`;
const LIST = '{ list: competenceRequirements { id mayEnd } }';

interface Said {
  readonly answer: { readonly id?: string; readonly code?: string };
}

describe('what is asked of positions and units', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let osen: GivenUnit;
  let chief: GivenPerson;
  let leader: GivenPerson;

  const say = async (by: GivenPerson, mutation: string, variables: Record<string, unknown>): Promise<Said['answer']> =>
    (await api.ask<Said>(by.id, mutation, variables)).data.answer;
  const wish = async (more: Record<string, unknown> = {}) => ({
    competenceId: await givenCompetence(api.sql, 'Førstehjelp'),
    profileCode: 'LAERER',
    unitId: school.id,
    mandatory: true,
    effectiveFrom: '2026-08-01',
    ...more,
  });

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    osen = await givenUnit(api.sql, 'Osen skole', { parent: sector });
    chief = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, chief, 'SECTOR_LEADER', sector);
    leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
  });
  afterAll(() => api.close());

  it('is said by a unit leader of the own unit, and by the sector leader everywhere', async () => {
    expect(await say(leader, ADD, { input: await wish({ minLevel: 2 }) })).toMatchObject({
      profileName: 'Lærer',
      unit: { id: school.id },
      minLevel: 2,
      mayEnd: true,
    });
    for (const unitId of [osen.id, sector.id, null, 'tull'])
      expect(await say(leader, ADD, { input: await wish({ unitId }) })).toMatchObject({ code: 'UNIT_UNKNOWN' });
    expect(await say(chief, ADD, { input: await wish({ unitId: null }) })).toMatchObject({ unit: null });
    expect(await say(chief, ADD, { input: await wish({ unitId: osen.id, profileCode: null }) })).toMatchObject({
      profileName: null,
    });
  });

  it('is not said twice, of nobody, or with what can not be', async () => {
    const input = await wish();
    expect(await say(leader, ADD, { input })).toMatchObject({ mandatory: true });
    expect(await say(leader, ADD, { input })).toMatchObject({ code: 'REQUIREMENT_EXISTS' });
    const refusals: [Record<string, unknown>, string][] = [
      [{ profileCode: null, unitId: null }, 'REQUIREMENT_WITHOUT_TARGET'],
      [{ profileCode: 'ASTRONAUT' }, 'PROFILE_UNKNOWN'],
      [{ competenceId: 'tull' }, 'COMPETENCE_UNKNOWN'],
      [{ minLevel: 9 }, 'LEVEL_OUT_OF_RANGE'],
      [{ minCredits: -1 }, 'CREDITS_OUT_OF_RANGE'],
    ];
    const before = await api.sql.query('SELECT count(*) FROM competence_requirement');
    for (const [more, code] of refusals)
      expect(await say(chief, ADD, { input: await wish(more) })).toMatchObject({ code });
    expect((await api.sql.query('SELECT count(*) FROM competence_requirement')).rows).toEqual(before.rows);
  });

  it('ends yesterday and is kept; what was never in force is gone; it can then be said anew', async () => {
    const input = await wish();
    const { id } = await say(leader, ADD, { input });
    expect(await say(leader, END, { id })).toEqual(expect.objectContaining({ requirementId: id }));
    const kept = await api.sql.query<{ until: string }>(
      'SELECT effective_to::text AS until FROM competence_requirement WHERE id = $1',
      [id],
    );
    expect(kept.rows).toEqual([{ until: '2026-11-22' }]);
    expect(await say(leader, END, { id })).toMatchObject({ code: 'STALE_STATE' });
    const again = await say(leader, ADD, { input: { ...input, effectiveFrom: '2026-11-23' } });
    await say(leader, END, { id: again.id });
    expect((await api.sql.query('SELECT 1 FROM competence_requirement WHERE id = $1', [again.id])).rowCount).toBe(0);
  });

  it('is ended by who may say it, and listed with what comes from above', async () => {
    const competence = await givenCompetence(api.sql, 'Overalt');
    const everywhere = await givenRequirement(api.sql, competence);
    const ofSector = await givenRequirement(api.sql, competence, { unit: sector });
    const elsewhere = await givenRequirement(api.sql, competence, { unit: osen });
    for (const id of [everywhere, ofSector, elsewhere])
      expect(await say(leader, END, { id })).toMatchObject({ code: 'NOT_FOUND' });
    const { data } = await api.ask<{ list: { id: string; mayEnd: boolean }[] }>(leader.id, LIST);
    const seen = new Map(data.list.map((one) => [one.id, one.mayEnd]));
    expect([seen.get(everywhere), seen.get(ofSector), seen.get(elsewhere)]).toEqual([false, false, undefined]);
    for (const id of [everywhere, ofSector, elsewhere])
      expect(await say(chief, END, { id })).toMatchObject({ requirementId: id });
    const employee = await givenPerson(api.sql, 'Leila', school);
    expect((await api.ask<null>(employee.id, LIST)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
