import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const RECORD = `mutation ($id: ID!, $marks: [AttendanceInput!]!) { answer: recordAttendance(sessionId: $id, marks: $marks) {
  ... on AttendanceRecorded { recorded } ... on Refusal { code } } }`;
const COMPLETE = `mutation ($id: ID!) { answer: completeRun(runId: $id) { ... on RunCompletion { completed } ... on Refusal { code } } }`;
const PEOPLE = 'query ($id: ID!) { courseRun(id: $id) { place participants { person { id } } } }';

interface Answer {
  readonly answer: { readonly code?: string };
}

/** domain.md § 4: attendance and completion are the coordinator's in scope and the leader's of the run, nobody else's. */
describe('who runs a run', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let other: GivenUnit;
  let run: GivenRun;
  let place: string;

  const withRoles = async (...roles: readonly [string, GivenUnit][]): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', school);
    for (const [role, unit] of roles) await givenRole(api.sql, person, role, unit);
    return person;
  };
  const code = async (by: GivenPerson, query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await api.ask<Answer | null>(by.id, query, variables);
    return errors?.[0]?.extensions.code ?? data?.answer.code ?? 'DONE';
  };
  const record = (by: GivenPerson) =>
    code(by, RECORD, { id: run.sessionIds[0], marks: [{ enrolmentId: place, mark: 'PRESENT' }] });

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    other = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    run = await givenRun(api.sql, school, { startsAt: '2026-11-09T08:00:00Z', state: 'IN_PROGRESS' });
    place = await givenEnrolment(api.sql, run, await givenPerson(api.sql, 'Sander', school));
  });
  afterAll(() => api.close());

  it.each(['UNIT_LEADER', 'SECTOR_LEADER', 'SYSTEM_ADMIN', 'COURSE_LEADER'])(
    'not a %s, for whom it is as absent',
    async (role) => {
      const person = await withRoles([role, root]);
      expect(await record(person)).toBe('NOT_FOUND');
      expect(await code(person, COMPLETE, { id: run.id })).toBe('NOT_FOUND');
    },
  );

  it('not the coordinator of another unit', async () => {
    const person = await withRoles(['COURSE_COORDINATOR', other]);
    expect(await record(person)).toBe('NOT_FOUND');
    expect(await code(person, COMPLETE, { id: run.id })).toBe('NOT_FOUND');
  });

  it('not one who coordinates elsewhere and leads the unit here: the roles do not add up', async () => {
    const person = await withRoles(['COURSE_COORDINATOR', other], ['UNIT_LEADER', school]);
    expect(await record(person)).toBe('NOT_FOUND');
    expect(await code(person, COMPLETE, { id: run.id })).toBe('NOT_FOUND');
  });

  it('shows who takes part to those who run it, and to nobody by a field of the run', async () => {
    const names = async (by: GivenPerson) =>
      (await api.ask<{ courseRun: { participants: unknown[] } | null }>(by.id, PEOPLE, { id: run.id })).data.courseRun
        ?.participants.length;
    expect(await names(await withRoles(['COURSE_COORDINATOR', school]))).toBe(1);
    expect(await names(await withRoles(['COURSE_COORDINATOR', other]))).toBe(0);
    const employee = await withRoles();
    expect((await api.ask<null>(employee.id, PEOPLE, { id: run.id })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('the coordinator whose subtree the run is in', async () => {
    const person = await withRoles(['COURSE_COORDINATOR', root]);
    expect(await record(person)).toBe('DONE');
    expect(await code(person, COMPLETE, { id: run.id })).toBe('DONE');
  });

  it('and leaders of the house never see which guardians come', async () => {
    const guidance = await givenRun(api.sql, school, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN' });
    await givenEnrolment(api.sql, guidance, await givenPerson(api.sql, 'Ylva'));
    const seen = async (by: GivenPerson): Promise<number | undefined> =>
      (await api.ask<{ courseRun: { participants: unknown[] } }>(by.id, PEOPLE, { id: guidance.id })).data.courseRun
        .participants.length;
    expect(await seen(await withRoles(['UNIT_LEADER', school]))).toBe(0);
    expect(await seen(await withRoles(['SECTOR_LEADER', root]))).toBe(0);
    expect(await seen(await withRoles(['COURSE_COORDINATOR', root]))).toBe(1);
  });
});
