import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenApplication, givenRound, type GivenRound } from '../given/further-education.ts';
import { givenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { givenWheel, MOVE, type Task, type WheelWorld } from './wheel-world.ts';

const UNIT = 'Enhetens frist: vurder søknadene';
const OWNER = 'Rangér og vedta søknadene';

describe('tasks of an application round', () => {
  let api: TestApi;
  let given: WheelWorld;
  let round: GivenRound;

  const at = async (moment: string): Promise<void> => {
    api.clock.set(moment);
    await api.minute();
  };
  const of = async (by: { readonly id: string; readonly email: string }, name: string): Promise<Task> => {
    const all = [...(await given.tasks(by, 2026)), ...(await given.tasks(by, 2027))];
    const found = all.find((one) => one.name === name && one.mine);
    if (!found) throw new Error(`No ${name}`);
    return found;
  };

  beforeAll(async () => {
    api = await startApi({ now: '2026-11-23T11:00:00Z' });
    given = await givenWheel(api, { seeded: true });
    round = await givenRound(api.sql);
    await api.minute();
  });
  afterAll(() => api.close());

  it('have the days of the round, and follow when it is moved', async () => {
    const { leader, chief } = given;
    expect(await of(leader, UNIT)).toMatchObject({
      dueOn: '2027-03-08',
      schoolYear: '2027/28',
      screen: '/videreutdanning',
    });
    expect(await of(chief, OWNER)).toMatchObject({ dueOn: '2027-03-15' });
    await api.sql.query(`UPDATE application_round SET owner_deadline = '2027-03-22' WHERE id = $1`, [round.id]);
    expect(await of(chief, OWNER)).toMatchObject({ dueOn: '2027-03-22' });
    await api.sql.query(`UPDATE application_round SET owner_deadline = '2027-03-15' WHERE id = $1`, [round.id]);
  });

  it('close by themselves when the data answer them, and open again when they no longer do', async () => {
    const { leader, other, chief, school, osen } = given;
    const applicant = await givenPerson(api.sql, 'Leila', school);
    const one = await givenApplication(api.sql, applicant, school, { round });
    await at('2026-11-24T11:00:00Z');
    // While the round is open more may come: nobody is done.
    expect(await of(other, UNIT)).toMatchObject({ state: 'OPEN' });
    await at('2026-12-16T11:00:00Z');
    expect(await of(other, UNIT)).toMatchObject({
      state: 'DONE',
      doneBy: null,
      history: [{ toState: 'DONE', actor: null }],
    });
    expect(await of(leader, UNIT)).toMatchObject({ state: 'OPEN' });
    const state = (id: string, to: string) =>
      api.sql.query('UPDATE further_education_application SET state = $2 WHERE id = $1', [id, to]);
    await state(one, 'RECOMMENDED');
    await at('2026-12-16T11:01:00Z');
    expect(await of(leader, UNIT)).toMatchObject({ state: 'DONE' });
    expect(await of(chief, OWNER)).toMatchObject({ state: 'OPEN' });
    await state(one, 'APPROVED');
    await at('2026-12-16T11:02:00Z');
    expect(await of(chief, OWNER)).toMatchObject({ state: 'DONE', doneBy: null });
    const late = await givenApplication(api.sql, await givenPerson(api.sql, 'Sen', osen), osen, { round });
    await at('2026-12-16T11:03:00Z');
    expect(await of(other, UNIT)).toMatchObject({ state: 'OPEN', doneBy: null });
    expect(await of(chief, OWNER)).toMatchObject({ state: 'OPEN' });
    await state(late, 'WITHDRAWN');
    await at('2026-12-16T11:04:00Z');
    expect(await of(other, UNIT)).toMatchObject({ state: 'DONE' });
  });

  it('stay as a person left them', async () => {
    const { leader, say } = given;
    const done = await of(leader, UNIT);
    const opened = await say(leader, MOVE, {
      id: done.id,
      version: done.version,
      to: 'OPEN',
      text: 'Jeg vil se over dem igjen',
    });
    await at('2026-12-16T11:10:00Z');
    expect(await of(leader, UNIT)).toMatchObject({ state: 'OPEN', version: opened.version });
    await say(leader, MOVE, { id: done.id, version: opened.version, to: 'NOT_NEEDED', text: 'Ingen søkte likevel' });
    await at('2026-12-16T11:11:00Z');
    expect(await of(leader, UNIT)).toMatchObject({ state: 'NOT_NEEDED' });
  });
});
