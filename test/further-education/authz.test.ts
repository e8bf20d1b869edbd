import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { givenApplication } from '../given/further-education.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { asking, wish } from './ask.ts';

const LISTS = `{ applications { id } myApplications { id } }`;

interface Lists {
  readonly applications: { readonly id: string }[];
  readonly myApplications: { readonly id: string }[];
}

describe('who may see and answer an application', () => {
  let api: TestApi;
  let school: GivenUnit;
  let leila: GivenPerson;
  let colleague: GivenPerson;
  let leader: GivenPerson;
  let otherLeader: GivenPerson;
  let otherSector: GivenPerson;
  let vilja: GivenPerson;
  let coordinator: GivenPerson;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    const sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    const health = await givenUnit(api.sql, 'Helse', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    const other = await givenUnit(api.sql, 'Åmot ungdomsskole', { parent: sector });
    const person = async (name: string, unit: GivenUnit, role?: string, scope = unit): Promise<GivenPerson> => {
      const made = await givenPerson(api.sql, name, unit);
      if (role) await givenRole(api.sql, made, role, scope);
      return made;
    };
    leila = await person('Leila', school);
    colleague = await person('Sander', school);
    leader = await person('Torbjørn', school, 'UNIT_LEADER');
    otherLeader = await person('Samira', other, 'UNIT_LEADER');
    otherSector = await person('Henrik', health, 'SECTOR_LEADER');
    vilja = await person('Vilja', sector, 'SECTOR_LEADER');
    coordinator = await person('Aino', sector, 'COURSE_COORDINATOR');
    await givenRole(api.sql, coordinator, 'SYSTEM_ADMIN', sector);
    id = await givenApplication(api.sql, leila, school);
  });
  afterAll(() => api.close());

  it('shows it to the applicant, the unit leader and the sector leader, each with what they may do', async () => {
    const { see } = asking(api);
    expect(await see(leila, id)).toEqual({ id, state: 'SUBMITTED', actions: ['WITHDRAW'] });
    expect(await see(leader, id)).toEqual({ id, state: 'SUBMITTED', actions: ['RECOMMEND', 'RETURN', 'STAND_DOWN'] });
    expect(await see(vilja, id)).toEqual({ id, state: 'SUBMITTED', actions: [] });
  });

  it('is as absent to everybody else', async () => {
    const { see, recommend, decide, start, withdraw } = asking(api);
    for (const person of [colleague, otherLeader, otherSector, coordinator]) {
      expect(await see(person, id)).toBeNull();
      expect((await withdraw(person, id)).code).toBe('NOT_FOUND');
    }
    expect((await recommend(otherLeader, id)).code).toBe('NOT_FOUND');
    expect((await recommend(otherSector, id)).code).toBe('NOT_FOUND');
    expect((await decide(otherSector, id)).code).toBe('NOT_FOUND');
    expect((await start(otherSector, id)).code).toBe('NOT_FOUND');
    for (const answer of [await recommend(colleague, id), await decide(coordinator, id), await start(leila, id)]) {
      expect(answer.code).toBe('ERROR NOT_FOUND');
    }
    const absent = crypto.randomUUID();
    expect(await see(leader, absent)).toBeNull();
    expect((await recommend(otherLeader, absent)).code).toBe('NOT_FOUND');
    expect((await recommend(otherLeader, 'nei\u0000')).code).toBe('NOT_FOUND');
  });

  it('lets a unit leader neither decide nor start, and the sector leader not recommend past the unit', async () => {
    const { recommend, decide, start } = asking(api);
    expect((await decide(leader, id)).code).toBe('NOT_FOUND');
    expect((await recommend(vilja, id)).code).toBe('NOT_FOUND');
    const approved = await givenApplication(api.sql, leila, school, { state: 'APPROVED' });
    expect((await start(leader, approved)).code).toBe('NOT_FOUND');
    expect((await start(vilja, approved)).state).toBe('STARTED');
  });

  it('is listed for those who follow it, and the list can be narrowed to a state', async () => {
    const lists = async (person: GivenPerson): Promise<Lists> => (await api.ask<Lists>(person.id, LISTS)).data;
    expect((await lists(leader)).applications).toContainEqual({ id });
    expect((await lists(vilja)).applications).toContainEqual({ id });
    expect((await lists(otherLeader)).applications).toEqual([]);
    expect((await lists(otherSector)).applications).toEqual([]);
    const mine = await api.ask<Pick<Lists, 'myApplications'>>(leila.id, '{ myApplications { id } }');
    expect(mine.data.myApplications).toContainEqual({ id });
    const narrowed = await api.ask<Lists>(leader.id, '{ applications(state: STARTED) { id state } }');
    expect(narrowed.data.applications).not.toContainEqual(expect.objectContaining({ id }));
    expect(narrowed.data.applications.length).toBeGreaterThan(0);
    const employee = await api.ask<null>(leila.id, '{ applications { id } }');
    expect(employee.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('keeps a draft to its writer', async () => {
    const { see } = asking(api);
    const draft = await givenApplication(api.sql, leila, school, { state: 'DRAFT' });
    expect((await see(leila, draft))?.state).toBe('DRAFT');
    expect(await see(leader, draft)).toBeNull();
    expect(await see(vilja, draft)).toBeNull();
  });

  it('asks for sign-in, and for an employment', async () => {
    const { submit } = asking(api);
    const guardian = await givenPerson(api.sql, 'Ylva');
    const input = { roundId: crypto.randomUUID(), ...wish };
    expect((await submit(null, input)).code).toBe('ERROR SIGN_IN_REQUIRED');
    expect((await submit(guardian, input)).code).toBe('ERROR NOT_FOUND');
    const anyone = await api.ask<null>(null, '{ myApplications { id } }');
    expect(anyone.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
    const rounds = await api.ask<null>(guardian.id, '{ openRounds { id } }');
    expect(rounds.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is listed with the same number of statements, however long the list is', async () => {
    const full = `{ applications { id actions round { id } person { name } unit { name } history { toState } decisions { level } } }`;
    const statements = jest.spyOn(Client.prototype, 'query');
    const listed = async (): Promise<{ length: number; asked: number }> => {
      statements.mockClear();
      const { data } = await api.ask<Lists>(leader.id, full);
      return { length: data.applications.length, asked: statements.mock.calls.length };
    };
    const short = await listed();
    for (let n = 0; n < 30; n += 1) await givenApplication(api.sql, leila, school);
    const long = await listed();
    statements.mockRestore();
    expect(short.asked).toBeGreaterThan(5);
    expect(long).toEqual({ length: short.length + 30, asked: short.asked });
  });
});
