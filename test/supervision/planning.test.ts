import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPresence, givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { writing } from './writing.ts';

const SERIES = `... on SupervisionSeries { id state title plannedSessions plannedMinutes supervisor { id } participants { id }
  sessions { id no startsAt endsAt place state reason version } } ... on Refusal { code facts { name value } }`;
const MEETING = `... on SupervisionSession { id no startsAt endsAt place state reason version } ... on Refusal { code facts { name value } }`;

interface Meeting {
  readonly id: string;
  readonly startsAt: string;
  readonly state: string;
  readonly version: number;
  readonly reason: string | null;
}

interface Said extends Partial<Omit<Meeting, 'state'>> {
  readonly code?: string;
  readonly state?: string;
  readonly sessions?: readonly Meeting[];
  readonly participants?: readonly { id: string }[];
  readonly plannedSessions?: number;
  readonly plannedMinutes?: number;
  readonly facts?: readonly { name: string; value: string }[];
}

const dates = { firstDay: '2026-12-03', from: '14:30', minutes: 60, count: 4, everyWeeks: 2, skipPublicHolidays: true };
const wish = { ...dates, skippedHolidayIds: [] as string[], keep: [], skip: [], place: 'Møterommet', leaderIds: [] };
/** Every series here is at the same hour. */
const clashReason = 'Samme tid i alle rekkene her';

describe('planning supervision', () => {
  let api: TestApi;
  let school: GivenUnit;
  let [marius, sander, leila, aino, siri]: GivenPerson[] = [];

  const says = async (by: GivenPerson, call: string, variables: Record<string, unknown>): Promise<Said> => {
    const { data, errors } = await api.ask<Record<string, Said> | null>(by.id, call, variables);
    return data ? Object.values(data)[0]! : { code: errors?.[0]?.extensions.code ?? '' };
  };
  const plan = (by: GivenPerson, part: object = {}, dated: object = {}) =>
    says(by, `mutation ($input: SupervisionPlanInput!) { planSupervision(input: $input) { ${SERIES} } }`, {
      input: {
        ...{ title: 'Klasseledelse', goal: 'Roligere overganger', participantIds: [sander!.id], clashReason },
        dates: { ...wish, ...dated },
        ...part,
      },
    });
  const people = (by: GivenPerson, seriesId: string, ids: readonly string[]) =>
    says(
      by,
      `mutation ($s: ID!, $p: [ID!]!) { changeSupervisionParticipants(seriesId: $s, personIds: $p) { ${SERIES} } }`,
      { s: seriesId, p: ids },
    );
  const move = (by: GivenPerson, sessionId: string, part: object = {}) =>
    says(by, `mutation ($input: SupervisionMoveInput!) { moveSupervisionMeeting(input: $input) { ${MEETING} } }`, {
      input: {
        ...{ sessionId, version: 1, day: '2026-12-10', from: '09:00', minutes: 45, place: 'Rena' },
        ...{ reason: 'Foreldremøte', clashReason },
        ...part,
      },
    });
  const cancel = (by: GivenPerson, sessionId: string, version = 1, reason = 'Foreldremøte') =>
    says(by, `mutation ($input: SupervisionCancelInput!) { cancelSupervisionMeeting(input: $input) { ${MEETING} } }`, {
      input: { sessionId, version, reason },
    });
  const add = (by: GivenPerson, seriesId: string, part: object = {}) =>
    says(by, `mutation ($input: SupervisionMeetingInput!) { addSupervisionMeeting(input: $input) { ${MEETING} } }`, {
      input: { seriesId, day: '2027-03-01', from: '10:00', minutes: 60, place: 'Rena', clashReason, ...part },
    });
  const stop = (by: GivenPerson, seriesId: string, reason = 'Sander har sluttet') =>
    says(by, `mutation ($s: ID!, $r: String!) { stopSupervision(seriesId: $s, reason: $r) { ${SERIES} } }`, {
      s: seriesId,
      r: reason,
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
  });
  afterAll(() => api.close());

  it('sets all dates in one go, in local time, past holidays, and both see it', async () => {
    const { rows } = await api.sql.query<{ id: string }>(
      `INSERT INTO school_holiday (name_nb, name_nn, name_en, from_day, to_day)
       VALUES ('Juleferie', 'Juleferie', 'Christmas', '2026-12-21', '2027-01-03') RETURNING id`,
    );
    const series = await plan(
      marius!,
      { participantIds: [sander!.id, leila!.id] },
      { skippedHolidayIds: [rows[0]!.id] },
    );
    expect(series).toMatchObject({ state: 'PLANNED', plannedSessions: 4, plannedMinutes: 240 });
    expect(series.sessions?.map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-03T13:30:00.000Z',
      '2026-12-17T13:30:00.000Z',
      '2027-01-14T13:30:00.000Z',
      '2027-01-28T13:30:00.000Z',
    ]);
    const mine = await api.ask<{ mySupervision: { title: string }[] }>(leila!.id, '{ mySupervision { title } }');
    expect(mine.data.mySupervision).toEqual([{ title: 'Klasseledelse' }]);
  });

  it('is the supervisor’s for the own series, and the coordinator’s for people of the own units', async () => {
    expect(await plan(aino!, { supervisorId: marius!.id })).toMatchObject({
      state: 'PLANNED',
      supervisor: { id: marius!.id },
    });
    expect((await plan(marius!, { supervisorId: leila!.id })).code).toBe('PARTICIPANT_OUTSIDE');
    expect((await plan(siri!, { supervisorId: marius!.id })).code).toBe('PARTICIPANT_OUTSIDE');
    for (const person of [sander!, leila!]) expect((await plan(person)).code).toBe('NOT_FOUND');
  });

  it.each<[object, object, string]>([
    [{ title: '' }, {}, 'TEXT_TOO_SHORT'],
    [{ participantIds: [] }, {}, 'NUMBER_OUT_OF_RANGE'],
    [{ participantIds: ['00000000-0000-4000-8000-000000000000'] }, {}, 'PARTICIPANT_UNKNOWN'],
    [{}, { place: '' }, 'TEXT_TOO_SHORT'],
    [{}, { from: '25:00' }, 'TIME_WRONG'],
    [{}, { count: 0 }, 'NUMBER_OUT_OF_RANGE'],
  ])('refuses %j %j with %s and plans nothing', async (part, dated, code) => {
    const before = await api.sql.query('SELECT 1 FROM supervision_series');
    expect((await plan(marius!, part, dated)).code).toBe(code);
    expect((await api.sql.query('SELECT 1 FROM supervision_series')).rowCount).toBe(before.rowCount);
  });

  it('moves and cancels a meeting with a reason, as it was last seen, until it is held', async () => {
    const { sessions = [], id = '' } = await plan(marius!);
    const [first, second, third, fourth] = sessions.map((session) => session.id);
    expect(await move(marius!, first!)).toMatchObject({
      state: 'MOVED',
      startsAt: '2026-12-10T08:00:00.000Z',
      endsAt: '2026-12-10T08:45:00.000Z',
      reason: 'Foreldremøte',
      version: 2,
    });
    expect((await move(aino!, first!)).code).toBe('STALE_STATE');
    expect(await move(aino!, first!, { version: 2, minutes: 60 })).toMatchObject({ version: 3 });
    expect((await move(marius!, second!, { reason: ' ' })).code).toBe('REASON_MISSING');
    expect((await move(marius!, second!, { day: '2027-03-28', from: '02:30' })).code).toBe('TIME_WRONG');
    for (const person of [sander!, siri!]) {
      expect((await move(person, second!)).code).toBe('NOT_FOUND');
      expect((await cancel(person, second!)).code).toBe('NOT_FOUND');
      expect((await stop(person, id)).code).toBe('NOT_FOUND');
    }
    expect(await cancel(marius!, second!)).toMatchObject({ state: 'CANCELLED', reason: 'Foreldremøte' });
    expect((await cancel(marius!, second!, 2)).code).toBe('STALE_STATE');
    expect((await move(marius!, second!, { version: 2 })).code).toBe('STALE_STATE');
    expect(await add(marius!, id)).toMatchObject({ no: 5, startsAt: '2027-03-01T09:00:00.000Z', state: 'SCHEDULED' });
    await givenPresence(api.sql, third!, [sander!]);
    expect((await move(marius!, third!)).code).toBe('STALE_STATE');
    expect(await stop(aino!, id)).toMatchObject({ state: 'STOPPED' });
    const { rows } = await api.sql.query<{ state: string }>(
      'SELECT state FROM supervision_session WHERE series_id = $1 ORDER BY no',
      [id],
    );
    expect(rows.map(({ state }) => state)).toEqual(['CANCELLED', 'CANCELLED', 'HELD', 'CANCELLED', 'CANCELLED']);
    for (const answer of [await stop(marius!, id), await add(marius!, id), await cancel(marius!, fourth!, 2)])
      expect(answer.code).toBe('STALE_STATE');
  });

  it('completes when the last meeting that was left is called off', async () => {
    const { id, sessionIds } = await givenSeries(api.sql, marius!, [sander!], { sessions: 2, state: 'ACTIVE' });
    await givenPresence(api.sql, sessionIds[0]!, [sander!]);
    await cancel(marius!, sessionIds[1]!);
    const { rows } = await api.sql.query<{ state: string }>('SELECT state FROM supervision_series WHERE id = $1', [id]);
    expect(rows[0]?.state).toBe('COMPLETED');
  });

  it('takes people in and out; who leaves reads nothing more, a coordinator cannot let themselves in', async () => {
    const { id = '', sessions = [] } = await plan(marius!);
    const does = writing(api);
    await does.agenda(sander!, sessions[0]!.id, 'Det Sander vil snakke om');
    expect((await people(aino!, id, [sander!.id, aino!.id])).code).toBe('PARTICIPANT_IS_PLANNER');
    expect((await people(aino!, id, [sander!.id, aino!.id.toUpperCase()])).code).toBe('PARTICIPANT_IS_PLANNER');
    expect((await people(leila!, id, [leila!.id])).code).toBe('NOT_FOUND');
    expect((await people(marius!, id, [marius!.id])).code).toBe('PARTICIPANT_UNKNOWN');
    expect((await people(marius!, id, [leila!.id])).participants).toEqual([{ id: leila!.id }]);
    expect(await does.read(sander!, sessions[0]!.id)).toBeNull();
    expect(await does.read(leila!, sessions[0]!.id)).toMatchObject({ agenda: { text: 'Det Sander vil snakke om' } });
  });
});
