import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenRun } from '../given/courses.ts';
import { givenManyPeople } from '../given/many-people.ts';
import type { GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import {
  element,
  givenProgramWorld,
  MINE,
  PEOPLE,
  programInput,
  UNITS,
  type Card,
  type ProgramWorld,
} from './program-world.ts';
import { recount, shown, summed } from './recount-model.ts';

interface Count {
  readonly unit: { readonly id: string } | null;
  readonly people: number;
  readonly exempt: number;
  readonly completed: number;
  readonly late: number;
  readonly strands: readonly { readonly wantedMinutes: number; readonly doneMinutes: number }[];
}
const YEARS = [2024, 2025, 2026];

describe('three programmes of a year each for 240 people', () => {
  let api: TestApi;
  let given: ProgramWorld;
  let people: readonly GivenPerson[];
  const ids: string[] = [];

  beforeAll(async () => {
    api = await startApi();
    given = await givenProgramWorld(api);
    people = (await Promise.all([given.school, given.osen].map((unit) => givenManyPeople(api.sql, unit, 120)))).flat();
    const supervisor = given.aino;
    // Some work at both schools, some have left, and some begin tomorrow.
    await api.sql.query(
      `INSERT INTO employment (person_id, unit_id, profile_code, title, percent, valid_from, source, created_at, updated_at)
       SELECT p, $2::uuid, 'LAERER', 'Lærer', 20, '2021-08-01', 'MANUAL', now(), now() FROM unnest($1::uuid[]) p`,
      [people.slice(0, 15).map(({ id }) => id), given.osen.id],
    );
    const when = (column: string, day: string, some: readonly GivenPerson[]) =>
      api.sql.query(`UPDATE employment SET ${column} = $2 WHERE person_id = ANY ($1::uuid[])`, [
        some.map(({ id }) => id),
        day,
      ]);
    await when('valid_to', '2026-06-30', people.slice(20, 32));
    await when('valid_from', '2026-11-24', people.slice(40, 46));
    for (const year of YEARS) {
      const runs = [0, 1, 2].map((n) =>
        givenRun(api.sql, given.school, {
          startsAt: `${year}-09-0${n + 2}T08:00:00Z`,
          state: 'COMPLETED',
          capacity: 300,
        }),
      );
      const [one, two, three] = await Promise.all(runs);
      const supervision = { strand: 'VEILEDNING', kind: 'SUPERVISION' };
      const program = await given.publish(
        programInput([given.sector], {
          startsOn: `${year}-08-01`,
          endsOn: `${year + 1}-07-31`,
          chosen: [
            { strand: 'FAGLIG_PAFYLL', minutes: 120 },
            { strand: 'VEILEDNING', minutes: 30 },
          ],
          elements: [
            element('Første', { courseId: one!.courseId, dueOn: `${year}-10-31`, minutes: 180 }),
            element('Andre', { courseId: two!.courseId, required: false, minutes: 90 }),
            element('Tredje', { courseId: three!.courseId, required: false, minutes: 150 }),
            element('Våren', { ...supervision, dueOn: `${year + 1}-05-31`, minutes: 70 }),
            element('Høsten', { ...supervision, dueOn: `${year}-11-20`, minutes: 80 }),
            element('Valgfri', { ...supervision, required: false, minutes: 60 }),
            element('Prøv ut', { strand: 'EGET_ARBEID', kind: 'OWN_WORK', minutes: 240, required: year === 2026 }),
          ],
        }),
      );
      ids.push(program.id);
      // Who has done what follows from a number of each, so that every mixture comes up.
      const take = (runId: string, every: number) =>
        api.sql.query(
          `INSERT INTO enrolment (run_id, person_id, state, requested_at, booked_by, created_at, updated_at)
           SELECT $1, p, CASE WHEN n % $3 = 0 THEN 'COMPLETED' ELSE 'NOT_COMPLETED' END, now(), p, now(), now()
             FROM unnest($2::uuid[]) WITH ORDINALITY q(p, n)`,
          [runId, people.map(({ id }) => id), every],
        );
      await Promise.all([take(one!.id, 2), take(two!.id, 3), take(three!.id, 5)]);
      await api.sql.query(
        `WITH series AS (INSERT INTO supervision_series (title, goal, supervisor_id, planned_sessions, planned_minutes, state, created_at, updated_at)
             VALUES ('Rekke', 'Mål', $1, 4, 240, 'ACTIVE', now(), now()) RETURNING id),
           session AS (INSERT INTO supervision_session (series_id, no, starts_at, ends_at, place, state, updated_at)
             SELECT id, n, make_timestamptz($2, 8 + n, 1, 9, 0, 0), make_timestamptz($2, 8 + n, 1, 10, 0, 0), 'Rena', CASE WHEN n = 4 THEN 'CANCELLED' ELSE 'HELD' END, now()
               FROM series, generate_series(1, 4) n RETURNING id, no)
         INSERT INTO supervision_presence (session_id, person_id, present, recorded_by, recorded_at)
         SELECT s.id, p, q.n % (s.no + 1) = 0, $1, now() FROM session s, unnest($3::uuid[]) WITH ORDINALITY q(p, n)`,
        [supervisor.id, year, people.map(({ id }) => id)],
      );
      const parts = program.elements;
      await api.sql.query(
        `INSERT INTO program_exemption (program_id, person_id, element_id, reason, granted_by, granted_at, lifted_by, lifted_at)
         SELECT $1, p, CASE n % 4 WHEN 0 THEN NULL WHEN 1 THEN $3::uuid WHEN 2 THEN $4::uuid ELSE $5::uuid END, 'Grunn', $6, now(),
                CASE WHEN n % 11 = 0 THEN $6::uuid END, CASE WHEN n % 11 = 0 THEN now() END
           FROM unnest($2::uuid[]) WITH ORDINALITY q(p, n)`,
        [
          program.id,
          people.slice(60, 110).map(({ id }) => id),
          parts[0]!.id,
          parts[1]!.id,
          parts[4]!.id,
          given.chief.id,
        ],
      );
    }
  }, 120_000);
  afterAll(() => api.close());

  it('says of every person what a plain recount says, and of every unit the sum of its people', async () => {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      const plain = await recount(api, id, YEARS[index]!);
      const { data } = await api.ask<{ card: { total: Count; units: Count[] } }>(given.chief.id, UNITS, { id });
      for (const unit of [given.school, given.osen]) {
        const listed = await api.ask<{ people: (Card & { person: { id: string } })[] }>(given.chief.id, PEOPLE, {
          id,
          unit: unit.id,
        });
        const own = plain.filter(({ units }) => units.has(unit.id));
        expect(new Map(listed.data.people.map((one) => [one.person.id, shown(one)]))).toEqual(
          new Map(own.map(({ person, plain: p }) => [person, p])),
        );
        expect(data.card.units.find((one) => one.unit?.id === unit.id)).toMatchObject(
          summed(own.map((one) => one.plain)),
        );
      }
      expect(data.card.total).toMatchObject(summed(plain.map((one) => one.plain)));
      for (const { state } of plain.map((one) => one.plain)) seen.add(state);
    }
    expect([...seen].sort()).toEqual(['ACTIVE', 'ASSIGNED', 'COMPLETED', 'EXEMPT']);
  }, 60_000);

  it('shows each person the same on the own card', async () => {
    const plain = await recount(api, ids[2]!, 2026);
    for (const { person, plain: expected } of plain.filter((_, index) => index % 7 === 0)) {
      const cards = (await api.ask<{ cards: (Card & { program: { id: string } })[] }>(person, MINE)).data.cards;
      expect(shown(cards.find(({ program }) => program.id === ids[2])!)).toEqual(expected);
    }
  });

  it('is found out when something is counted that should not be (negative control)', async () => {
    const others = await recount(api, ids[2]!, 2026);
    const { person, plain } = others.find((one) => one.person === people[120]!.id)!;
    await api.sql.query(`UPDATE enrolment SET state = 'COMPLETED' WHERE person_id = $1`, [person]);
    const { data } = await api.ask<{ cards: Card[] }>(person, MINE);
    expect(data.cards.map(shown)).not.toContainEqual(plain);
  });
});
