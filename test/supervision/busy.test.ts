import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenSeries, type GivenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const BUSY = `query ($input: SupervisionBusyInput!) { supervisionBusy(input: $input) { person { id } startsAt endsAt } }`;
const MOVE = `mutation ($input: SupervisionMoveInput!) { done: moveSupervisionMeeting(input: $input) {
  ... on SupervisionSession { id state clashReason version } ... on Refusal { code sentence facts { name value } } } }`;
const ADD = `mutation ($input: SupervisionMeetingInput!) { done: addSupervisionMeeting(input: $input) {
  ... on SupervisionSession { id state clashReason } ... on Refusal { code sentence facts { name value } } } }`;
const PLAN = `mutation ($input: SupervisionPlanInput!) { done: planSupervision(input: $input) {
  ... on SupervisionSeries { id sessions { clashReason } } ... on Refusal { code sentence facts { name value } } } }`;

interface Busy {
  readonly person: { readonly id: string };
  readonly startsAt: string;
  readonly endsAt: string;
}

interface Done {
  readonly id?: string;
  readonly code?: string;
  readonly sentence?: string;
  readonly clashReason?: string | null;
  readonly sessions?: readonly { readonly clashReason: string | null }[];
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** Monday 14 December 2026, 09:00–10:30 in Norway. */
const COURSE = { startsAt: '2026-12-14T08:00:00Z', sessions: 1, title: 'Hemmelig kurs' };
const then = { day: '2026-12-14', from: '10:00', minutes: 60 };

describe('a meeting while somebody is busy', () => {
  let api: TestApi;
  let school: GivenUnit;
  let [marius, sander, leila, aino, siri]: GivenPerson[] = [];
  let series: GivenSeries;

  const busy = async (by: GivenPerson, input: object): Promise<Busy[]> =>
    (await api.ask<{ supervisionBusy: Busy[] }>(by.id, BUSY, { input })).data.supervisionBusy;
  const says = async (by: GivenPerson, query: string, input: object): Promise<Done> =>
    (await api.ask<{ done: Done }>(by.id, query, { input })).data.done;
  const move = (part: object = {}): Promise<Done> =>
    says(marius!, MOVE, {
      ...{ sessionId: series.sessionIds[0], version: 1, ...then, place: 'Rena', reason: 'Passer bedre' },
      ...part,
    });

  beforeAll(async () => {
    api = await startApi();
    school = await givenUnit(api.sql, 'Rena skole');
    const elsewhere = await givenUnit(api.sql, 'Kultur');
    [marius, sander, leila, aino, siri] = await Promise.all(
      ['Marius', 'Sander', 'Leila', 'Aino', 'Siri'].map((name) =>
        givenPerson(api.sql, name, name === 'Siri' ? elsewhere : school),
      ),
    );
    await givenRole(api.sql, marius!, 'COURSE_LEADER', school);
    await givenRole(api.sql, aino!, 'COURSE_COORDINATOR', school);
    await givenRole(api.sql, siri!, 'COURSE_COORDINATOR', elsewhere);
    series = await givenSeries(api.sql, marius!, [sander!, leila!], { sessions: 2 });
    await givenEnrolment(api.sql, await givenRun(api.sql, school, COURSE), leila!, { state: 'ENROLLED' });
    await givenEnrolment(api.sql, await givenRun(api.sql, school, COURSE), sander!, { state: 'WAITLISTED' });
  });
  afterAll(() => api.close());

  it('is told of by name and time, for a course: who only waits for a place is free', async () => {
    const input = { sessionId: series.sessionIds[0], times: [then] };
    const told = [
      { person: { id: leila!.id }, startsAt: '2026-12-14T08:00:00.000Z', endsAt: '2026-12-14T09:30:00.000Z' },
    ];
    expect(await busy(marius!, input)).toEqual(told);
    expect(await busy(aino!, input)).toEqual(told);
    const after = { ...then, from: '10:30' };
    expect(await busy(marius!, { ...input, times: [after] })).toEqual([]); // negative control: it begins when the course ends
  });

  it('is told of for another meeting of supervision, of the supervisor too, and never for the meeting itself', async () => {
    const other = await givenSeries(api.sql, marius!, [aino!], { sessions: 1, startsAt: '2026-12-15T09:00:00Z' });
    const times = [{ day: '2026-12-15', from: '10:30', minutes: 30 }];
    expect((await busy(marius!, { sessionId: series.sessionIds[1], times })).map(({ person }) => person.id)).toEqual([
      marius!.id,
    ]);
    expect(await busy(marius!, { sessionId: other.sessionIds[0], times })).toEqual([]);
    await api.sql.query(`UPDATE supervision_session SET state = 'CANCELLED' WHERE series_id = $1`, [other.id]);
    expect(await busy(marius!, { sessionId: series.sessionIds[1], times })).toEqual([]);
  });

  it('says nothing to whoever does not plan it, and never what somebody is busy with', async () => {
    const input = { sessionId: series.sessionIds[0], times: [then] };
    for (const person of [sander!, leila!, siri!]) expect(await busy(person, input)).toEqual([]);
    const plan = { participantIds: [leila!.id], times: [then] };
    expect(await busy(marius!, plan)).toHaveLength(1); // negative control: whoever may plan is told
    expect(await busy(sander!, plan)).toEqual([]);
    expect(await busy(siri!, { ...plan, supervisorId: marius!.id })).toEqual([]);
    const answer = await api.ask(marius!.id, BUSY, { input });
    expect(JSON.stringify(answer)).not.toContain('Hemmelig');
    const refused = await move();
    expect(refused.code).toBe('SUPERVISION_CLASH');
    expect(JSON.stringify(refused)).not.toMatch(/Hemmelig|Leila/);
  });

  it('is moved there only with a reason, that is kept with it', async () => {
    for (const clashReason of [null, '', '  ']) expect((await move({ clashReason })).code).toBe('SUPERVISION_CLASH');
    const short = await move({ clashReason: 'ja' });
    expect(short.code).toBe('REASON_MISSING');
    expect(short.facts).toContainEqual({ name: 'field', value: 'clashReason' });
    expect(await move({ clashReason: ' Leila går før kaffen ' })).toMatchObject({
      clashReason: 'Leila går før kaffen',
    });
    const back = { ...then, day: '2026-12-16', version: 2, clashReason: 'Trengs ikke' };
    expect(await move(back)).toMatchObject({ clashReason: null }); // nobody is busy there
    const { rows } = await api.sql.query(`SELECT change::text FROM audit_entry WHERE change::text ~ 'kaffen'`);
    expect(rows).toEqual([]);
  });

  it('is added and planned there only with a reason, and nothing is kept without', async () => {
    const more = { seriesId: series.id, ...then, place: 'Rena' };
    expect((await says(marius!, ADD, more)).code).toBe('SUPERVISION_CLASH');
    const dates = { firstDay: then.day, from: then.from, minutes: 60, count: 2, everyWeeks: 1, place: 'Rena' };
    const skips = { skipPublicHolidays: true, skippedHolidayIds: [], keep: [], skip: [], leaderIds: [] };
    const plan = { title: 'Ny rekke', goal: 'Roligere', participantIds: [leila!.id], dates: { ...dates, ...skips } };
    expect((await says(marius!, PLAN, plan)).code).toBe('SUPERVISION_CLASH');
    expect((await api.sql.query(`SELECT 1 FROM supervision_series WHERE title = 'Ny rekke'`)).rowCount).toBe(0);
    const planned = await says(marius!, PLAN, { ...plan, clashReason: 'Fast dag' });
    expect(planned.sessions).toEqual([{ clashReason: 'Fast dag' }, { clashReason: 'Fast dag' }]);
    expect(await says(marius!, ADD, { ...more, clashReason: 'Fast dag' })).toMatchObject({ clashReason: 'Fast dag' });
  });

  it('finds people to put into a series for whoever plans it, and for nobody else', async () => {
    const find = async (by: GivenPerson, search = 'Aino') =>
      (
        await api.ask<{ supervisionCandidates: { id: string }[] }>(
          by.id,
          'query ($s: ID!, $q: String!) { supervisionCandidates(seriesId: $s, search: $q) { id } }',
          { s: series.id, q: search },
        )
      ).data.supervisionCandidates.map(({ id }) => id);
    expect(await find(marius!)).toEqual([aino!.id]);
    expect(await find(aino!)).toEqual([]); // a coordinator does not let themselves in
    expect(await find(aino!, 'Siri')).toEqual([siri!.id]);
    for (const taken of ['Leila', 'Marius', 'A', '%%']) expect(await find(marius!, taken)).toEqual([]);
    for (const person of [sander!, siri!]) expect(await find(person)).toEqual([]);
  });
});
