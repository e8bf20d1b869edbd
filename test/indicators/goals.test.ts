import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

interface Goal {
  readonly id: string;
  readonly value: number;
  readonly version: number;
}
type Answered = Goal & { readonly code?: string };

describe('the goals of a number', () => {
  let api: TestApi;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const rena = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', rena);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', rena);
  });
  afterAll(() => api.close());

  const SET = `mutation ($goal: FigureGoalInput!) { setFigureGoal(goal: $goal) { ... on FigureGoal { id value version } ... on Refusal { code } } }`;
  const REMOVE = `mutation ($id: ID!, $version: Int!) { removeFigureGoal(id: $id, version: $version) { ... on FigureGoal { id } ... on Refusal { code } } }`;
  const target = { measure: 'BEGUN', kind: 'TARGET', schoolYear: '2027/28', value: 30 };
  const set = async (goal: object): Promise<Answered> =>
    (await api.ask<{ setFigureGoal: Answered }>(vilja.id, SET, { goal })).data.setFigureGoal;
  const remove = async (id: string, version: number): Promise<string | undefined> =>
    (await api.ask<{ removeFigureGoal: Answered }>(vilja.id, REMOVE, { id, version })).data.removeFigureGoal.code;
  const goals = async (person: GivenPerson): Promise<Goal[]> =>
    (await api.ask<{ figureGoals: Goal[] }>(person.id, '{ figureGoals { id value version } }')).data.figureGoals;

  it('are set, changed and taken away by the sector leader, and read by those who lead', async () => {
    const first = await set(target);
    expect(first).toMatchObject({ value: 30, version: 1 });
    expect(await set({ ...target, value: 32, version: 1 })).toMatchObject({ id: first.id, value: 32, version: 2 });
    expect(await goals(torbjorn)).toEqual([{ id: first.id, value: 32, version: 2 }]);
    expect(await remove(first.id, 2)).toBeUndefined();
    expect(await goals(vilja)).toEqual([]);
  });

  it('are not overwritten by one who has read an older one', async () => {
    const first = await set({ ...target, kind: 'BASELINE' });
    expect(await set({ ...target, kind: 'BASELINE', value: 3 })).toEqual({ code: 'STALE_STATE' });
    await set({ ...target, kind: 'BASELINE', value: 4, version: 1 });
    expect(await set({ ...target, kind: 'BASELINE', value: 5, version: 1 })).toEqual({ code: 'STALE_STATE' });
    expect(await remove(first.id, 1)).toBe('STALE_STATE');
    expect(await goals(vilja)).toEqual([{ id: first.id, value: 4, version: 2 }]);
  });

  it.each([
    ['SCHOOL_YEAR_WRONG', { schoolYear: '2027' }],
    ['SCHOOL_YEAR_WRONG', { schoolYear: '1999/00' }],
    ['NUMBER_OUT_OF_RANGE', { value: -1 }],
    ['NUMBER_OUT_OF_RANGE', { value: 2.5 }],
    ['NUMBER_OUT_OF_RANGE', { value: 100_001 }],
  ])('are refused with %s for %j, and nothing changes', async (code, part) => {
    const before = await goals(vilja);
    expect(await set({ ...target, ...part })).toEqual({ code });
    expect(await goals(vilja)).toEqual(before);
  });

  it('are set by nobody else, and only for the own sector', async () => {
    const { errors } = await api.ask(torbjorn.id, SET, { goal: target });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const [mine] = (await goals(vilja)) as [Goal];
    const other = await givenUnit(api.sql, 'Annen sektor', { kind: 'SECTOR' });
    const stranger = await givenPerson(api.sql, 'Fremmed', other);
    await givenRole(api.sql, stranger, 'SECTOR_LEADER', other);
    const answer = await api.ask<{ removeFigureGoal: Answered }>(stranger.id, REMOVE, {
      id: mine.id,
      version: mine.version,
    });
    expect(answer.data.removeFigureGoal.code).toBe('NOT_FOUND');
    expect(await goals(stranger)).toEqual([]);
  });
});
