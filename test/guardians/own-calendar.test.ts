import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenUnit, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

interface Fetched {
  readonly status: number;
  readonly text: string;
  readonly headers: Record<string, string>;
}

describe('a guardian’s calendar file', () => {
  let api: TestApi;
  let ask: Guardian;
  let clinic: GivenUnit;
  let serial = 0;

  const mailbox = (): string => `kalender-${(serial += 1)}@amot.example`;
  const run = (wish: RunWish = {}): Promise<GivenRun> =>
    givenRun(api.sql, clinic, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN', ...wish });
  const fetched = async (path: string, cookie = ''): Promise<Fetched> => {
    const request = api.http().get(path);
    if (cookie) request.set('cookie', cookie);
    return await request;
  };
  const fileOf = ({ id }: GivenRun): string => `/calendar/own/${id}.ics`;
  const urlOn = async (cookie: string): Promise<unknown> =>
    (await ask.send('{ guardianPage { calendarUrl } }', {}, cookie)).data['guardianPage'];

  beforeAll(async () => {
    api = await startApi();
    ask = guardianThrough(api);
    clinic = await givenUnit(api.sql, 'Helsestasjonen', { kind: 'HEALTH_CENTRE' });
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query('DELETE FROM asking_limit');
  });
  afterAll(() => api.close());

  it('is byte for byte the one an employee gets, and says nothing of them', async () => {
    const cosp = await run();
    const cookie = await ask.placed(cosp.id, mailbox(), { name: 'Kari Kalendermoen' });
    const aino = await givenPerson(api.sql, 'Aino', clinic);
    await givenEnrolment(api.sql, cosp, aino);
    expect(await urlOn(cookie)).toEqual({ calendarUrl: fileOf(cosp) });
    const file = await fetched(fileOf(cosp), cookie);
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="kurs.ics"',
      'cache-control': 'no-store',
    });
    expect(file.text).toBe((await fetched(`/calendar/runs/${cosp.id}.ics`, await api.cookie(aino.id))).text);
    expect(file.text.match(/^UID:.*/gm)).toEqual(cosp.sessionIds.map((id) => `UID:session-${id}@localhost`));
    for (const trace of [/kalendermoen/i, /kalender-\d/, cookie.split('=')[1]!, /foresatt/i])
      expect(file.text).not.toMatch(trace);
  });

  it('keeps the hour on the wall over the change of clocks', async () => {
    // 18.00 in Rena on 21 and 28 March 2027: summer time begins on the 28th.
    const spring = await run({ startsAt: '2027-03-21T17:00:00Z' });
    await api.sql.query(
      `UPDATE course_session SET starts_at = '2027-03-28T16:00:00Z', ends_at = '2027-03-28T17:30:00Z' WHERE id = $1`,
      [spring.sessionIds[1]],
    );
    const { text } = await fetched(fileOf(spring), await ask.placed(spring.id, mailbox()));
    expect(text.match(/^DTSTART:.*/gm)).toEqual(['DTSTART:20270321T170000Z', 'DTSTART:20270328T160000Z']);
  });

  it('moves the same meeting when it is fetched again, and says what is cancelled', async () => {
    const cosp = await run();
    const cookie = await ask.placed(cosp.id, mailbox());
    const events = async (): Promise<(string | undefined)[]> =>
      (await fetched(fileOf(cosp), cookie)).text
        .split('BEGIN:VEVENT')
        .slice(1)
        .map((event) => (event.match(/^(UID|SEQUENCE|DTSTART|STATUS):.*/gm) ?? []).join(' '));
    const [first, second] = cosp.sessionIds;
    expect(await events()).toEqual([
      `UID:session-${first}@localhost SEQUENCE:0 DTSTART:20261214T080000Z STATUS:CONFIRMED`,
      `UID:session-${second}@localhost SEQUENCE:0 DTSTART:20261221T080000Z STATUS:CONFIRMED`,
    ]);
    await api.sql.query(
      `UPDATE course_session SET starts_at = '2026-12-15T08:00:00Z', ends_at = '2026-12-15T09:30:00Z', ics_sequence = 1 WHERE id = $1`,
      [first],
    );
    await api.sql.query(`UPDATE course_session SET state = 'CANCELLED', ics_sequence = 1 WHERE id = $1`, [second]);
    expect(await events()).toEqual([
      `UID:session-${first}@localhost SEQUENCE:1 DTSTART:20261215T080000Z STATUS:CONFIRMED`,
      `UID:session-${second}@localhost SEQUENCE:1 DTSTART:20261221T080000Z STATUS:CANCELLED`,
    ]);
  });

  it('is for whoever has the page open: without, with a link, with a closed or an old one there is nothing', async () => {
    const cosp = await run();
    const email = mailbox();
    const cookie = await ask.placed(cosp.id, email);
    const link = await ask.token(email, 'min');
    const used = await ask.token(email);
    const closed = await ask.open(link);
    await ask.close(closed.cookie);
    const none = ['', 'guardian=', `guardian=${'A'.repeat(43)}`, `guardian=${link}`, `guardian=${used}`, closed.cookie];
    const nothing = async (path: string, by: string): Promise<void> => {
      const { status, text } = await fetched(path, by);
      expect({ by, status, text }).toEqual({ by, status: 404, text: '' });
    };
    for (const by of none) await nothing(fileOf(cosp), by);
    for (const token of [link, cookie.split('=')[1]!]) {
      for (const asked of [`?token=${token}`, `?guardian=${token}`]) await nothing(`${fileOf(cosp)}${asked}`, '');
    }
    for (const path of ['/calendar/own/no-id.ics', `/calendar/own/${cosp.id}`]) await nothing(path, cookie);
    expect((await fetched(fileOf(cosp), cookie)).status).toBe(200); // the control: the open page still opens it
    api.clock.advance({ hours: 2 });
    await nothing(fileOf(cosp), cookie);
  });

  it('is of one’s own run only: not another’s, not one left, not one waited for', async () => {
    const [cosp, other] = [await run({ capacity: 1 }), await run()];
    const cookie = await ask.placed(cosp.id, mailbox());
    const waiting = await ask.placed(cosp.id, mailbox());
    const elsewhere = await ask.placed(other.id, mailbox());
    const status = async (of: GivenRun, by: string): Promise<number> => (await fetched(fileOf(of), by)).status;
    expect([await status(other, cookie), await status(cosp, elsewhere), await status(cosp, waiting)]).toEqual([
      404, 404, 404,
    ]);
    expect([await urlOn(waiting), await status(cosp, cookie), await status(other, elsewhere)]).toEqual([
      { calendarUrl: null },
      200,
      200,
    ]);
    await ask.cancel(cookie);
    expect([await urlOn(cookie), await status(cosp, cookie)]).toEqual([{ calendarUrl: null }, 404]);
    // Who waited has the seat now, and with it the file.
    expect(await status(cosp, waiting)).toBe(200);
  });

  it('goes with the place when it is moved', async () => {
    const [from, to] = [await run(), await run()];
    await api.sql.query('UPDATE course_run SET course_id = $1 WHERE id = $2', [from.courseId, to.id]);
    const cookie = await ask.placed(from.id, mailbox());
    await ask.move(cookie, to.id);
    const status = async (of: GivenRun): Promise<number> => (await fetched(fileOf(of), cookie)).status;
    expect([await status(from), await status(to)]).toEqual([404, 200]);
    expect(await urlOn(cookie)).toEqual({ calendarUrl: fileOf(to) });
  });

  it('is kept when the course is called off, so that the calendar hears of it', async () => {
    const cosp = await run();
    const cookie = await ask.placed(cosp.id, mailbox());
    await api.sql.query(`UPDATE enrolment SET state = 'RUN_CANCELLED' WHERE run_id = $1`, [cosp.id]);
    await api.sql.query(`UPDATE course_session SET state = 'CANCELLED', ics_sequence = 1 WHERE run_id = $1`, [cosp.id]);
    expect((await fetched(fileOf(cosp), cookie)).text.match(/^STATUS:.*/gm)).toEqual([
      'STATUS:CANCELLED',
      'STATUS:CANCELLED',
    ]);
  });
});
