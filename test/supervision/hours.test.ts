import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { givenPresence, givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const HOURS = '{ supervisionHours { unit { name } participants heldMinutes } }';

interface Hours {
  readonly supervisionHours: readonly { unit: { name: string }; participants: number; heldMinutes: number }[];
}

/** Meetings on 21 and 28 September, 5 and 12 October and 30 November; noon is 23 November. */
const startsAt = '2026-09-21T10:00:00Z';

describe('hours of supervision per unit', () => {
  let api: TestApi;
  let root: GivenUnit;
  let school: GivenUnit;
  let home: GivenUnit;
  let sector: GivenPerson;

  const employ = (person: GivenPerson, unit: GivenUnit, from: string, to: string | null): Promise<unknown> =>
    api.sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, valid_to, source, created_at, updated_at)
       VALUES ($1, $2, 'LAERER', 'Lærer', 20, $3, $4, 'MANUAL', now(), now())`,
      [person.id, unit.id, from, to],
    );
  const hours = async (by: GivenPerson) =>
    (await api.ask<Hours>(by.id, HOURS)).data.supervisionHours.map((row) => [
      row.unit.name,
      row.participants,
      row.heldMinutes,
    ]);

  beforeAll(async () => {
    api = await startApi();
    root = await givenUnit(api.sql, 'Oppvekst', { kind: 'SECTOR' });
    school = await givenUnit(api.sql, 'Rena skole', { parent: root });
    home = await givenUnit(api.sql, 'Barnehagen', { parent: root, kind: 'KINDERGARTEN' });
    sector = await givenPerson(api.sql, 'Vilja', root);
    await givenRole(api.sql, sector, 'SECTOR_LEADER', root);
    const marius = await givenPerson(api.sql, 'Marius', root);
    const sander = await givenPerson(api.sql, 'Sander', school);
    const samira = await givenPerson(api.sql, 'Samira', school);
    const liv = await givenPerson(api.sql, 'Liv', home);

    // 90 minutes each: both of the school; one of each unit; nobody; held by none of the school; not held yet.
    const series = await givenSeries(api.sql, marius, [sander, samira, liv], { sessions: 5, minutes: 90, startsAt });
    const [both, mixed, nobody, kindergarten] = series.sessionIds;
    await givenPresence(api.sql, both!, [sander, samira], [liv]);
    await givenPresence(api.sql, mixed!, [sander, liv], [samira]);
    await givenPresence(api.sql, nobody!, [], [sander, samira, liv]);
    await givenPresence(api.sql, kindergarten!, [liv], [sander, samira]);
    // A meeting that was cancelled after all counts nowhere.
    const off = await givenSeries(api.sql, marius, [sander], { sessions: 1, startsAt, sessionStates: ['CANCELLED'] });
    await api.sql.query(
      `INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at) VALUES ($1, $2, true, $3, now())`,
      [off.sessionIds[0], sander.id, marius.id],
    );
  });
  afterAll(() => api.close());

  it('counts each meeting once in a unit, by those who were present', async () => {
    // School: «both» and «mixed». Kindergarten: «mixed» and «kindergarten». In the order of the tree.
    expect(await hours(sector)).toEqual([
      ['Barnehagen', 1, 180],
      ['Rena skole', 2, 180],
    ]);
  });

  it('gives a leader the own unit only, and hours only', async () => {
    const leader = await givenPerson(api.sql, 'Torbjørn', school);
    await givenRole(api.sql, leader, 'UNIT_LEADER', school);
    expect(await hours(leader)).toEqual([['Rena skole', 2, 180]]);
    const answer = await api.ask<null>(leader.id, '{ supervisionSeries { id } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('gives a coordinator the hours of the subtree', async () => {
    const coordinator = await givenPerson(api.sql, 'Aino', home);
    await givenRole(api.sql, coordinator, 'COURSE_COORDINATOR', home);
    expect(await hours(coordinator)).toEqual([['Barnehagen', 1, 180]]);
  });

  it('is as absent for an employee without a role', async () => {
    const employee = await givenPerson(api.sql, 'Leila', school);
    const answer = await api.ask<null>(employee.id, HOURS);
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('counts a person where they worked on the day: before they moved there, after they left here', async () => {
    const a = await givenUnit(api.sql, 'A-skole', { parent: root });
    const b = await givenUnit(api.sql, 'B-skole', { parent: root });
    const mover = await givenPerson(api.sql, 'Flytter', a);
    const both = await givenPerson(api.sql, 'Begge', a);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-09-25' WHERE person_id = $1`, [mover.id]);
    await employ(mover, b, '2026-09-26', null);
    await employ(both, b, '2026-01-01', null);
    const leader = await givenPerson(api.sql, 'Leder', root);
    for (const unit of [a, b]) await givenRole(api.sql, leader, 'UNIT_LEADER', unit);

    const series = await givenSeries(api.sql, sector, [mover, both], { sessions: 3, minutes: 60, startsAt });
    await givenPresence(api.sql, series.sessionIds[0]!, [mover], [both]);
    expect(await hours(leader)).toEqual([
      ['A-skole', 2, 60],
      ['B-skole', 2, 0],
    ]);
    await givenPresence(api.sql, series.sessionIds[1]!, [mover], [both]);
    await givenPresence(api.sql, series.sessionIds[2]!, [mover, both]);
    expect(await hours(leader)).toEqual([
      ['A-skole', 2, 120],
      ['B-skole', 2, 120],
    ]);
  });

  it('takes the day in Norway, not in UTC', async () => {
    const unit = await givenUnit(api.sql, 'Kveldsskole', { parent: root });
    const person = await givenPerson(api.sql, 'Kveld', unit);
    await api.sql.query(`UPDATE employment SET valid_from = '2026-09-22' WHERE person_id = $1`, [person.id]);
    const leader = await givenPerson(api.sql, 'Leder', root);
    await givenRole(api.sql, leader, 'UNIT_LEADER', unit);
    // 22:30 on the 21st in UTC is half past midnight on the 22nd, the first day of work.
    const series = await givenSeries(api.sql, sector, [person], { sessions: 1, startsAt: '2026-09-21T22:30:00Z' });
    await givenPresence(api.sql, series.sessionIds[0]!, [person]);
    expect(await hours(leader)).toEqual([['Kveldsskole', 1, 60]]);
  });
});
