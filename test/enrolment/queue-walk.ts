import { expect } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditBookings } from '../../apps/api/src/enrolment/booking-audit.ts';
import { AnswerOffer } from '../../apps/api/src/enrolment/use-cases/answer-offer.ts';
import { CancelEnrolment } from '../../apps/api/src/enrolment/use-cases/cancel-enrolment.ts';
import { DecideRequest } from '../../apps/api/src/enrolment/use-cases/decide-request.ts';
import { Enrol } from '../../apps/api/src/enrolment/use-cases/enrol.ts';
import { KeepSeatsMoving } from '../../apps/api/src/enrolment/use-cases/keep-seats-moving.ts';
import { SetPriority } from '../../apps/api/src/enrolment/use-cases/set-priority.ts';
import type { Viewer } from '../../apps/api/src/platform/graphql/context.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenPerson, givenRole, givenUnit, type GivenUnit } from '../given/organisation.ts';
import { NOON, type TestApi } from '../harness/api.ts';
import { aimed, newModel, take, type Model, type Step } from './queue-model.ts';

export const PEOPLE = 5;
/** Three runs that are held at the same hour: the first gives seats, the second offers them, the third asks the leader. */
export const shapes = [
  { offers: false, asks: false, capacity: 1 },
  { offers: true, asks: false, capacity: 1 },
  { offers: false, asks: true, capacity: 1 },
];
/** What the look of each minute puts right may wait for it. */
const BY_THE_MINUTE = ['no-idle-seat', 'nobody-left-waiting'];

/** Takes steps in the product and in the model side by side. */
export interface Walk {
  /** Throws at the first difference and at the first broken invariant. */
  along(steps: readonly Step[]): Promise<void>;
  /** All that has been met: 'enrol CLASH', 'accept', and states as they are. */
  readonly met: ReadonlySet<string>;
}

export async function openWalk(api: TestApi): Promise<Walk> {
  const school = await givenUnit(api.sql, 'Rena skole');
  const people: Viewer[] = [];
  for (let n = 0; n < PEOPLE; n += 1) people.push(await givenViewer(api, school));
  const leader = await givenViewer(api, school, 'UNIT_LEADER');
  const coordinator = await givenViewer(api, school, 'COURSE_COORDINATOR');
  const doors = doorsOf(api, leader, coordinator);
  const met = new Set<string>();

  const stored = async (runs: readonly GivenRun[]): Promise<unknown> => {
    const { rows } = await api.sql.query<{ run: string; person: string; state: string; priority: number }>(
      'SELECT run_id AS run, person_id AS person, state, priority FROM enrolment WHERE run_id = ANY ($1) ORDER BY queue_no',
      [runs.map(({ id }) => id)],
    );
    const number = (id: string): number => people.findIndex(({ personId }) => personId === id);
    return runs.map(({ id }) =>
      rows.filter(({ run }) => run === id).map((row) => `${number(row.person)} ${row.state} ${row.priority}`),
    );
  };
  const latest = async (run: GivenRun, person: Viewer): Promise<string> => {
    const { rows } = await api.sql.query<{ id: string }>(
      'SELECT id FROM enrolment WHERE run_id = $1 AND person_id = $2 ORDER BY queue_no DESC LIMIT 1',
      [run.id, person.personId],
    );
    return rows[0]?.id ?? '';
  };
  const one = async (runs: readonly GivenRun[], model: Model, wish: Step): Promise<void> => {
    const step = aimed(model, wish);
    const [run, person] = [runs[step.run]!, people[step.person]!];
    const answer = await doors[step.kind]({ run, person, amount: step.amount, id: await latest(run, person) });
    const code = (answer as { refuse?: string } | null | undefined)?.refuse ?? null;
    const expected = take(model, step);
    expect(expected === 'REFUSED' && code !== null ? 'REFUSED' : code).toBe(expected);
    expect(await stored(runs)).toEqual(
      model.runs.map(({ entries }) => entries.map((e) => `${e.person} ${e.state} ${e.priority}`)),
    );
    met.add(expected === null ? step.kind : `${step.kind} ${expected}`);
    for (const { entries } of model.runs) for (const { state } of entries) met.add(state);
    const when = { now: api.clock.now(), today: api.clock.today() };
    const found = await auditBookings(api.app.get(MikroORM).em.fork(), when);
    const broken = found.filter(({ count, invariant }) => count > 0 && !BY_THE_MINUTE.includes(invariant.name));
    expect(broken.map(({ invariant }) => invariant.name)).toEqual([]);
  };
  return {
    met,
    along: async (steps) => {
      api.clock.set(NOON);
      const model = newModel(shapes);
      const runs: GivenRun[] = [];
      for (const [n, { offers, asks, capacity }] of shapes.entries()) {
        const policy = { promotion: offers ? 'OFFER' : 'AUTO', approvalPolicy: asks ? 'UNIT_LEADER' : 'NONE' };
        const hour = { sessions: 1, mandatory: true, startsAt: `2027-06-14T08:${n}0:00Z` };
        runs.push(await givenRun(api.sql, school, { capacity, ...hour, ...policy }));
      }
      try {
        for (const step of steps) await one(runs, model, step);
      } finally {
        // What is left of one walk must not keep people from seats in the next.
        await api.sql.query('TRUNCATE enrolment CASCADE');
        await api.sql.query('UPDATE course_run SET seats_taken = 0');
      }
    },
  };
}

async function givenViewer(
  api: TestApi,
  unit: GivenUnit,
  role?: 'UNIT_LEADER' | 'COURSE_COORDINATOR',
): Promise<Viewer> {
  const person = await givenPerson(api.sql, 'Ansatt', unit);
  if (role) await givenRole(api.sql, person, role, unit);
  const roles = role ? [{ role, unitId: unit.id, path: unit.path }] : [];
  const { id: personId } = person;
  return {
    personId,
    sessionId: 'test',
    kind: 'EMPLOYEE',
    employed: true,
    unitId: unit.id,
    locale: 'nb',
    roles,
    deputyFor: [],
  };
}

interface Doing {
  readonly run: GivenRun;
  readonly person: Viewer;
  readonly amount: number;
  /** The person's latest place in the run; empty when there is none. */
  readonly id: string;
}

/** The product's own way to do each kind of step. */
function doorsOf(
  api: TestApi,
  leader: Viewer,
  coordinator: Viewer,
): Record<Step['kind'], (doing: Doing) => Promise<unknown>> {
  const { app, sql, clock } = api;
  return {
    enrol: ({ run, person }) => app.get(Enrol).run(person, run.id),
    cancel: ({ person, id }) => app.get(CancelEnrolment).run(person, id),
    accept: ({ person, id }) => app.get(AnswerOffer).run(person, id, true),
    decline: ({ person, id }) => app.get(AnswerOffer).run(person, id, false),
    approve: ({ id: enrolmentId }) => app.get(DecideRequest).run(leader, { enrolmentId, approve: true }),
    reject: ({ id: enrolmentId }) =>
      app.get(DecideRequest).run(leader, { enrolmentId, approve: false, reason: 'Ikke denne gangen' }),
    prioritise: ({ id: enrolmentId, amount: priority }) =>
      app.get(SetPriority).run(coordinator, { enrolmentId, priority, reason: 'Skal lede gruppa' }),
    resize: async ({ run, amount }) => {
      const resized = sql.query('UPDATE course_run SET capacity = $2 WHERE id = $1', [run.id, amount]);
      if (!(await resized.catch(() => null))) return { refuse: 'REFUSED' };
      await sql.query('SELECT enrolment_fill_seats($1, $2, ($2::timestamptz)::date)', [run.id, clock.now()]);
      return null;
    },
    close: async ({ run }) => {
      const { rows } = await sql.query(`SELECT 1 FROM course_run WHERE id = $1 AND state = 'CANCELLED'`, [run.id]);
      if (rows.length > 0) return { refuse: 'REFUSED' };
      const words = [run.id, coordinator.personId, 'Kursholderen er syk', clock.now()];
      await sql.query('SELECT enrolment_cancel_run($1, $2, $3, $4)', words);
      return null;
    },
    wait: async ({ amount }) => {
      clock.advance({ hours: amount * 25 });
      await app.get(KeepSeatsMoving).run();
    },
  };
}
