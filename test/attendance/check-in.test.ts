import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { askingThrough, codeIn, type Asking } from './asking.ts';

describe('checking in with the code on the screen', () => {
  let api: TestApi;
  let asking: Asking;
  let school: GivenUnit;
  let aino: GivenPerson;
  let sander: GivenPerson;
  let run: GivenRun;
  let enrolmentId: string;
  let session: string;

  const stored = async (): Promise<unknown[]> =>
    (
      await api.sql.query<{ mark: string }>(
        'SELECT mark, via, recorded_by FROM session_attendance WHERE session_id = $1',
        [session],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    asking = askingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
    sander = await givenPerson(api.sql, 'Sander', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    run = await givenRun(api.sql, school, { startsAt: NOON, state: 'IN_PROGRESS' });
    enrolmentId = await givenEnrolment(api.sql, run, sander);
    session = run.sessionIds[0]!;
  });
  afterAll(() => api.close());

  it('marks the one who is signed in, once, and looking changes nothing', async () => {
    const shown = await asking.code(aino, session);
    expect(shown).toMatchObject({ here: 0, expected: 1 });
    const code = codeIn(shown);
    expect(code).toMatch(/^[\w-]{43}$/);
    expect(await asking.scanned(sander, code)).toMatchObject({ done: false, refusal: null });
    expect(await stored()).toEqual([]);
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
    expect(await stored()).toEqual([{ mark: 'PRESENT', via: 'SELF', recorded_by: sander.id }]);
    expect(await asking.scanned(sander, code)).toMatchObject({ done: true, refusal: null });
    expect(await asking.code(aino, session)).toMatchObject({ here: 1, expected: 1 });
  });

  it('is open from 15 minutes before the session until it ends', async () => {
    const code = codeIn(await asking.code(aino, session));
    api.clock.set('2026-11-23T10:44:59Z');
    expect((await asking.code(aino, session)).code).toBe('ATTENDANCE_TOO_EARLY');
    api.clock.set('2026-11-23T10:45:00Z');
    const early = codeIn(await asking.code(aino, session));
    expect(early).not.toBe(code);
    expect(await asking.checkIn(sander, early)).toEqual({ done: true });
    api.clock.set('2026-11-23T12:29:59Z');
    const last = codeIn(await asking.code(aino, session));
    api.clock.set('2026-11-23T12:30:00Z');
    expect((await asking.code(aino, session)).code).toBe('CHECK_IN_OVER');
    const late = await givenPerson(api.sql, 'Sein', school);
    await givenEnrolment(api.sql, run, late);
    expect((await asking.checkIn(late, last)).code).toBe('CHECK_IN_OVER');
  });

  it('takes a code of this minute and the ones beside it, and no other', async () => {
    api.clock.set('2026-11-23T11:05:30Z');
    const code = codeIn(await asking.code(aino, session));
    api.clock.set('2026-11-23T11:07:00Z');
    expect((await asking.checkIn(sander, code)).code).toBe('CHECK_IN_CODE_EXPIRED');
    expect((await asking.scanned(sander, code)).refusal?.code).toBe('CHECK_IN_CODE_EXPIRED');
    api.clock.set('2026-11-23T11:06:59Z');
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
  });

  it('takes no code that the product has not signed: not of another session, not with one letter changed', async () => {
    const code = codeIn(await asking.code(aino, session));
    const forged = `${code.slice(0, 5)}${code[5] === 'A' ? 'B' : 'A'}${code.slice(6)}`;
    for (const wrong of [forged, '', 'x', code.slice(1), `${code}A`]) {
      expect((await asking.checkIn(sander, wrong)).code).toBe('CHECK_IN_CODE_EXPIRED');
    }
    expect(await stored()).toEqual([]);
    // Negative control: the code itself is taken.
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
  });

  it('lets the leader’s mark stand, and the leader mark anew', async () => {
    await asking.record(aino, session, [{ enrolmentId, mark: 'ABSENT' }]);
    const code = codeIn(await asking.code(aino, session));
    expect((await asking.checkIn(sander, code)).code).toBe('ATTENDANCE_MARKED');
    await asking.record(aino, session, [{ enrolmentId, mark: 'PRESENT' }]);
    expect(await asking.checkIn(sander, code)).toEqual({ done: true });
    expect(await stored()).toMatchObject([{ mark: 'PRESENT', via: 'LEADER' }]);
  });

  it('is for those who have a seat', async () => {
    const code = codeIn(await asking.code(aino, session));
    const stranger = await givenPerson(api.sql, 'Fremmed', school);
    const waiting = await givenPerson(api.sql, 'Venter', school);
    await givenEnrolment(api.sql, run, waiting, { state: 'WAITLISTED' });
    expect((await asking.checkIn(stranger, code)).code).toBe('NOT_PARTICIPANT');
    expect((await asking.checkIn(waiting, code)).code).toBe('NOT_PARTICIPANT');
  });

  it('shows the code only to whoever runs the session', async () => {
    const marius = await givenPerson(api.sql, 'Marius', school);
    await givenRole(api.sql, marius, 'COURSE_LEADER', school);
    expect((await asking.code(marius, session)).code).toBe('NOT_FOUND');
    expect((await asking.code(sander, session)).code).toBe('NOT_FOUND');
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [run.id, marius.id]);
    expect((await asking.code(marius, session)).url).toContain('/inn/');
  });

  it('lets nobody guess for long', async () => {
    const guesser = await givenPerson(api.sql, 'Gjetter', school);
    for (let tries = 0; tries < 20; tries += 1) await asking.checkIn(guesser, `gjett${tries}`);
    expect((await asking.checkIn(guesser, 'enda en')).code).toBe('TOO_MANY_TRIES');
    api.clock.set('2026-11-23T11:10:01Z');
    expect((await asking.checkIn(guesser, 'igjen')).code).toBe('CHECK_IN_CODE_EXPIRED');
  });
});
