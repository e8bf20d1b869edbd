import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenSeries, type GivenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const RECORD = `mutation ($sessionId: ID!, $presentIds: [ID!]!) { recordPresence(sessionId: $sessionId, presentIds: $presentIds) {
  ... on SupervisionSession { id no state present { id } }
  ... on Refusal { code sentence facts { name value } }
} }`;
const MINE = `{ mySupervision { id state heldMinutes plannedMinutes supervisor { id } participants { id }
  sessions { id no state present { id } } } }`;

interface Recorded {
  readonly recordPresence: {
    readonly state?: string;
    readonly present?: readonly { id: string }[];
    readonly code?: string;
    readonly sentence?: string;
    readonly facts?: readonly { name: string; value: string }[];
  };
}

interface Mine {
  readonly mySupervision: readonly {
    readonly id: string;
    readonly state: string;
    readonly heldMinutes: number;
    readonly sessions: readonly { id: string; state: string; present: readonly { id: string }[] }[];
  }[];
}

describe('recording presence', () => {
  let api: TestApi;
  let school: GivenUnit;
  let marius: GivenPerson;
  let sander: GivenPerson;
  let leila: GivenPerson;

  const record = async (by: GivenPerson, sessionId: string | undefined, present: readonly { id: string }[]) =>
    (await api.ask<Recorded>(by.id, RECORD, { sessionId, presentIds: present.map((p) => p.id) })).data.recordPresence;
  const seen = async (series: GivenSeries, by: GivenPerson = marius) =>
    (await api.ask<Mine>(by.id, MINE)).data.mySupervision.find(({ id }) => id === series.id);
  const stored = async (series: GivenSeries) =>
    (
      await api.sql.query<{ person_id: string; present: boolean }>(
        'SELECT person_id, present FROM supervision_presence WHERE session_id = ANY ($1)',
        [series.sessionIds],
      )
    ).rows;

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    marius = await givenPerson(api.sql, 'Marius', school);
    sander = await givenPerson(api.sql, 'Sander', school);
    leila = await givenPerson(api.sql, 'Leila', school);
  });
  afterAll(() => api.close());

  it('follows a series from its first meeting to its last', async () => {
    const series = await givenSeries(api.sql, marius, [sander, leila], {
      minutes: 90,
      startsAt: '2026-11-09T11:00:00Z',
    });
    expect(await seen(series)).toMatchObject({ state: 'PLANNED', heldMinutes: 0 });

    const first = await record(marius, series.sessionIds[0], [sander, leila]);
    expect(first).toMatchObject({ state: 'HELD' });
    expect(first.present).toHaveLength(2);
    expect(await seen(series)).toMatchObject({ state: 'ACTIVE', heldMinutes: 90 });

    await record(marius, series.sessionIds[1], [sander]);
    await record(marius, series.sessionIds[2], [leila]);
    const whole = await seen(series, sander);
    expect(whole).toMatchObject({ state: 'COMPLETED', heldMinutes: 270 });
    expect(whole?.sessions.map((s) => s.present.map((p) => p.id))).toEqual([
      [leila.id, sander.id],
      [sander.id],
      [leila.id],
    ]);
  });

  it('corrects when it is sent again, also when the series is over, and keeps who was not there', async () => {
    const series = await givenSeries(api.sql, marius, [sander, leila], { sessions: 1 });
    await record(marius, series.sessionIds[0], [sander]);
    expect(await seen(series)).toMatchObject({ state: 'COMPLETED' });
    expect((await record(marius, series.sessionIds[0], [leila])).present).toEqual([{ id: leila.id }]);
    expect((await stored(series)).sort((a, b) => Number(a.present) - Number(b.present))).toEqual([
      { person_id: sander.id, present: false },
      { person_id: leila.id, present: true },
    ]);
    expect(await seen(series)).toMatchObject({ state: 'COMPLETED', heldMinutes: 60 });
  });

  it('writes one audit row for each change, and none when nothing changed', async () => {
    const series = await givenSeries(api.sql, marius, [sander, leila], { sessions: 2 });
    for (const present of [[sander], [sander], [sander, leila]]) await record(marius, series.sessionIds[0], present);
    const { rows } = await api.sql.query<{ object_type: string; actor_id: string; change: unknown }>(
      `SELECT object_type, actor_id, change FROM audit_entry WHERE object_id = ANY ($1) ORDER BY id`,
      [[series.id, ...series.sessionIds]],
    );
    expect(rows.map((r) => [r.object_type, r.change])).toEqual([
      ['SUPERVISION_SESSION', { from: 'SCHEDULED', to: 'HELD', present: 1, of: 2 }],
      ['SUPERVISION_SERIES', { from: 'PLANNED', to: 'ACTIVE' }],
      ['SUPERVISION_SESSION', { from: 'HELD', to: 'HELD', present: 2, of: 2 }],
    ]);
    expect(rows.every((r) => r.actor_id === marius.id)).toBe(true);
  });

  it('completes past a cancelled meeting, and not while a planned one has no date', async () => {
    const states = ['SCHEDULED', 'CANCELLED'];
    const whole = await givenSeries(api.sql, marius, [sander], { sessions: 2, sessionStates: states });
    await record(marius, whole.sessionIds[0], [sander]);
    expect(await seen(whole)).toMatchObject({ state: 'COMPLETED' });

    const open = await givenSeries(api.sql, marius, [sander], { sessions: 1, plannedSessions: 2 });
    await record(marius, open.sessionIds[0], [sander]);
    expect(await seen(open)).toMatchObject({ state: 'ACTIVE' });
  });

  it('agrees on the last meeting when two are recorded at the same time', async () => {
    const both = { sessions: 2, startsAt: '2026-11-16T11:00:00Z' };
    for (let round = 0; round < 5; round += 1) {
      const series = await givenSeries(api.sql, marius, [sander], both);
      await Promise.all(series.sessionIds.map((id) => record(marius, id, [sander])));
      expect(await seen(series)).toMatchObject({ state: 'COMPLETED' });
    }
  });

  it('opens 15 minutes before the meeting, and says when', async () => {
    const series = await givenSeries(api.sql, marius, [sander], { startsAt: '2026-11-23T11:15:01Z' });
    const early = await record(marius, series.sessionIds[0], [sander]);
    expect(early).toMatchObject({
      code: 'ATTENDANCE_TOO_EARLY',
      facts: [{ name: 'opensAt', value: '2026-11-23T11:00:01.000Z' }],
    });
    expect(await stored(series)).toHaveLength(0);
    api.clock.advance({ seconds: 1 });
    expect(await record(marius, series.sessionIds[0], [sander])).toMatchObject({ state: 'HELD' });
    api.clock.advance({ seconds: -1 });
  });

  it.each([
    ['a cancelled meeting', { sessionStates: ['CANCELLED'] }],
    ['a new meeting of a stopped series', { state: 'STOPPED' }],
  ])('refuses %s with STALE_STATE and stores nothing', async (_case, wish) => {
    const series = await givenSeries(api.sql, marius, [sander], wish);
    expect((await record(marius, series.sessionIds[0], [sander])).code).toBe('STALE_STATE');
    expect(await stored(series)).toHaveLength(0);
  });

  it('refuses the whole list when one in it does not take part', async () => {
    const series = await givenSeries(api.sql, marius, [sander]);
    expect((await record(marius, series.sessionIds[0], [sander, leila])).code).toBe('STALE_STATE');
    expect((await record(marius, series.sessionIds[0], [sander, { id: "x' OR true --" }])).code).toBe('STALE_STATE');
    expect(await stored(series)).toHaveLength(0);
    expect(await seen(series)).toMatchObject({ state: 'PLANNED' });
  });

  it('is the supervisor’s alone: for all others the meeting is as absent', async () => {
    const series = await givenSeries(api.sql, marius, [sander, leila]);
    const other = await givenPerson(api.sql, 'Annen', school);
    const coordinator = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', school);
    await givenSeries(api.sql, other, [leila]);
    const absent = (await record(marius, crypto.randomUUID(), [sander])).code;
    expect(absent).toBe('NOT_FOUND');
    for (const person of [sander, other, coordinator])
      expect(await record(person, series.sessionIds[0], [sander])).toMatchObject({ code: absent });
    expect(await stored(series)).toHaveLength(0);
    // Negative control: the same call by the supervisor is stored.
    expect(await record(marius, series.sessionIds[0], [sander])).toMatchObject({ state: 'HELD' });
    expect(await stored(series)).toHaveLength(2);
  });

  it('asks for sign-in', async () => {
    const series = await givenSeries(api.sql, marius, [sander]);
    const answer = await api.ask<null>(null, RECORD, { sessionId: series.sessionIds[0], presentIds: [] });
    expect(answer.errors?.[0]?.extensions.code).toBe('SIGN_IN_REQUIRED');
  });
});
