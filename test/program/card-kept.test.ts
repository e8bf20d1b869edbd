import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { givenPresence, givenSeries } from '../given/supervision.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import {
  element,
  givenProgramWorld,
  programInput,
  UNITS,
  type ProgramAnswer,
  type ProgramWorld,
} from './program-world.ts';

describe('the card of all, kept until something changes', () => {
  let api: TestApi;
  let world: ProgramWorld;
  let program: ProgramAnswer;
  let run: GivenRun;
  let people: GivenPerson[];
  let enrolments: string[];

  const card = async (): Promise<string> =>
    JSON.stringify((await api.ask<{ card: unknown }>(world.chief.id, UNITS, { id: program.id })).data.card);
  const elementId = (title: string): string => program.elements.find(({ titleNb }) => titleNb === title)?.id ?? '';
  const ownWork = (state: string): Promise<unknown> =>
    api.sql.query(
      `INSERT INTO own_work (person_id, element_id, title, done_on, minutes, reflection, state, submitted_at, answered_by, answered_at, created_at, updated_at)
       VALUES ($1, $2, 'Lest', '2026-11-02', 60, 'Lærte noe', $3, now(), CASE WHEN $3 = 'APPROVED' THEN $4::uuid END, CASE WHEN $3 = 'APPROVED' THEN now() END, now(), now())`,
      [people[0]?.id, elementId('Arbeid'), state, world.leader.id],
    );

  beforeAll(async () => {
    api = await startApi();
    world = await givenProgramWorld(api);
    run = await givenRun(api.sql, world.school, { startsAt: '2026-10-05T08:00:00Z', state: 'COMPLETED', capacity: 50 });
    people = await Promise.all(['A', 'B', 'C', 'D', 'E'].map((name) => givenPerson(api.sql, name, world.school)));
    program = await world.publish(
      programInput([world.sector], {
        elements: [
          element('Kurset', { courseId: run.courseId }),
          element('Møter', { kind: 'SUPERVISION', strand: 'VEILEDNING', minutes: 600 }),
          element('Arbeid', { kind: 'OWN_WORK', strand: 'EGET_ARBEID', minutes: 600 }),
        ],
      }),
    );
    enrolments = await Promise.all(people.map((person) => givenEnrolment(api.sql, run, person, { state: 'ENROLLED' })));
  });
  afterAll(() => api.close());

  const set = (sql: string, ...values: unknown[]): Promise<unknown> => api.sql.query(sql, values);
  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a course is completed', () => set(`UPDATE enrolment SET state = 'COMPLETED' WHERE id = $1`, enrolments[0])],
    ['it is not after all', () => set(`UPDATE enrolment SET state = 'NOT_COMPLETED' WHERE id = $1`, enrolments[0])],
    [
      'somebody comes in with a completed course',
      async () => givenEnrolment(api.sql, run, world.teacher, { state: 'COMPLETED' }),
    ],
    [
      'the run ends after the programme',
      () => set(`UPDATE course_run SET ends_at = '2031-01-01' WHERE id = $1`, run.id),
    ],
    [
      'a meeting is held',
      async () => {
        const series = await givenSeries(api.sql, world.leader, people, {
          sessions: 1,
          startsAt: '2026-11-02T08:00:00Z',
        });
        await givenPresence(api.sql, series.sessionIds[0] ?? '', people);
      },
    ],
    [
      'a held meeting was longer',
      () => set(`UPDATE supervision_session SET ends_at = ends_at + interval '30 minutes' WHERE state = 'HELD'`),
    ],
    ['somebody was not there', () => set('DELETE FROM supervision_presence WHERE person_id = $1', people[1]?.id)],
    ['own work is approved', () => ownWork('APPROVED')],
    [
      'somebody is let off',
      () =>
        set(
          `INSERT INTO program_exemption (program_id, person_id, reason, granted_by, granted_at) VALUES ($1, $2, 'Permisjon', $3, now())`,
          program.id,
          people[2]?.id,
          world.chief.id,
        ),
    ],
    [
      'an element counts more',
      () => set(`UPDATE program_element SET minutes = minutes + 60 WHERE id = $1`, elementId('Kurset')),
    ],
    ['the programme ends earlier', () => set(`UPDATE program SET ends_on = '2026-10-01' WHERE id = $1`, program.id)],
    ['somebody leaves', () => set(`UPDATE employment SET valid_to = '2026-09-01' WHERE person_id = $1`, people[3]?.id)],
    ['somebody is erased', () => set('UPDATE person SET erased_at = now() WHERE id = $1', people[4]?.id)],
    [
      'a profile is asked for',
      () => set(`INSERT INTO program_for_profile (program_id, profile_code) VALUES ($1, 'FAGARBEIDER')`, program.id),
    ],
    ['and not any more', () => set('DELETE FROM program_for_profile WHERE program_id = $1', program.id)],
    ['a unit is moved out', () => set(`UPDATE org_unit SET path = 'annet/' || path WHERE id = $1`, world.school.id)],
    ['and in again', () => set(`UPDATE org_unit SET path = substr(path, 7) WHERE id = $1`, world.school.id)],
    ['a unit leaves the audience', () => set('UPDATE program_for_unit SET unit_id = $1', world.osen.id)],
  ];

  it.each(changes)('is counted anew when %s', async (_what, change) => {
    const before = await card();
    expect(await card()).toBe(before);
    await change();
    expect(await card()).not.toBe(before);
  });

  it('would be old without the number that rises (negative control)', async () => {
    await set('UPDATE program_for_unit SET unit_id = $1', world.school.id);
    const before = await card();
    await set('ALTER TABLE employment DISABLE TRIGGER program_changed');
    await set(`UPDATE employment SET valid_to = '2026-09-01' WHERE person_id = $1`, people[0]?.id);
    expect(await card()).toBe(before);
    await set('ALTER TABLE employment ENABLE TRIGGER program_changed');
    await set(`UPDATE employment SET valid_to = '2026-09-01' WHERE person_id = $1`, people[0]?.id);
    expect(await card()).not.toBe(before);
  });
});
