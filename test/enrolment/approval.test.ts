import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, placeOf, seatsOf, type Booking } from './booking.ts';

const REQUESTS = '{ bookingRequests { enrolment { id person { id } } unitName awaySameDays absenceLimit } }';

interface Requests {
  readonly bookingRequests: readonly {
    enrolment: { id: string };
    unitName: string;
    awaySameDays: number;
    absenceLimit: number | null;
  }[];
}

describe('a request for approval', () => {
  let api: TestApi;
  let booking: Booking;
  let root: GivenUnit;
  let school: GivenUnit;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;
  let samira: GivenPerson;
  let sander: GivenPerson;
  let leila: GivenPerson;

  const person = (name: string, unit: GivenUnit): Promise<GivenPerson> => givenPerson(api.sql, name, unit);
  const asking = (wish = {}): Promise<GivenRun> =>
    givenRun(api.sql, school, { approvalPolicy: 'UNIT_LEADER', ...wish });
  const inbox = async (by: GivenPerson) => (await api.ask<Requests>(by.id, REQUESTS)).data.bookingRequests;
  const sees = async (by: GivenPerson, id: string | undefined): Promise<boolean> =>
    (await inbox(by)).some((request) => request.enrolment.id === id);
  const decisions = async (id: string | undefined) =>
    (
      await api.sql.query<{ outcome: string; reason: string | null; decided_by: string }>(
        'SELECT outcome, reason, decided_by FROM decision WHERE subject_id = $1',
        [id],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    const other = await givenUnit(api.sql, 'Åmot ungdomsskole', { parent: root });
    vilja = await person('Vilja', root);
    torbjorn = await person('Torbjørn', school);
    samira = await person('Samira', other);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', root);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, samira, 'UNIT_LEADER', other);
    sander = await person('Sander', school);
    leila = await person('Leila', school);
  });
  beforeEach(() => api.clock.set(NOON));
  afterAll(() => api.close());

  it('waits for the leader of the unit, and is as absent for every other leader', async () => {
    const run = await asking();
    const asked = await booking.enrol(sander, run.id);
    expect(asked.state).toBe('REQUESTED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
    expect(await Promise.all([torbjorn, samira, vilja].map((leader) => sees(leader, asked.id)))).toEqual([
      true,
      false,
      false,
    ]);
    for (const leader of [samira, vilja, leila]) {
      expect((await booking.approve(leader, asked.id)).code).toBe('NOT_FOUND');
      expect((await booking.reject(leader, asked.id, 'Nei takk')).code).toBe('NOT_FOUND');
    }
    expect(await booking.approve(torbjorn, asked.id)).toMatchObject({ state: 'ENROLLED' });
    expect(await causesOf(api, asked.id)).toEqual(['BOOKED', 'APPROVED']);
    expect(await decisions(asked.id)).toEqual([{ outcome: 'YES', reason: null, decided_by: torbjorn.id }]);
    expect(await sees(torbjorn, asked.id)).toBe(false);
  });

  it('is rejected with a reason that the person can read', async () => {
    const run = await asking();
    const asked = await booking.enrol(sander, run.id);
    const answer = await booking.reject(torbjorn, asked.id, '  Vi mangler vikar den dagen.  ');
    expect(answer).toMatchObject({ state: 'REJECTED', reason: 'Vi mangler vikar den dagen.' });
    expect(await decisions(asked.id)).toEqual([
      { outcome: 'NO', reason: 'Vi mangler vikar den dagen.', decided_by: torbjorn.id },
    ]);
    expect((await booking.enrol(sander, run.id)).state).toBe('REQUESTED'); // a new try is a new request
  });

  it.each([
    ['REASON_MISSING', ' x '],
    ['TEXT_TOO_LONG', 'x'.repeat(501)],
  ])('can not be rejected with %s, and still waits', async (code, reason) => {
    const run = await asking();
    const asked = await booking.enrol(sander, run.id);
    expect((await booking.reject(torbjorn, asked.id, reason)).code).toBe(code);
    expect((await placeOf(api, run.id, sander)).state).toBe('REQUESTED');
    expect(await decisions(asked.id)).toEqual([]);
  });

  it('of a leader goes to the next one upwards: nobody decides their own case', async () => {
    const run = await asking();
    const asked = await booking.enrol(torbjorn, run.id);
    expect((await booking.approve(torbjorn, asked.id)).code).toBe('OWN_CASE');
    expect((await booking.reject(torbjorn, asked.id, 'Nei takk')).code).toBe('OWN_CASE');
    expect(await sees(torbjorn, asked.id)).toBe(false);
    expect(await sees(vilja, asked.id)).toBe(true);
    expect((await booking.approve(vilja, asked.id)).state).toBe('ENROLLED');
  });

  it('of a unit without a leader goes upwards', async () => {
    const orphan = await givenUnit(api.sql, 'SFO', { parent: root });
    const kari = await person('Kari', orphan);
    const asked = await booking.enrol(kari, (await asking()).id);
    expect((await booking.approve(vilja, asked.id)).state).toBe('ENROLLED');
  });

  it('no longer waits for a leader whose role has ended', async () => {
    const unit = await givenUnit(api.sql, 'Osen', { parent: root });
    const former = await person('Rolf', unit);
    await givenRole(api.sql, former, 'UNIT_LEADER', unit);
    const asked = await booking.enrol(await person('Kari', unit), (await asking()).id);
    expect(await sees(former, asked.id)).toBe(true);
    await api.sql.query(`UPDATE role_assignment SET valid_to = '2026-11-22' WHERE person_id = $1`, [former.id]);
    expect((await booking.approve(former, asked.id)).code).toBe('NOT_FOUND');
    expect(await sees(vilja, asked.id)).toBe(true);
  });

  it('keeps its place in the queue when the answer comes late', async () => {
    const run = await asking({ capacity: 1 });
    const full = await booking.enrol(await person('Først', school), run.id);
    await booking.approve(torbjorn, full.id);
    const early = await booking.enrol(sander, run.id);
    api.clock.advance({ minutes: 1 });
    const late = await booking.enrol(leila, run.id);
    expect(await booking.approve(torbjorn, late.id)).toMatchObject({ state: 'WAITLISTED', queuePlace: 1 });
    expect(await booking.approve(torbjorn, early.id)).toMatchObject({ state: 'WAITLISTED', queuePlace: 1 });
    const { rows } = await api.sql.query<{ id: string }>(`SELECT person_id AS id FROM enrolment WHERE id = $1`, [
      full.id,
    ]);
    await booking.cancel({ id: rows[0]!.id, email: '' }, full.id);
    expect((await placeOf(api, run.id, sander)).state).toBe('ENROLLED');
    expect((await placeOf(api, run.id, leila)).state).toBe('WAITLISTED');
  });

  it('is not given a seat before it is approved', async () => {
    const run = await asking({ capacity: 1 });
    await booking.enrol(sander, run.id);
    await api.minute();
    expect((await placeOf(api, run.id, sander)).state).toBe('REQUESTED');
    expect(await seatsOf(api, run.id)).toEqual({ counted: 0, rows: 0 });
  });

  it('is decided once when two leaders answer at the same time', async () => {
    const deputy = await person('Nestleder', school);
    await givenRole(api.sql, deputy, 'UNIT_LEADER', school);
    for (let round = 0; round < 5; round += 1) {
      const run = await asking();
      const asked = await booking.enrol(sander, run.id);
      const answers = await Promise.all([
        booking.approve(torbjorn, asked.id),
        booking.reject(deputy, asked.id, 'Ikke i år'),
      ]);
      expect(answers.filter((answer) => answer.code === 'STALE_STATE')).toHaveLength(1);
      const winner = answers.find((answer) => answer.state)?.state;
      expect((await placeOf(api, run.id, sander)).state).toBe(winner);
      expect(await decisions(asked.id)).toHaveLength(1);
      expect(await causesOf(api, asked.id)).toHaveLength(2);
    }
  });

  it('shows how many of the unit are away on the same days, and the unit’s own limit', async () => {
    const unit = await givenUnit(api.sql, 'Osen skole', { parent: root });
    await api.sql.query('UPDATE org_unit SET max_simultaneous_absence = 1 WHERE id = $1', [unit.id]);
    const leader = await person('Leder', unit);
    await givenRole(api.sql, leader, 'UNIT_LEADER', unit);
    const [kari, ola, per] = await Promise.all(['Kari', 'Ola', 'Per'].map((name) => person(name, unit)));
    const same = await givenRun(api.sql, school, { startsAt: '2026-12-14T11:00:00Z' });
    const elsewhen = await givenRun(api.sql, school, { startsAt: '2026-12-15T11:00:00Z', sessions: 1 });
    await booking.enrol(kari!, same.id);
    await booking.enrol(ola!, elsewhen.id);
    await booking.enrol(per!, (await asking({ startsAt: '2026-12-14T08:00:00Z' })).id);
    expect(await inbox(leader)).toMatchObject([{ unitName: 'Osen skole', awaySameDays: 1, absenceLimit: 1 }]);
  });
});
