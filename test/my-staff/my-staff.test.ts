import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenCompetence, givenRecord, givenRequirement } from '../given/competence.ts';
import { givenRun } from '../given/courses.ts';
import { givenEnrolment } from '../given/enrolments.ts';
import { givenPerson, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { element, givenProgramWorld, PEOPLE, programInput, type ProgramWorld } from '../program/program-world.ts';

const STAFF = `query ($unitId: ID) { myStaff(unitId: $unitId) { asOf units { id } people { title person { id } unit { id } missing
  programs { title state late wantedMinutes doneMinutes } renewals { name expiresOn lapsed } away { course startsAt leads }
  waiting { bookings applications ownWork competences } } } }`;

interface Member {
  readonly person: { readonly id: string };
  readonly missing: number;
  readonly programs: readonly { state: string; late: boolean; wantedMinutes: number; doneMinutes: number }[];
  readonly renewals: readonly { expiresOn: string; lapsed: boolean }[];
  readonly away: readonly { course: string; leads: boolean }[];
  readonly waiting: { bookings: number; applications: number; ownWork: number; competences: number };
}
interface Staff {
  readonly myStaff: { readonly units: readonly { id: string }[]; readonly people: readonly Member[] };
}

describe('a leader’s own staff', () => {
  let api: TestApi;
  let world: ProgramWorld;
  let other: GivenPerson;

  const staff = async (by: GivenPerson, unitId: string | null = null): Promise<Staff['myStaff']> =>
    (await api.ask<Staff>(by.id, STAFF, { unitId })).data.myStaff;
  const lineOf = async (person: GivenPerson): Promise<Member | undefined> =>
    (await staff(world.leader)).people.find((line) => line.person.id === person.id);

  beforeAll(async () => {
    api = await startApi();
    world = await givenProgramWorld(api);
    other = await givenPerson(api.sql, 'Osen', world.osen);
  });
  afterAll(() => api.close());

  it('is those the leader leads today, without the leader; a unit takes its own', async () => {
    const gone = await givenPerson(api.sql, 'Sluttet', world.school);
    await api.sql.query(`UPDATE employment SET valid_to = '2026-11-22' WHERE person_id = $1`, [gone.id]);
    const ids = ({ people }: Staff['myStaff']): string[] => people.map(({ person }) => person.id);
    expect(ids(await staff(world.leader))).toEqual([world.teacher.id]);
    expect((await staff(world.leader)).units).toEqual([{ id: world.school.id }]);
    expect(ids(await staff(world.leader, world.osen.id))).toEqual([]);
    expect(ids(await staff(world.chief)).sort()).toEqual(
      [world.teacher.id, world.leader.id, world.aino.id, other.id].sort(),
    );
    expect(ids(await staff(world.chief, world.osen.id))).toEqual([other.id]);
  });

  it('shows the programme as the programme’s own card does', async () => {
    const run = await givenRun(api.sql, world.school, { startsAt: '2026-10-05T08:00:00Z', state: 'COMPLETED' });
    const late = await givenRun(api.sql, world.school);
    const program = await world.publish(
      programInput([world.school], {
        elements: [
          element('Tatt', { courseId: run.courseId, minutes: 600 }),
          element('Ikke tatt', { courseId: late.courseId, minutes: 300, dueOn: '2026-11-01' }),
        ],
      }),
    );
    await givenEnrolment(api.sql, run, world.teacher, { state: 'COMPLETED' });
    const { people } = (
      await api.ask<{ people: readonly { person: { id: string }; state: string; late: boolean }[] }>(
        world.leader.id,
        PEOPLE,
        { id: program.id, unit: world.school.id },
      )
    ).data;
    const card = people.find(({ person }) => person.id === world.teacher.id);
    expect(card).toMatchObject({ state: 'ACTIVE', late: true });
    expect((await lineOf(world.teacher))?.programs).toEqual([
      { title: program.title, state: card?.state, late: card?.late, wantedMinutes: 900, doneMinutes: 600 },
    ]);
  });

  it('shows what is missing, what runs out and what has lapsed', async () => {
    const [asked, soon, lapsed, fine] = await Promise.all(
      ['Krevd', 'Snart', 'Utløpt', 'Gyldig'].map((name) =>
        givenCompetence(api.sql, name, { validityMonths: 24, renewalWindowDays: 90 }),
      ),
    );
    await givenRequirement(api.sql, asked!, { unit: world.school });
    await givenRequirement(api.sql, fine!, { unit: world.school });
    await givenRecord(api.sql, world.teacher, soon!, { obtainedOn: '2025-01-15', expiresOn: '2027-01-15' });
    await givenRecord(api.sql, world.teacher, lapsed!, { obtainedOn: '2024-09-01', expiresOn: '2026-09-01' });
    await givenRecord(api.sql, world.teacher, fine!, { obtainedOn: '2026-09-01', expiresOn: '2028-09-01' });
    const line = await lineOf(world.teacher);
    expect(line?.missing).toBe(1);
    expect(line?.renewals.map(({ expiresOn, lapsed: over }) => [expiresOn, over])).toEqual([
      ['2026-09-01', true],
      ['2027-01-15', false],
    ]);
  });

  it('shows who is away the next two weeks, as one who takes part or holds the course', async () => {
    const within = await givenRun(api.sql, world.school, {
      title: 'Snart',
      startsAt: '2026-12-04T08:00:00Z',
      sessions: 1,
    });
    const beyond = await givenRun(api.sql, world.school, { title: 'Langt', startsAt: '2026-12-14T08:00:00Z' });
    const cancelled = await givenRun(api.sql, world.school, {
      title: 'Avlyst',
      startsAt: '2026-12-04T08:00:00Z',
      state: 'CANCELLED',
    });
    const held = await givenRun(api.sql, world.school, {
      title: 'Holdt',
      startsAt: '2026-12-01T08:00:00Z',
      sessions: 1,
    });
    for (const run of [within, beyond, cancelled]) await givenEnrolment(api.sql, run, world.teacher);
    await api.sql.query('INSERT INTO run_leader (run_id, person_id) VALUES ($1, $2)', [held.id, world.teacher.id]);
    expect((await lineOf(world.teacher))?.away.map(({ course, leads }) => [course, leads])).toEqual([
      ['Holdt', true],
      ['Snart', false],
    ]);
  });

  it('counts what waits for an answer, and no draft', async () => {
    const run = await givenRun(api.sql, world.school, { startsAt: '2027-03-01T08:00:00Z' });
    await givenEnrolment(api.sql, run, world.teacher, { state: 'REQUESTED' });
    await givenRecord(api.sql, world.teacher, await givenCompetence(api.sql, 'Ny'), { state: 'UNVERIFIED' });
    for (const [title, state] of [
      ['Sendt', 'SUBMITTED'],
      ['Kladd', 'DRAFT'],
    ])
      await api.sql.query(
        `INSERT INTO own_work (person_id, title, done_on, minutes, reflection, state, submitted_at, created_at, updated_at)
         VALUES ($1, $2, '2026-11-01', 60, 'Lærte noe', $3, CASE WHEN $3 = 'SUBMITTED' THEN now() END, now(), now())`,
        [world.teacher.id, title, state],
      );
    expect((await lineOf(world.teacher))?.waiting).toEqual({
      bookings: 1,
      applications: 0,
      ownWork: 1,
      competences: 1,
    });
  });

  it('is nobody else’s: not an employee’s, a coordinator’s or another leader’s', async () => {
    for (const person of [world.teacher, world.aino]) {
      const { errors } = await api.ask(person.id, STAFF, {});
      expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    expect((await staff(world.leader)).people.map(({ person }) => person.id)).not.toContain(other.id);
  });
});
