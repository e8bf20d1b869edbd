import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { CONFIRM, COPY, CREATE, DELETE, EDIT, factsOf, PUBLISH, runInput, session, type Planned } from './planning.ts';

describe('planning a run', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let aino: GivenPerson;
  let courseId: string;

  const ask = async (by: GivenPerson, mutation: string, variables: Record<string, unknown>) => {
    const answer = await api.ask<Planned>(by.id, mutation, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data.run;
  };
  const create = (change: Record<string, unknown> = {}, by = aino) =>
    ask(by, CREATE, { input: runInput(courseId, school, change) });
  const runs = async (): Promise<string> =>
    JSON.stringify(
      (await api.sql.query('SELECT r.*, (SELECT count(*) FROM course_session) FROM course_run r ORDER BY id')).rows,
    );

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    aino = await givenPerson(api.sql, 'Aino', root);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', root);
    courseId = (await givenRun(api.sql, school)).courseId;
  });
  afterAll(() => api.close());

  it('keeps a draft with its sessions numbered by time and promotion stopped 48 hours before the first', async () => {
    const run = await create({ sessions: [session('2027-01-18'), session('2027-01-11', { title: 'Oppstart' })] });
    expect(run).toMatchObject({ state: 'DRAFT', version: 1, startsAt: '2027-01-11T17:00:00.000Z' });
    expect(run.promotionStopsAt).toBe('2027-01-09T17:00:00.000Z');
    expect(run.sessions.map(({ no, title }) => [no, title])).toEqual([
      [1, 'Oppstart'],
      [2, 'Samling 2'],
    ]);
  });

  it('shows a draft to those who plan it and to nobody else', async () => {
    const { id } = await create();
    const see = `query ($id: ID!) { courseRun(id: $id) { mayManage mayPlanSessions } }`;
    const leila = await givenPerson(api.sql, 'Leila', school);
    for (const other of [leila.id, null]) expect((await api.ask(other, see, { id })).data).toEqual({ courseRun: null });
    expect((await api.ask(aino.id, see, { id })).data).toEqual({
      courseRun: { mayManage: true, mayPlanSessions: true },
    });
  });

  it('keeps wall-clock times over 25 October and 28 March', async () => {
    const sessions = ['2027-03-22', '2027-03-29', '2027-10-25', '2027-11-01'].map((day) => session(day));
    const run = await create({ sessions });
    expect(run.sessions.map(({ startsAt }) => startsAt.slice(5, 16))).toEqual([
      '03-22T17:00',
      '03-29T16:00',
      '10-25T16:00',
      '11-01T17:00',
    ]);
    const copy = await ask(aino, COPY, { runId: run.id, firstDay: '2027-05-03' });
    expect(copy).toMatchObject({ state: 'DRAFT', startsAt: '2027-05-03T16:00:00.000Z' });
    expect(copy.sessions.map(({ startsAt }) => startsAt.slice(5, 16))).toEqual([
      '05-03T16:00',
      '05-10T16:00',
      '12-06T17:00',
      '12-13T17:00',
    ]);
    expect(copy.closesAt).toBe('2027-02-15T11:00:00.000Z'); // 42 days later
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['CLOSES_BEFORE_OPENS', 'closesAt', { closesAt: '2026-11-01T11:00:00Z' }],
    ['COURSE_UNKNOWN', 'courseId', { courseId: '00000000-0000-4000-8000-000000000000' }],
    ['DEADLINE_AFTER_START', 'cancelUntil', { cancelUntil: '2027-01-12T11:00:00Z' }],
    ['DEADLINE_AFTER_START', 'minDecisionAt', { minDecisionAt: '2027-01-12T11:00:00Z' }],
    ['LEADER_UNKNOWN', 'leaderIds', { leaderIds: ['00000000-0000-4000-8000-000000000000'] }],
    ['LINK_NOT_HTTPS', 'videoUrl', { videoUrl: 'http://video.example/rom' }],
    [
      'LINK_NOT_HTTPS',
      'sessions.1.videoUrl',
      { sessions: [session('2027-01-11'), session('2027-01-18', { videoUrl: 'javascript:alert(1)' })] },
    ],
    ['MINIMUM_OVER_CAPACITY', 'minParticipants', { minParticipants: 11 }],
    ['NUMBER_OUT_OF_RANGE', 'capacity', { capacity: 0 }],
    ['PLACE_MISSING', 'place', { place: '  ' }],
    ['PROFILE_UNKNOWN', 'profileCodes', { profileCodes: ['ASTRONAUT'] }],
    ['RUN_IN_PAST', 'sessions.0.day', { sessions: [session('2026-11-16')] }],
    [
      'SESSIONS_OVERLAP',
      'sessions.1.from',
      { sessions: [session('2027-01-11'), session('2027-01-11', { from: '19:00', to: '20:00' })] },
    ],
    ['SESSION_ENDS_FIRST', 'sessions.0.to', { sessions: [session('2027-01-11', { to: '17:00' })] }],
    ['TEXT_TOO_LONG', 'place', { place: 'x'.repeat(201) }],
    ['TEXT_TOO_LONG', 'sessions.0.title', { sessions: [session('2027-01-11', { title: 'x'.repeat(121) })] }],
    ['TIME_WRONG', 'sessions.0.from', { sessions: [session('2027-03-28', { from: '02:30', to: '04:00' })] }],
    ['TIME_WRONG', 'opensAt', { opensAt: '0026-11-23T12:00:00Z' }],
    ['TOO_MANY_SESSIONS', 'sessions', { sessions: Array.from({ length: 61 }, () => session('2027-01-11')) }],
    ['UNIT_UNKNOWN', 'hostUnitId', { hostUnitId: '00000000-0000-4000-8000-000000000000' }],
    ['UNIT_UNKNOWN', 'unitIds', { unitIds: ['no unit'] }],
  ])('refuses with %s at %s, says what to do and changes nothing', async (code, field, change) => {
    const before = await runs();
    const refused = await create(change);
    expect(refused.code).toBe(code);
    expect(factsOf(refused)['field']).toBe(field);
    expect(refused.sentence.length).toBeGreaterThan(20);
    expect(refused.sentence).not.toMatch(/undefined|NaN|  /);
    expect(await runs()).toBe(before);
  });

  it('refuses a course that is no longer in use', async () => {
    const old = await givenRun(api.sql, school);
    await api.sql.query('UPDATE course SET retired_at = now() WHERE id = $1', [old.courseId]);
    expect((await create({ courseId: old.courseId })).code).toBe('COURSE_RETIRED');
    expect((await ask(aino, COPY, { runId: old.id, firstDay: '2027-05-03' })).code).toBe('COURSE_RETIRED');
  });

  it('opens a whole draft for booking, tells so once, and refuses one without sessions', async () => {
    const empty = await create({ sessions: [] });
    const refused = await ask(aino, PUBLISH, { runId: empty.id, version: 1 });
    expect([refused.code, factsOf(refused)['field']]).toEqual(['SESSIONS_MISSING', 'sessions']);
    const late = await create({ opensAt: '2026-11-01T12:00:00Z', closesAt: '2026-11-20T12:00:00Z' });
    expect((await ask(aino, PUBLISH, { runId: late.id, version: 1 })).code).toBe('RUN_IN_PAST');

    const whole = await create();
    expect(await ask(aino, PUBLISH, { runId: whole.id, version: 1 })).toMatchObject({ state: 'PUBLISHED', version: 2 });
    expect((await ask(aino, PUBLISH, { runId: whole.id, version: 2 })).code).toBe('STALE_STATE');
    const { rows } = await api.sql.query(`SELECT payload FROM outbox WHERE type = 'run.published'`);
    expect(rows).toEqual([{ payload: { runId: whole.id } }]);
    expect(await ask(aino, CONFIRM, { runId: whole.id, version: 2 })).toMatchObject({ state: 'CONFIRMED', version: 3 });
  });

  it('lets a stale page change nothing', async () => {
    const run = await create();
    const edit = (version: number, capacity: number) =>
      ask(aino, EDIT, { runId: run.id, version, input: runInput(courseId, school, { capacity }) });
    expect(await edit(1, 12)).toMatchObject({ version: 2, capacity: 12 });
    const before = await runs();
    expect((await edit(1, 14)).code).toBe('STALE_STATE');
    expect((await ask(aino, DELETE, { runId: run.id, version: 1 })).code).toBe('STALE_STATE');
    expect(await runs()).toBe(before);
    expect(await edit(2, 14)).toMatchObject({ version: 3, capacity: 14 }); // negative control
  });

  it('deletes drafts only', async () => {
    const run = await create();
    expect(await ask(aino, DELETE, { runId: run.id, version: 1 })).toMatchObject({ __typename: 'DeletedRun' });
    const open = await create();
    await ask(aino, PUBLISH, { runId: open.id, version: 1 });
    expect((await ask(aino, DELETE, { runId: open.id, version: 2 })).code).toBe('RUN_NOT_DRAFT');
  });

  it('tells the story of a run to those who plan it, and to nobody else', async () => {
    const run = await create();
    await ask(aino, EDIT, { runId: run.id, version: 1, input: runInput(courseId, school, { place: 'Osen' }) });
    const see = `query ($id: ID!) { courseRun(id: $id) { steps { action fields actorName } } }`;
    expect((await api.ask(aino.id, see, { id: run.id })).data).toEqual({
      courseRun: {
        steps: [
          { action: 'RUN_EDITED', fields: ['place'], actorName: 'Aino Testmoen' },
          { action: 'RUN_CREATED', fields: [], actorName: 'Aino Testmoen' },
        ],
      },
    });
    await ask(aino, PUBLISH, { runId: run.id, version: 2 });
    const elsewhere = await givenPerson(api.sql, 'Liv', root);
    await givenRole(api.sql, elsewhere, 'UNIT_LEADER', await givenUnit(api.sql, 'Barnehagen', { parent: root }));
    expect((await api.ask(elsewhere.id, see, { id: run.id })).data).toEqual({ courseRun: { steps: [] } });
  });
});
