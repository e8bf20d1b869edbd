import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { CANCEL, CHANGE, CREATE, runInput, session, type Planned } from './planning.ts';

describe('who plans a run', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let run: GivenRun;

  const holding = async (role?: string, unit?: GivenUnit): Promise<GivenPerson> => {
    const person = await givenPerson(api.sql, 'Leder', root);
    if (role && unit) await givenRole(api.sql, person, role, unit);
    return person;
  };
  /** The state or code of the answer; the code of the error when the field is as absent. */
  const outcome = async (by: GivenPerson | null, mutation: string, variables: Record<string, unknown>) => {
    const { data, errors } = await api.ask<Planned | null>(by?.id ?? null, mutation, variables);
    return errors?.[0]?.extensions.code ?? data?.run.code ?? data?.run.state;
  };
  const create = (by: GivenPerson | null) => outcome(by, CREATE, { input: runInput(run.courseId, school) });
  const cancel = (by: GivenPerson | null) => outcome(by, CANCEL, { runId: run.id, version: 9, reason: 'Fordi' });
  const change = (by: GivenPerson | null) =>
    outcome(by, CHANGE, { runId: run.id, version: 9, sessions: [session('2027-01-04')] });

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    run = await givenRun(api.sql, school);
    await api.sql.query('UPDATE course_run SET video_url = $2 WHERE id = $1', [run.id, 'https://video.example/rom']);
  });
  afterAll(() => api.close());

  it.each(['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'])(
    'is a %s, in their own subtree only',
    async (role) => {
      for (const unit of [school, root]) {
        const inside = await holding(role, unit);
        // Version 9 is none: whoever may gets so far as to be told that the page is old.
        expect([await create(inside), await cancel(inside), await change(inside)]).toEqual([
          'DRAFT',
          'STALE_STATE',
          'STALE_STATE',
        ]);
      }
      const beside = await holding(role, home);
      expect([await create(beside), await cancel(beside), await change(beside)]).toEqual([
        'UNIT_UNKNOWN',
        'NOT_FOUND',
        'NOT_FOUND',
      ]);
    },
  );

  it('is for the sessions also who leads the run, and only of that run', async () => {
    const marius = await holding('COURSE_LEADER', school);
    expect([await create(marius), await cancel(marius), await change(marius)]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    expect([await cancel(marius), await change(marius)]).toEqual(['NOT_FOUND', 'STALE_STATE']);
  });

  it.each([undefined, 'SYSTEM_ADMIN'])(
    'is not an employee with role %s, nor somebody without sign-in',
    async (role) => {
      const other = await holding(role, root);
      for (const attempt of [create, cancel, change]) {
        expect(await attempt(other)).toBe('NOT_FOUND');
        expect(await attempt(null)).toBe('SIGN_IN_REQUIRED');
      }
    },
  );

  it('gives the video link and the calendar file to those with a place, and to nobody else', async () => {
    const see = 'query ($id: ID!) { courseRun(id: $id) { hasVideo videoUrl calendarUrl sessions { videoUrl } } }';
    const [inside, waiting] = [await holding(), await holding()];
    await givenEnrolment(api.sql, run, inside);
    await givenEnrolment(api.sql, run, waiting, { state: 'WAITLISTED' });
    const seen = async (by: GivenPerson | null) =>
      (
        await api.ask<{ courseRun: { videoUrl: string | null; calendarUrl: string | null; hasVideo: boolean } }>(
          by?.id ?? null,
          see,
          { id: run.id },
        )
      ).data.courseRun;
    const file = `/calendar/runs/${run.id}.ics`;
    expect(await seen(inside)).toMatchObject({
      hasVideo: true,
      videoUrl: 'https://video.example/rom',
      calendarUrl: file,
    });
    expect(await seen(await holding('COURSE_COORDINATOR', school))).toMatchObject({
      videoUrl: 'https://video.example/rom',
      calendarUrl: null,
    });
    expect(await seen(waiting)).toMatchObject({ hasVideo: true, videoUrl: null, calendarUrl: null });

    const download = await api
      .http()
      .get(file)
      .set('cookie', await api.cookie(inside.id));
    expect(download.status).toBe(200);
    expect(download.headers['content-type']).toContain('text/calendar');
    expect(download.text).toContain(`UID:session-${run.sessionIds[0]}@localhost`);
    expect(download.text).toContain('DTSTART:20261214T080000Z');
    expect(
      (
        await api
          .http()
          .get(file)
          .set('cookie', await api.cookie(waiting.id))
      ).status,
    ).toBe(404);
    expect((await api.http().get(file)).status).toBe(404);
    expect((await api.http().get('/calendar/runs/no-id.ics')).status).toBe(404);
  });
});
