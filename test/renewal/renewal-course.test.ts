import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence } from '../given/competence.ts';
import type { GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { AFTER, bookableRun, givenRenewals, type RenewalWorld } from './renewal-world.ts';

const NAME = `mutation ($competenceId: ID!, $courseId: ID) { answer: nameRenewalCourse(competenceId: $competenceId, courseId: $courseId) {
  ... on Competence { id renewalCourse { id } } ... on Refusal { code } } }`;

describe('the shorter course', () => {
  let api: TestApi;
  let given: RenewalWorld;
  beforeAll(async () => {
    api = await startApi({ now: AFTER });
    given = await givenRenewals(api);
  });
  afterAll(() => api.close());

  const two = { validityMonths: 24, renewalWindowDays: 90 };

  it('is named by the sector leader, and never one that gives the competence', async () => {
    const competence = await givenCompetence(api.sql, 'Veileder', two);
    const whole = await bookableRun(api, given, { competence, how: 'course' });
    const other = await givenCompetence(api.sql, 'Annen', two);
    const short = await bookableRun(api, given, { competence: other, how: 'course' });
    const course = async (runId: string): Promise<string> =>
      (await api.sql.query<{ id: string }>('SELECT course_id AS id FROM course_run WHERE id = $1', [runId])).rows[0]
        ?.id ?? '';
    const name = async (courseId: string | null, person: GivenPerson = given.leader): Promise<unknown> =>
      (await api.ask<{ answer: unknown } | null>(person.id, NAME, { competenceId: competence, courseId })).data?.answer;
    expect(await name(await course(whole))).toEqual({ code: 'COURSE_GIVES_IT' });
    expect(await name(given.school.id)).toEqual({ code: 'COURSE_UNKNOWN' });
    const id = await course(short);
    expect(await name(id)).toMatchObject({ renewalCourse: { id } });
    expect(await name(id, given.unitLeader)).toBeUndefined();
    expect(await name(null)).toMatchObject({ renewalCourse: null });
    await api.sql.query('UPDATE competence SET validity_months = NULL WHERE id = $1', [competence]);
    expect(await name(id)).toEqual({ code: 'NUMBER_OUT_OF_RANGE' });
    const audited = await api.sql.query(`SELECT 1 FROM audit_entry WHERE action = 'RENEWAL_COURSE_NAMED'`);
    expect(audited.rows).toHaveLength(2);
  });
});
