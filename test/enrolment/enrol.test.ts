import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ENROL = `mutation ($runId: ID!) { enrol(runId: $runId) {
  ... on Enrolment { id state queuePlace }
  ... on Refusal { code sentence facts { name value } }
} }`;

interface Enrolled {
  readonly enrol: {
    readonly id?: string;
    readonly state?: string;
    readonly queuePlace?: number | null;
    readonly code?: string;
    readonly sentence?: string;
  };
}

describe('enrol', () => {
  let api: TestApi;
  let school: GivenUnit;
  let sander: GivenPerson;
  let leila: GivenPerson;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    sander = await givenPerson(api.sql, 'Sander', school);
    leila = await givenPerson(api.sql, 'Leila', school);
  });
  afterAll(() => api.close());

  it('gives a free seat at once, and refuses a second booking of the same run', async () => {
    const run = await givenRun(api.sql, school);
    expect((await api.ask<Enrolled>(sander.id, ENROL, { runId: run.id })).data.enrol.state).toBe('ENROLLED');
    const again = (await api.ask<Enrolled>(sander.id, ENROL, { runId: run.id })).data.enrol;
    expect(again.code).toBe('ALREADY_ENROLLED');
    expect(again.sentence).toContain('allerede');
  });

  it('puts the next person on the waitlist of a full run and says their place', async () => {
    const run = await givenRun(api.sql, school, { capacity: 1 });
    await api.ask(sander.id, ENROL, { runId: run.id });
    const second = (await api.ask<Enrolled>(leila.id, ENROL, { runId: run.id })).data.enrol;
    expect(second).toMatchObject({ state: 'WAITLISTED', queuePlace: 1 });
  });

  it.each([
    ['BOOKING_NOT_OPEN', { opensAt: '2026-12-01T08:00:00Z' }],
    ['BOOKING_CLOSED', { closesAt: '2026-11-20T08:00:00Z' }],
    ['RUN_STARTED', { startsAt: '2026-11-20T08:00:00Z' }],
    ['RUN_CANCELLED', { state: 'CANCELLED' }],
    ['RUN_NOT_FOUND', { state: 'DRAFT' }],
    ['WRONG_AUDIENCE', { audience: 'GUARDIAN' }],
  ])('refuses with %s and changes nothing', async (code, wish) => {
    const run = await givenRun(api.sql, school, wish);
    expect((await api.ask<Enrolled>(sander.id, ENROL, { runId: run.id })).data.enrol.code).toBe(code);
    const { rows } = await api.sql.query('SELECT 1 FROM enrolment WHERE run_id = $1', [run.id]);
    expect(rows).toHaveLength(0);
  });

  it('asks for sign-in', async () => {
    const run = await givenRun(api.sql, school);
    const answer = await api.ask<null>(null, ENROL, { runId: run.id });
    expect(answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
