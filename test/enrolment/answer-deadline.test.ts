import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, type Booking } from './booking.ts';

/** Long enough for an answer that waits for nobody. */
const A_WHILE_MS = 400;

describe('a request that nobody answers', () => {
  let api: TestApi;
  let booking: Booking;
  let root: GivenUnit;
  let school: GivenUnit;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;
  let sander: GivenPerson;

  /** The look of that minute, twice: the second finds nothing left to do. */
  const look = async (moment: string): Promise<void> => {
    api.clock.set(moment);
    await api.minute();
    await api.minute();
    await api.drain();
  };
  const told = async (id: string | undefined): Promise<string[]> => {
    const { rows } = await api.sql.query<{ kind: string; who: string }>(
      `SELECT n.kind, p.given_name AS who FROM notification n JOIN person p ON p.id = n.recipient_id WHERE n.subject_id = $1 ORDER BY n.created_at, n.kind, who`,
      [id],
    );
    return rows.map(({ kind, who }) => `${kind} ${who}`);
  };

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    vilja = await givenPerson(api.sql, 'Vilja', root);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', root);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
  });
  beforeEach(() => api.clock.set(NOON));
  afterAll(() => api.close());

  it('is reminded of on the working day before, goes on once, and then ends; each is told once', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' });
    const { id } = await booking.enrol(sander, run.id);
    await look('2026-11-27T10:59:00Z');
    expect(await told(id)).toEqual(['APPROVAL_NEEDED Torbjørn', 'REQUEST_RECEIVED Sander']);
    await look('2026-11-27T11:00:00Z'); // Friday; the deadline is on Monday
    expect((await told(id)).slice(2)).toEqual(['APPROVAL_REMINDER Torbjørn']);
    await look('2026-11-30T10:59:00Z');
    expect(await causesOf(api, id)).toEqual(['BOOKED']);
    await look('2026-11-30T11:00:00Z');
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'ESCALATED']);
    expect((await told(id)).slice(3)).toEqual(['ESCALATED Vilja', 'PASSED_ON Torbjørn']);
    expect((await booking.approve(torbjorn, id)).code).toBe('STALE_STATE');
    await look('2026-12-07T11:00:00Z');
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'ESCALATED', 'NOT_ANSWERED']);
    expect((await placeOf(api, run.id, sander)).state).toBe('EXPIRED');
    expect(await told(id)).toContain('REQUEST_EXPIRED Sander');
    expect((await booking.approve(vilja, id)).code).toBe('STALE_STATE');
    expect((await booking.enrol(sander, run.id)).state).toBe('REQUESTED'); // asking again is a new request
  });

  it('can be answered by the next level, whose yes counts like everybody’s', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' });
    const { id } = await booking.enrol(sander, run.id);
    await look('2026-11-30T11:00:00Z');
    expect((await booking.approve(vilja, id)).state).toBe('ENROLLED');
    await look('2026-12-20T11:00:00Z');
    expect((await placeOf(api, run.id, sander)).state).toBe('ENROLLED');
  });

  it('waits over Christmas: nobody’s time runs out on a day off', async () => {
    api.clock.set('2026-12-18T09:00:00Z');
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', startsAt: '2027-02-01T08:00:00Z' });
    const { id } = await booking.enrol(sander, run.id); // due on the 25th as counted, on Monday the 28th as held
    for (const moment of [
      '2026-12-25T12:00:00Z',
      '2026-12-26T12:00:00Z',
      '2026-12-27T12:00:00Z',
      '2026-12-28T08:59:00Z',
    ])
      await look(moment);
    expect(await causesOf(api, id)).toEqual(['BOOKED']);
    await look('2026-12-28T09:00:00Z');
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'ESCALATED']);
  });

  it('ends when booking closes, whoever was asked', async () => {
    const run = await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', closesAt: '2026-11-25T11:00:00Z' });
    const { id } = await booking.enrol(sander, run.id);
    const DUE = 'query ($id: ID!) { bookingRequest(enrolmentId: $id) { answerDueAt } }';
    const { data } = await api.ask<{ bookingRequest: { answerDueAt: string } }>(torbjorn.id, DUE, { id });
    expect(data.bookingRequest.answerDueAt).toBe('2026-11-25T11:00:00.000Z');
    await look('2026-11-25T11:00:00Z');
    expect(await causesOf(api, id)).toEqual(['BOOKED', 'NOT_ANSWERED']);
  });

  it('stays with the same leader once more when there is nobody above', async () => {
    const alone = await givenUnit(api.sql, 'Åmot Montessori');
    const nora = await givenPerson(api.sql, 'Nora', alone);
    await givenRole(api.sql, nora, 'UNIT_LEADER', alone);
    const kari = await givenPerson(api.sql, 'Kari', alone);
    const { id } = await booking.enrol(kari, (await givenRun(api.sql, alone, { approvalPolicy: 'UNIT_LEADER' })).id);
    await look('2026-11-30T11:00:00Z');
    expect((await told(id)).filter((line) => line.startsWith('PASSED_ON'))).toEqual([]);
    expect((await booking.approve(nora, id)).state).toBe('ENROLLED');
  });

  it('is moved once by two workers at once', async () => {
    const { id } = await booking.enrol(sander, (await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' })).id);
    api.clock.set('2026-11-30T11:00:00Z');
    await Promise.all([api.minute(), api.minute(), booking.approve(torbjorn, id)]);
    const causes = await causesOf(api, id);
    expect(causes).toHaveLength(2);
    expect(['APPROVED', 'ESCALATED']).toContain(causes[1]);
  });

  it('is not answered by who was asked before when it goes on at that moment: the yes waits, and is told that it is late', async () => {
    const { id } = await booking.enrol(sander, (await givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER' })).id);
    const worker = await api.sql.connect();
    await worker.query('BEGIN');
    await worker.query('UPDATE enrolment SET escalated_at = $2, version = version + 1 WHERE id = $1', [id, NOON]);
    const answer = booking.approve(torbjorn, id);
    const waits = new Promise((wake) => setTimeout(() => wake('waits'), A_WHILE_MS));
    expect(await Promise.race([answer, waits])).toBe('waits');
    await worker.query('COMMIT');
    worker.release();
    expect((await answer).code).toBe('STALE_STATE');
    expect((await booking.approve(vilja, id)).state).toBe('ENROLLED');
  });
});
