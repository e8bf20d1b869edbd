import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const ENROL = `mutation ($id: ID!) { enrol(runId: $id) { ... on Enrolment { id state } ... on Refusal { code sentence facts { name value } } } }`;
const CHOICE = `query ($id: ID!) { courseRun(id: $id) { bookingChoice { action refusal { code sentence } } } }`;

interface Said {
  readonly id?: string;
  readonly state?: string;
  readonly code?: string;
  readonly sentence?: string;
}

describe('what keeps a person from a seat', () => {
  let api: TestApi;
  let school: GivenUnit;
  let other: GivenUnit;

  const person = (): Promise<GivenPerson> => givenPerson(api.sql, 'Sander', school);
  const run = (wish: RunWish = {}): Promise<GivenRun> => givenRun(api.sql, school, { mandatory: true, ...wish });
  const enrol = async (who: GivenPerson, { id }: GivenRun): Promise<Said> =>
    (await api.ask<{ enrol: Said }>(who.id, ENROL, { id })).data.enrol;
  const choice = async (who: GivenPerson, { id }: GivenRun): Promise<{ action: string; refusal: Said | null }> =>
    (await api.ask<{ courseRun: { bookingChoice: { action: string; refusal: Said | null } } }>(who.id, CHOICE, { id }))
      .data.courseRun.bookingChoice;
  /** The same no on the button and from the booking, with the same words. */
  const refusedAlike = async (who: GivenPerson, where: GivenRun, code: string): Promise<string> => {
    const [said, { action, refusal }] = [await enrol(who, where), await choice(who, where)];
    expect({ action, code: refusal?.code, sentence: refusal?.sentence }).toEqual({
      action: 'NONE',
      code,
      sentence: said.sentence,
    });
    expect(said.code).toBe(code);
    return said.sentence ?? '';
  };

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    other = await givenUnit(api.sql, 'Åmot ungdomsskole');
  });
  afterAll(() => api.close());

  it('is a seat at the same time: CLASH names the course and the moment', async () => {
    const sander = await person();
    await givenEnrolment(api.sql, await run({ title: 'Klassemiljø' }), sander);
    const said = await refusedAlike(sander, await run({ startsAt: '2026-12-14T08:30:00Z' }), 'CLASH');
    expect(said).toContain('«Klassemiljø» mandag 14. desember 2026');
  });

  it.each([
    ['it begins when the other ends', { startsAt: '2026-12-14T09:30:00Z' }],
    ['the other is not mandatory', { mandatory: false }],
  ])('is no clash when %s', async (_why, wish) => {
    const sander = await person();
    await givenEnrolment(api.sql, await run(), sander);
    expect(await enrol(sander, await run({ startsAt: '2026-12-14T08:30:00Z', ...wish }))).toMatchObject({
      state: 'ENROLLED',
    });
  });

  it('is no clash while one only waits; the clash is met when the seat comes', async () => {
    const [sander, first, second] = [await person(), await person(), await person()];
    const full = await run({ capacity: 1 });
    const seat = await givenEnrolment(api.sql, full, first);
    expect(await enrol(sander, full)).toMatchObject({ state: 'WAITLISTED' });
    expect(await enrol(second, full)).toMatchObject({ state: 'WAITLISTED' });
    expect(await enrol(sander, await run())).toMatchObject({ state: 'ENROLLED' });
    await api.ask(first.id, 'mutation ($id: ID!) { cancelEnrolment(enrolmentId: $id) { __typename } }', { id: seat });
    const { rows } = await api.sql.query(
      `SELECT e.person_id = $2 AS sander, e.state, (SELECT cause FROM enrolment_event v WHERE v.enrolment_id = e.id ORDER BY v.id DESC LIMIT 1) AS cause
        FROM enrolment e WHERE e.run_id = $1 AND e.state <> 'CANCELLED' ORDER BY queue_no`,
      [full.id, sander.id],
    );
    expect(rows).toEqual([
      { sander: true, state: 'WAITLISTED', cause: 'SKIPPED_CLASH' },
      { sander: false, state: 'ENROLLED', cause: 'PROMOTED' },
    ]);
  });

  it('is a course that must come first: PREREQUISITE_MISSING until it is completed', async () => {
    const [sander, first, next] = [
      await person(),
      await run({ title: 'Grunnkurs' }),
      await run({ startsAt: '2027-02-01T08:00:00Z' }),
    ];
    await api.sql.query('INSERT INTO course_prerequisite (course_id, requires_id) VALUES ($1, $2)', [
      next.courseId,
      first.courseId,
    ]);
    expect(await refusedAlike(sander, next, 'PREREQUISITE_MISSING')).toContain('«Grunnkurs»');
    await givenEnrolment(api.sql, first, sander, { state: 'COMPLETED' });
    expect(await enrol(sander, next)).toMatchObject({ state: 'ENROLLED' });
  });

  it('is a restriction to others: RESTRICTED says for whom it is, and those may book', async () => {
    const sander = await person();
    const theirs = await givenPerson(api.sql, 'Leila', other);
    const where = await run();
    await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [where.id, other.id]);
    expect(await refusedAlike(sander, where, 'RESTRICTED')).toContain('Åmot ungdomsskole');
    expect(await enrol(theirs, where)).toMatchObject({ state: 'ENROLLED' });
    await api.sql.query(`INSERT INTO run_for_profile (run_id, profile_code) VALUES ($1, 'HELSESYKEPLEIER')`, [
      where.id,
    ]);
    const another = await givenPerson(api.sql, 'Samira', other);
    expect(await refusedAlike(another, where, 'RESTRICTED')).toContain('Åmot ungdomsskole · helsesykepleier');
  });

  it('is the key of another wish: IDEMPOTENCY_MISMATCH, and the same wish again is answered with what it made', async () => {
    const sander = await person();
    const [one, two] = [await run(), await run({ startsAt: '2027-03-01T08:00:00Z' })];
    const key = randomUUID();
    const send = async ({ id }: GivenRun): Promise<Said> =>
      (
        (
          await api
            .http()
            .post('/graphql')
            .set({ cookie: await api.cookie(sander.id), 'idempotency-key': key })
            .send({ query: ENROL, variables: { id } })
        ).body as { data: { enrol: Said } }
      ).data.enrol;
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(one)));
    expect(new Set(answers.map(({ id, state }) => `${id ?? ''} ${state ?? ''}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ state: 'ENROLLED' });
    expect(await send(two)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});
