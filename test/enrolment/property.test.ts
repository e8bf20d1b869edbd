import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MikroORM } from '@mikro-orm/postgresql';
import { auditBookings } from '../../apps/api/src/enrolment/booking-audit.ts';
import { givenRun, type GivenRun } from '../given/courses.ts';
import { givenManyPeople } from '../given/many-people.ts';
import { givenPerson, givenRole, givenUnit, type GivenPerson, type GivenUnit } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';
import { bookingThrough, placeOf, type Booking } from './booking.ts';
import { ModelRun, type ModelWish } from './model.ts';

const PEOPLE = 6;
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 100);
const START = Date.parse('2026-11-23T11:00:00Z');
const OFFER_HOURS = 48;

const person = fc.nat({ max: PEOPLE - 1 });
/** What people, leaders, the coordinator and time can do, each with whom it is about. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('enrol' as const), person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('accept' as const, 'decline' as const), person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'reject' as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prioritise' as const), person, to: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resize' as const), to: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expireOffers' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancelRun' as const), never: fc.boolean() }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const story = fc.record({
  wish: fc.record({
    capacity: fc.integer({ min: 1, max: 3 }),
    approval: fc.boolean(),
    promotion: fc.constantFrom('AUTO' as const, 'OFFER' as const),
  }),
  steps: fc.array(step, { minLength: 5, maxLength: 25 }),
});

describe('seats and queue, whatever people, leaders and time do in whatever order', () => {
  let api: TestApi;
  let booking: Booking;
  let school: GivenUnit;
  let people: readonly GivenPerson[];
  let torbjorn: GivenPerson;
  let aino: GivenPerson;
  let elapsed = 0;

  const tell = async (run: GivenRun, next: Step): Promise<void> => {
    const who = 'person' in next ? people[next.person] : undefined;
    const place = who ? await placeOf(api, run.id, who).catch(() => undefined) : undefined;
    const act: Record<Step['do'], () => Promise<unknown>> = {
      enrol: () => booking.enrol(who!, run.id),
      cancel: () => booking.cancel(who!, place?.id),
      accept: () => booking.accept(who!, place?.id),
      decline: () => booking.decline(who!, place?.id),
      approve: () => booking.approve(torbjorn, place?.id),
      reject: () => booking.reject(torbjorn, place?.id, 'Ikke nå'),
      prioritise: () =>
        api.ask(
          aino.id,
          'mutation ($id: ID!, $to: Int!) { setPriority(enrolmentId: $id, priority: $to, reason: "Grunn") { __typename } }',
          {
            id: place?.id,
            to: 'to' in next ? next.to : 0,
          },
        ),
      resize: () =>
        api.sql
          .query(
            `WITH room AS (UPDATE course_run SET capacity = greatest($2::int, seats_taken, 1) WHERE id = $1 AND state <> 'CANCELLED' RETURNING id)
           SELECT 1 FROM room`,
            [run.id, 'to' in next ? next.to : 1],
          )
          .then(() =>
            api.sql.query('SELECT enrolment_fill_seats($1, $2, $3)', [run.id, api.clock.now(), api.clock.today()]),
          ),
      expireOffers: async () => {
        elapsed += OFFER_HOURS * 3_600_000;
        api.clock.set(new Date(START + elapsed).toISOString());
        await api.minute();
      },
      cancelRun: () =>
        api.sql.query('SELECT enrolment_cancel_run($1, $2, $3, $4)', [run.id, aino.id, 'Avlyst', api.clock.now()]),
    };
    await act[next.do]();
  };
  const imagine = (model: ModelRun, next: Step): void => {
    if (next.do === 'prioritise') model.prioritise(next.person, next.to);
    else if (next.do === 'resize') model.resize(next.to);
    else if (next.do === 'expireOffers') model.expireOffers();
    else if (next.do === 'cancelRun') model.cancelRun();
    else model[next.do](next.person);
  };
  /** Where everybody stands, and the run's counter. */
  const standings = async (run: GivenRun): Promise<{ places: Record<string, string>; seats: number }> => {
    const { rows } = await api.sql.query<{ person_id: string; state: string; seats: number }>(
      `SELECT DISTINCT ON (e.person_id) e.person_id, e.state, r.seats_taken AS seats FROM enrolment e JOIN course_run r ON r.id = e.run_id
        WHERE r.id = $1 ORDER BY e.person_id, e.queue_no DESC`,
      [run.id],
    );
    const numbered = rows.map(({ person_id: id, state }) => [people.findIndex((one) => one.id === id), state] as const);
    return { places: Object.fromEntries(numbered.sort(([a], [b]) => a - b)), seats: rows[0]?.seats ?? 0 };
  };
  const holds = async ({ wish, steps }: { wish: ModelWish; steps: readonly Step[] }): Promise<void> => {
    const { approval, ...rest } = wish;
    const run = await givenRun(api.sql, school, {
      ...rest,
      approvalPolicy: approval ? 'UNIT_LEADER' : 'NONE',
      startsAt: '2031-06-02T08:00:00Z',
      closesAt: '2031-06-01T08:00:00Z',
    });
    await api.sql.query('UPDATE course_run SET approval_days = 60, opens_at = $2 WHERE id = $1', [
      run.id,
      '2026-01-01',
    ]);
    await api.sql.query(`UPDATE enrolment SET state = 'WITHDRAWN' WHERE state = 'REQUESTED' AND run_id <> $1`, [
      run.id,
    ]);
    const model = new ModelRun(wish);
    for (const next of steps.filter((one) => one.do !== 'cancelRun' || !one.never)) {
      await tell(run, next);
      imagine(model, next);
      expect({ after: next, ...(await standings(run)) }).toEqual({
        after: next,
        places: model.standings(),
        seats: model.seatsTaken,
      });
    }
  };

  beforeAll(async () => {
    api = await startApi();
    booking = bookingThrough(api);
    school = await givenUnit(api.sql, 'Rena skole');
    people = await givenManyPeople(api.sql, school, PEOPLE);
    torbjorn = await givenPerson(api.sql, 'Torbjørn', school);
    aino = await givenPerson(api.sql, 'Aino', school);
    await givenRole(api.sql, torbjorn, 'UNIT_LEADER', school);
    await givenRole(api.sql, aino, 'COURSE_COORDINATOR', school);
  });
  afterAll(() => api.close());

  it('are as the pure model says after every step, and every invariant holds at the end', async () => {
    await fc.assert(fc.asyncProperty(story, holds), { numRuns: RUNS, endOnFailure: true });
    const when = { now: api.clock.now(), today: api.clock.today() };
    const found = await auditBookings(api.app.get(MikroORM).em.fork(), when);
    expect(found.filter(({ count, invariant }) => count > 0 && invariant.name !== 'told-in-full')).toEqual([]);
  }, 120_000);

  it('are found out when a freed seat is not given on (negative control)', async () => {
    const { rows } = await api.sql.query<{ text: string }>(
      `SELECT pg_get_functiondef('enrolment_fill_seats(uuid, timestamptz, date)'::regprocedure) AS text`,
    );
    await api.sql.query(
      `CREATE OR REPLACE FUNCTION enrolment_fill_seats(p_run uuid, p_now timestamptz, p_today date) RETURNS integer LANGUAGE sql AS 'SELECT 0'`,
    );
    const found = await fc.check(fc.asyncProperty(story, holds), { numRuns: 100, endOnFailure: true });
    await api.sql.query(rows[0]?.text ?? '');
    expect(found.failed).toBe(true);
  }, 120_000);
});
