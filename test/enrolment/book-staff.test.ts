import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf } from './booking.ts';

const BOOK = `mutation ($runId: ID!, $personIds: [ID!]!, $setAside: [SetAsideCheck!], $reason: String) {
  answer: bookStaff(runId: $runId, personIds: $personIds, setAside: $setAside, reason: $reason) {
    ... on BookedStaff { people { personId state refusal { code sentence } } } ... on Refusal { code } } }`;
const LIST = `query ($runId: ID!, $search: String) { bookableStaff(runId: $runId, search: $search) {
  person { id } unitName title state hindrance { code facts { name } } } }`;

interface Answer {
  readonly code?: string;
  readonly people?: readonly { personId: string; state: string | null; refusal: { code: string } | null }[];
}
interface Bookable {
  readonly person: { readonly id: string };
  readonly state: string | null;
  readonly hindrance: { readonly code: string } | null;
}

describe('booking for others', () => {
  let api: TestApi;
  let sector: GivenUnit;
  let school: GivenUnit;
  let other: GivenUnit;
  let torbjorn: GivenPerson;
  let jorunn: GivenPerson;
  let vilja: GivenPerson;

  const person = (unit = school): Promise<GivenPerson> => givenPerson(api.sql, 'Sander', unit);
  const run = (wish: RunWish = {}): Promise<GivenRun> => givenRun(api.sql, other, { mandatory: true, ...wish });
  /** What each became, in short; the whole answer's code when nothing was tried. */
  const book = async (
    by: GivenPerson,
    { id: runId }: GivenRun,
    people: readonly GivenPerson[],
    { key, ...more }: { key?: string; setAside?: string[]; reason?: string } = {},
  ): Promise<string[]> => {
    const headers = { cookie: await api.cookie(by.id), ...(key !== undefined && { 'idempotency-key': key }) };
    const variables = { runId, personIds: people.map(({ id }) => id), ...more };
    const response = await api.http().post('/graphql').set(headers).send({ query: BOOK, variables });
    const { data, errors } = response.body as {
      data: { answer: Answer } | null;
      errors?: { extensions: { code: string } }[];
    };
    if (!data) return [errors?.[0]?.extensions.code ?? ''];
    return data.answer.people?.map(({ state, refusal }) => state ?? refusal?.code ?? '') ?? [data.answer.code ?? ''];
  };
  const list = async (by: GivenPerson, { id }: GivenRun, search?: string): Promise<readonly Bookable[]> =>
    (await api.ask<{ bookableStaff: Bookable[] }>(by.id, LIST, { runId: id, search })).data.bookableStaff;
  const stored = async (runId: string, { id }: GivenPerson) =>
    (
      await api.sql.query<Record<string, unknown>>(
        `SELECT state, booked_by, unit_id, overridden, override_reason, approval_level FROM enrolment WHERE run_id = $1 AND person_id = $2`,
        [runId, id],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    sector = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: sector });
    other = await givenUnit(api.sql, 'Åmot ungdomsskole', { parent: sector });
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    jorunn = await givenPerson(api.sql, 'Jorunn', other);
    vilja = await givenPerson(api.sql, 'Vilja', sector);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, jorunn, 'COURSE_COORDINATOR', sector);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', sector);
  });
  afterAll(() => api.close());

  it('is for a leader’s own staff: others are not found, and oneself is not booked here', async () => {
    const [own, stranger, where] = [await person(), await person(other), await run()];
    expect(await book(torbjorn, where, [own, stranger, torbjorn])).toEqual(['ENROLLED', 'NOT_FOUND', 'OWN_CASE']);
    expect(await stored(where.id, own)).toMatchObject([{ booked_by: torbjorn.id, unit_id: school.id, overridden: [] }]);
    expect(await stored(where.id, stranger)).toEqual([]);
    expect(await stored(where.id, torbjorn)).toEqual([]);
    const listed = (await list(torbjorn, where)).map((one) => one.person.id);
    expect(listed).toContain(own.id);
    expect(listed).not.toContain(stranger.id);
    expect(listed).not.toContain(torbjorn.id);
  });

  it('is for a coordinator anybody, for a sector leader those below, and for staff nobody', async () => {
    const [one, two, where] = [await person(), await person(other), await run()];
    expect(await book(jorunn, where, [one, two])).toEqual(['ENROLLED', 'ENROLLED']);
    expect(await book(vilja, await run(), [one, two])).toEqual(['CLASH', 'CLASH']);
    expect(await book(one, where, [two])).toEqual(['NOT_FOUND']);
    const elsewhere = await givenUnit(api.sql, 'Annen sektor');
    const far = await person(elsewhere);
    expect(await book(vilja, where, [far])).toEqual(['NOT_FOUND']);
    expect(await book(jorunn, where, [far])).toEqual(['ENROLLED']);
  });

  it('gives seats in the order given, and then the queue', async () => {
    const [one, two, where] = [await person(), await person(), await run({ capacity: 1 })];
    expect(await book(torbjorn, where, [two, one])).toEqual(['ENROLLED', 'WAITLISTED']);
    expect(await book(torbjorn, where, [one])).toEqual(['ALREADY_ENROLLED']);
    const states = new Map((await list(torbjorn, where)).map(({ person: { id }, state }) => [id, state]));
    expect([states.get(two.id), states.get(one.id)]).toEqual(['ENROLLED', 'WAITLISTED']);
  });

  it('tells a hindrance before, and sets it aside only with a reason, only for whom it is met', async () => {
    const [busy, free, where] = [await person(), await person(), await run({ startsAt: '2026-12-14T08:30:00Z' })];
    await givenEnrolment(api.sql, await run({ title: 'Klassemiljø' }), busy);
    const listed = await list(torbjorn, where);
    expect(listed.find((one) => one.person.id === busy.id)?.hindrance).toMatchObject({ code: 'CLASH' });
    expect(listed.find((one) => one.person.id === free.id)?.hindrance).toBeNull();
    const both = [busy, free];
    expect(await book(torbjorn, where, [busy])).toEqual(['CLASH']);
    expect(await book(torbjorn, where, [busy], { setAside: ['RESTRICTED'], reason: 'Trengs der' })).toEqual(['CLASH']);
    expect(await book(torbjorn, where, both, { setAside: ['CLASH'] })).toEqual(['REASON_MISSING']);
    const long = { setAside: ['CLASH'], reason: 'x'.repeat(501) };
    expect(await book(torbjorn, where, both, long)).toEqual(['TEXT_TOO_LONG']);
    expect(await stored(where.id, free)).toEqual([]);
    const reasoned = { setAside: ['CLASH', 'RESTRICTED'], reason: ' Går etter lunsj ' };
    expect(await book(torbjorn, where, both, reasoned)).toEqual(['ENROLLED', 'ENROLLED']);
    const kept = { overridden: ['CLASH'], override_reason: 'Går etter lunsj' };
    expect(await stored(where.id, busy)).toMatchObject([kept]);
    expect(await stored(where.id, free)).toMatchObject([{ overridden: [], override_reason: null }]);
  });

  it('sets two hindrances aside when both are met', async () => {
    const [sander, first, next] = [await person(), await run(), await run({ startsAt: '2027-02-01T08:00:00Z' })];
    await api.sql.query('INSERT INTO course_prerequisite (course_id, requires_id) VALUES ($1, $2)', [
      next.courseId,
      first.courseId,
    ]);
    await api.sql.query('INSERT INTO run_for_unit (run_id, unit_id) VALUES ($1, $2)', [next.id, other.id]);
    const reason = 'Har det fra før';
    expect(await book(torbjorn, next, [sander], { setAside: ['RESTRICTED'], reason })).toEqual([
      'PREREQUISITE_MISSING',
    ]);
    const setAside = ['PREREQUISITE_MISSING', 'RESTRICTED'];
    expect(await book(torbjorn, next, [sander], { setAside, reason })).toEqual(['ENROLLED']);
    expect(await stored(next.id, sander)).toMatchObject([{ overridden: ['RESTRICTED', 'PREREQUISITE_MISSING'] }]);
  });

  it('sent twice with the same key has one effect', async () => {
    const [one, two, where, key] = [await person(), await person(), await run({ capacity: 1 }), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => book(torbjorn, where, [one, two], { key })));
    for (const answer of answers) expect(answer).toEqual(['ENROLLED', 'WAITLISTED']);
    expect(await causesOf(api, (await placeOf(api, where.id, one)).id)).toEqual(['BOOKED']);
    expect(await book(torbjorn, await run(), [two], { key })).toEqual(['IDEMPOTENCY_MISMATCH']);
  });

  it('by the leader who would be asked needs no second yes; by others it does', async () => {
    const [one, two] = [await person(), await person()];
    const where = await run({ approvalPolicy: 'UNIT_LEADER' });
    expect(await book(torbjorn, where, [one])).toEqual(['ENROLLED']);
    expect(await book(jorunn, where, [two])).toEqual(['REQUESTED']);
    expect(await stored(where.id, two)).toMatchObject([{ approval_level: 'UNIT', booked_by: jorunn.id }]);
  });

  it('asks the sector alone when two must say yes', async () => {
    const [sander, where] = [await person(), await run({ approvalPolicy: 'UNIT_LEADER_AND_SECTOR' })];
    expect(await book(torbjorn, where, [sander])).toEqual(['REQUESTED']);
    expect(await stored(where.id, sander)).toMatchObject([{ approval_level: 'SECTOR' }]);
    const { id } = await placeOf(api, where.id, sander);
    expect(await bookingThrough(api).approve(vilja, id)).toMatchObject({ state: 'ENROLLED' });
  });

  it('is for 1–100 people and an open run', async () => {
    const sander = await person();
    const [where, closed] = [await run(), await run({ closesAt: '2026-11-20T08:00:00Z' })];
    expect(await book(torbjorn, where, [])).toEqual(['NUMBER_OUT_OF_RANGE']);
    const many = Array.from({ length: 101 }, () => ({ id: randomUUID(), email: '' }));
    expect(await book(torbjorn, where, many)).toEqual(['NUMBER_OUT_OF_RANGE']);
    expect(await book(torbjorn, closed, [sander])).toEqual(['BOOKING_CLOSED']);
    const draft = await run({ state: 'DRAFT' });
    expect(await book(torbjorn, draft, [sander])).toEqual(['NOT_FOUND']);
    expect(await list(torbjorn, draft)).toEqual([]);
    expect(await book(torbjorn, { ...where, id: 'nowhere' }, [sander])).toEqual(['RUN_NOT_FOUND']);
  });

  it('is searched by name', async () => {
    const where = await run();
    const leila = await givenPerson(api.sql, 'Leila', school);
    expect((await list(torbjorn, where, 'leila')).map((one) => one.person.id)).toEqual([leila.id]);
    expect(await list(torbjorn, where, '%')).toEqual([]);
  });
});
