import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun, type RunWish } from '../given/courses.ts';
import { givenUnit, type GivenUnit } from '../given/organisation.ts';
import { seatsOf } from '../enrolment/booking.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { guardianThrough, type Guardian } from './guardian.ts';

describe('a guardian’s own page', () => {
  let api: TestApi;
  let ask: Guardian;
  let clinic: GivenUnit;
  let serial = 0;

  const mailbox = (): string => `egen-${(serial += 1)}@amot.example`;
  const run = (wish: RunWish = {}): Promise<GivenRun> =>
    givenRun(api.sql, clinic, { audience: 'GUARDIAN', type: 'COSP_GUARDIAN', ...wish });
  /** A run and a parallel one of the same course. */
  const twoRuns = async (first: RunWish = {}, second: RunWish = {}): Promise<[GivenRun, GivenRun]> => {
    const [one, other] = [await run(first), await run(second)];
    await api.sql.query('UPDATE course_run SET course_id = $1 WHERE id = $2', [one.courseId, other.id]);
    return [one, other];
  };
  /** Which places a guardian has ever had, newest last. */
  const placesOf = async (email: string): Promise<string[]> => {
    const { rows } = await api.sql.query<{ state: string }>(
      'SELECT e.state FROM enrolment e JOIN person p ON p.id = e.person_id WHERE p.email = $1 ORDER BY e.queue_no',
      [email],
    );
    return rows.map(({ state }) => state);
  };

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

  it('lets nothing be done without it, nor with another’s', async () => {
    const { id } = await run();
    const [mine, theirs] = [mailbox(), mailbox()];
    await ask.placed(id, mine);
    const other = await ask.placed(id, theirs);
    for (const cookie of ['', 'guardian=', `guardian=${'A'.repeat(43)}`]) {
      expect(await ask.page(cookie)).toBeNull();
      for (const answer of [await ask.cancel(cookie), await ask.move(cookie, id), await ask.answer(cookie, true)])
        expect(answer).toMatchObject({ code: 'LINK_NOT_VALID' });
    }
    expect((await ask.cancel(other)).done).toBe(true);
    expect([await placesOf(mine), await placesOf(theirs)]).toEqual([['ENROLLED'], ['CANCELLED']]);
  });

  it('cancels, the freed seat goes on at once, and says when it is too late', async () => {
    const { id } = await run({ capacity: 1 });
    const [first, second] = [mailbox(), mailbox()];
    const cookie = await ask.placed(id, first);
    await ask.placed(id, second);
    expect((await ask.cancel(cookie)).done).toBe(true);
    expect([await placesOf(first), await placesOf(second)]).toEqual([['CANCELLED'], ['ENROLLED']]);
    expect(await ask.cancel(cookie)).toMatchObject({ code: 'STALE_STATE' });
    const opened = await ask.open(await ask.token(second, 'min'));
    await api.sql.query('UPDATE course_run SET cancel_until = $2 WHERE id = $1', [id, NOON]);
    expect(await ask.cancel(opened.cookie)).toMatchObject({ code: 'CANCEL_TOO_LATE' });
    expect(await placesOf(second)).toEqual(['ENROLLED']);
  });

  it('takes and declines an offer, until its time is out', async () => {
    const { id } = await run({ capacity: 1, promotion: 'OFFER' });
    const seat = await ask.placed(id, mailbox());
    const [yes, next] = [mailbox(), mailbox()];
    const cookie = await ask.placed(id, yes);
    const waiting = await ask.placed(id, next);
    expect(await ask.answer(cookie, true)).toMatchObject({ code: 'STALE_STATE' });
    await ask.cancel(seat);
    expect((await ask.letters(yes)).at(-1)?.kind).toBe('OFFER');
    expect((await ask.answer(cookie, false)).done).toBe(true);
    expect([await placesOf(yes), await placesOf(next)]).toEqual([['DECLINED'], ['OFFERED']]);
    expect((await ask.answer(waiting, true)).done).toBe(true);
    expect(await placesOf(next)).toEqual(['ENROLLED']);
  });

  describe('moving to another run of the course', () => {
    it('takes the new place first and lets the old one go after, though both are held at the same hours', async () => {
      const [from, to] = await twoRuns();
      const email = mailbox();
      const cookie = await ask.placed(from.id, email);
      await api.drain();
      expect((await ask.page(cookie))?.otherRuns).toEqual([{ id: to.id }]);
      expect((await ask.move(cookie, to.id)).done).toBe(true);
      expect(await placesOf(email)).toEqual(['CANCELLED', 'ENROLLED']);
      expect(await ask.page(cookie)).toMatchObject({ enrolment: { state: 'ENROLLED', run: { id: to.id } } });
      expect([await seatsOf(api, from.id), await seatsOf(api, to.id)]).toEqual([
        { counted: 0, rows: 0 },
        { counted: 1, rows: 1 },
      ]);
      const kinds = (await ask.letters(email)).map(({ kind }) => kind);
      expect(kinds).toEqual(['GUARDIAN_CONFIRM', 'ENROLLED', 'GUARDIAN_MOVED']);
      const { rows } = await api.sql.query('SELECT 1 FROM enrolment WHERE overridden <> $1', ['{}']);
      expect(rows).toEqual([]);
    });

    it('keeps the seat when only the queue is left, unless that is fine', async () => {
      const [from, to] = await twoRuns({}, { capacity: 1 });
      await ask.placed(to.id, mailbox());
      const email = mailbox();
      const cookie = await ask.placed(from.id, email);
      expect(await ask.move(cookie, to.id)).toMatchObject({ code: 'ONLY_QUEUE_LEFT' });
      expect(await placesOf(email)).toEqual(['ENROLLED']);
      expect((await ask.move(cookie, to.id, true)).done).toBe(true);
      expect(await placesOf(email)).toEqual(['CANCELLED', 'WAITLISTED']);
      expect((await ask.letters(email)).at(-1)?.body_text).toContain('du er nummer 1 i køen');
    });

    it('never ends with none: refused, the old place stands', async () => {
      const [from, to] = await twoRuns();
      const email = mailbox();
      const cookie = await ask.placed(from.id, email);
      const elsewhere = await run();
      expect(await ask.move(cookie, elsewhere.id)).toMatchObject({ code: 'RUN_NOT_FOUND' });
      expect(await ask.move(cookie, from.id)).toMatchObject({ code: 'RUN_NOT_FOUND' });
      expect(await ask.move(cookie, 'x')).toMatchObject({ code: 'RUN_NOT_FOUND' });
      await api.sql.query('UPDATE course_run SET closes_at = $2 WHERE id = $1', [to.id, NOON]);
      expect(await ask.move(cookie, to.id)).toMatchObject({ code: 'BOOKING_CLOSED' });
      await api.sql.query('UPDATE course_run SET cancel_until = $2 WHERE id = $1', [from.id, NOON]);
      expect(await ask.move(cookie, to.id)).toMatchObject({ code: 'CANCEL_TOO_LATE' });
      expect(await placesOf(email)).toEqual(['ENROLLED']);
    });

    it('is refused where the same address has a place already', async () => {
      const [from, to] = await twoRuns();
      const email = mailbox();
      const cookie = await ask.placed(from.id, email);
      await ask.placed(to.id, email);
      expect(await ask.move(cookie, to.id)).toMatchObject({ code: 'ALREADY_ENROLLED' });
      expect(await placesOf(email)).toEqual(['ENROLLED', 'ENROLLED']);
    });

    it('lets two change places at once, time after time, and nobody is left without', async () => {
      const [one, other] = await twoRuns({ capacity: 2 }, { capacity: 2 });
      const [a, b] = [mailbox(), mailbox()];
      const cookies = [await ask.placed(one.id, a), await ask.placed(other.id, b)] as const;
      for (let round = 0; round < 4; round += 1) {
        const [left, right] = round % 2 === 0 ? [other.id, one.id] : [one.id, other.id];
        const moved = await Promise.all([ask.move(cookies[0], left), ask.move(cookies[1], right)]);
        expect(moved.map(({ done }) => done)).toEqual([true, true]);
      }
      for (const email of [a, b])
        expect((await placesOf(email)).filter((state) => state === 'ENROLLED')).toHaveLength(1);
      expect(await seatsOf(api, one.id)).toEqual({ counted: 1, rows: 1 });
    });
  });
});
