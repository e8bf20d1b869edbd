import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { NOON, startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, causesOf, type Booking } from './booking.ts';

const ONE = `query ($id: ID!) { bookingRequest(enrolmentId: $id) { level version actsFor { id } firstYes { decidedBy { id } actedFor { id } } } }`;
const APPROVE_SEEN = `mutation ($id: ID!, $version: Int) { answer: approveRequest(enrolmentId: $id, version: $version) {
  ... on Enrolment { state } ... on Refusal { code } } }`;

interface Seen {
  readonly level: string;
  readonly version: number;
  readonly actsFor: { id: string } | null;
  readonly firstYes: { decidedBy: { id: string }; actedFor: { id: string } | null } | null;
}

describe('who answers a request', () => {
  let api: TestApi;
  let booking: Booking;
  let root: GivenUnit;
  let school: GivenUnit;
  let vilja: GivenPerson;
  let torbjorn: GivenPerson;
  let second: GivenPerson;
  let leila: GivenPerson;
  let sander: GivenPerson;

  const person = (name: string, unit: GivenUnit): Promise<GivenPerson> => givenPerson(api.sql, name, unit);
  const asking = (approvalPolicy = 'UNIT_LEADER'): Promise<GivenRun> => givenRun(api.sql, school, { approvalPolicy });
  const deputy = (leader: GivenPerson, delegate: GivenPerson, role: string, unit: GivenUnit) =>
    api.sql.query(
      `INSERT INTO delegation (delegator_id, delegate_id, role, scope_unit_id, from_day, to_day, created_at)
       VALUES ($1, $2, $3, $4, '2026-11-23', '2026-11-27', now())`,
      [leader.id, delegate.id, role, unit.id],
    );
  const seen = async (by: GivenPerson, id: string | undefined): Promise<Seen | null> =>
    (await api.ask<{ bookingRequest: Seen | null }>(by.id, ONE, { id })).data.bookingRequest;
  const decided = async (id: string | undefined) =>
    (
      await api.sql.query<{ level: string; decided_by: string; acted_for: string | null }>(
        'SELECT level, decided_by, acted_for FROM decision WHERE subject_id = $1 ORDER BY at, level DESC',
        [id],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    vilja = await person('Vilja', root);
    torbjorn = await person('Torbjørn', school);
    second = await person('Samira', school);
    leila = await person('Leila', school);
    sander = await person('Sander', school);
    await givenRole(api.sql, vilja, 'SECTOR_LEADER', root);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
  });
  beforeEach(async () => {
    api.clock.set(NOON);
    await api.sql.query('DELETE FROM delegation');
  });
  afterAll(() => api.close());

  it('with two yeses: the unit’s sends it on, the sector’s gives the place, and the queue’s moment stays', async () => {
    const asked = await booking.enrol(sander, (await asking('UNIT_LEADER_AND_SECTOR')).id);
    expect(await seen(vilja, asked.id)).toBeNull();
    api.clock.advance({ hours: 1 });
    expect(await booking.approve(torbjorn, asked.id)).toMatchObject({ state: 'REQUESTED' });
    expect(await seen(torbjorn, asked.id)).toBeNull();
    expect((await booking.approve(torbjorn, asked.id)).code).toBe('STALE_STATE');
    expect(await seen(vilja, asked.id)).toMatchObject({
      level: 'SECTOR',
      firstYes: { decidedBy: { id: torbjorn.id }, actedFor: null },
    });
    const { rows } = await api.sql.query<{ due: Date; asked: Date }>(
      'SELECT answer_due_at AS due, requested_at AS asked FROM enrolment WHERE id = $1',
      [asked.id],
    );
    expect(rows[0]).toEqual({ due: new Date('2026-11-30T12:00:00Z'), asked: new Date(NOON) });
    expect(await booking.approve(vilja, asked.id)).toMatchObject({ state: 'ENROLLED' });
    expect(await causesOf(api, asked.id)).toEqual(['BOOKED', 'UNIT_APPROVED', 'APPROVED']);
    expect((await decided(asked.id)).map(({ level }) => level)).toEqual(['UNIT', 'SECTOR']);
  });

  it('with two yeses: a no of either ends it, and a leader’s own request needs the sector’s alone', async () => {
    const run = await asking('UNIT_LEADER_AND_SECTOR');
    const first = await booking.enrol(sander, run.id);
    expect((await booking.reject(torbjorn, first.id, 'Ikke nå')).state).toBe('REJECTED');
    const again = await booking.enrol(sander, run.id);
    await booking.approve(torbjorn, again.id);
    expect((await booking.reject(vilja, again.id, 'Ikke i år')).state).toBe('REJECTED');
    const own = await booking.enrol(torbjorn, run.id);
    expect((await booking.approve(vilja, own.id)).state).toBe('ENROLLED');
  });

  it('is the leader or their deputy; both names are kept, and both are told', async () => {
    await deputy(torbjorn, leila, 'UNIT_LEADER', school);
    const asked = await booking.enrol(sander, (await asking()).id);
    expect(await seen(leila, asked.id)).toMatchObject({ actsFor: { id: torbjorn.id } });
    expect(await seen(torbjorn, asked.id)).toMatchObject({ actsFor: null });
    expect((await booking.approve(leila, asked.id)).state).toBe('ENROLLED');
    expect(await decided(asked.id)).toEqual([{ level: 'UNIT', decided_by: leila.id, acted_for: torbjorn.id }]);
    const { rows } = await api.sql.query(
      `SELECT actor_id, acted_for FROM enrolment_event WHERE enrolment_id = $1 AND cause = 'APPROVED'`,
      [asked.id],
    );
    expect(rows).toEqual([{ actor_id: leila.id, acted_for: torbjorn.id }]);
    await api.drain();
    const mails = await api.sql.query<{ kind: string; body_text: string; recipient_id: string }>(
      'SELECT kind, body_text, recipient_id FROM notification WHERE subject_id = $1 ORDER BY created_at, kind',
      [asked.id],
    );
    const to = (who: GivenPerson, kind: string): string =>
      mails.rows.find((mail) => mail.recipient_id === who.id && mail.kind === kind)?.body_text ?? '';
    expect(to(sander, 'APPROVED')).toContain('Svaret er gitt av Leila Testmoen, stedfortreder for Torbjørn Testmoen.');
    const HISTORY = '{ myEnrolments { id history { cause actor { name } actedFor { name } } } }';
    const { data } = await api.ask<{ myEnrolments: { id: string; history: unknown[] }[] }>(sander.id, HISTORY);
    expect(data.myEnrolments.find(({ id }) => id === asked.id)?.history.at(-1)).toEqual({
      cause: 'APPROVED',
      actor: { name: 'Leila Testmoen' },
      actedFor: { name: 'Torbjørn Testmoen' },
    });
  });

  it('is never a deputy in their own case, nor in that of the leader they stand in for', async () => {
    await deputy(torbjorn, leila, 'UNIT_LEADER', school);
    const own = await booking.enrol(leila, (await asking()).id);
    expect((await booking.approve(leila, own.id)).code).toBe('OWN_CASE');
    expect(await seen(leila, own.id)).toBeNull();
    // The leader's own request is the sector leader's, whose deputy the same person happens to be.
    await deputy(vilja, leila, 'SECTOR_LEADER', root);
    const leaders = await booking.enrol(torbjorn, (await asking()).id);
    expect(await seen(leila, leaders.id)).toBeNull();
    expect((await booking.approve(leila, leaders.id)).code).toBe('NOT_FOUND');
    expect((await booking.approve(vilja, leaders.id)).state).toBe('ENROLLED');
  });

  it('is no deputy’s deputy', async () => {
    await deputy(torbjorn, leila, 'UNIT_LEADER', school);
    await deputy(leila, second, 'UNIT_LEADER', school);
    const asked = await booking.enrol(sander, (await asking()).id);
    expect((await booking.approve(second, asked.id)).code).toBe('NOT_FOUND');
    expect((await booking.approve(leila, asked.id)).state).toBe('ENROLLED');
  });

  it('is the deputy of the day the case is opened, not of the day it was asked', async () => {
    const asked = await booking.enrol(sander, (await asking()).id);
    expect(await seen(leila, asked.id)).toBeNull();
    await deputy(torbjorn, leila, 'UNIT_LEADER', school);
    expect(await seen(leila, asked.id)).not.toBeNull();
    api.clock.set('2026-11-28T11:00:00Z');
    expect(await seen(leila, asked.id)).toBeNull();
    expect((await booking.approve(leila, asked.id)).code).toBe('NOT_FOUND');
  });

  it('is one of two: they press at once, one effect and a clear answer', async () => {
    await givenRole(api.sql, second, 'UNIT_LEADER', school);
    const asked = await booking.enrol(sander, (await asking('UNIT_LEADER_AND_SECTOR')).id);
    const answers = await Promise.all([booking.approve(torbjorn, asked.id), booking.approve(second, asked.id)]);
    expect(answers.map(({ code, state }) => code ?? state).sort()).toEqual(['REQUESTED', 'STALE_STATE']);
    expect(await decided(asked.id)).toHaveLength(1);
    const both = await booking.enrol(leila, (await asking()).id);
    const yesAndNo = await Promise.all([
      booking.approve(torbjorn, both.id),
      booking.reject(second, both.id, 'Vi er for få'),
    ]);
    expect(yesAndNo.filter(({ code }) => code === 'STALE_STATE')).toHaveLength(1);
    expect(await decided(both.id)).toHaveLength(1);
    await api.sql.query('DELETE FROM role_assignment WHERE person_id = $1', [second.id]);
  });

  it('answers what they saw: a page from before says STALE_STATE', async () => {
    const asked = await booking.enrol(sander, (await asking('UNIT_LEADER_AND_SECTOR')).id);
    const page = (await seen(torbjorn, asked.id))!;
    await booking.approve(torbjorn, asked.id);
    const late = await api.ask<{ answer: { code?: string } }>(vilja.id, APPROVE_SEEN, {
      id: asked.id,
      version: page.version,
    });
    expect(late.data.answer.code).toBe('STALE_STATE');
    expect(await decided(asked.id)).toHaveLength(1);
  });

  it('sees nothing else of a leader’s through it', async () => {
    await deputy(torbjorn, leila, 'UNIT_LEADER', school);
    for (const query of [
      '{ staff(first: 1) { total } }',
      '{ applications { id } }',
      '{ managedRuns(first: 1) { total } }',
    ]) {
      expect((await api.ask(leila.id, query)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
