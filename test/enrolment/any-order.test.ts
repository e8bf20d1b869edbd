import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApi, type TestApi } from '../harness/api.ts';
import { kinds, type Step } from './queue-model.ts';
import { openWalk, PEOPLE, shapes, type Walk } from './queue-walk.ts';

/** More walks, and other ones each time: BOOKING_WALKS=2000. */
const ASKED = process.env['BOOKING_WALKS'];
const WALKS = Number(ASKED ?? 40);

const anyStep = fc.record<Step>({
  kind: fc.oneof(
    { weight: 14, arbitrary: fc.constant<Step['kind']>('enrol') },
    { weight: 6, arbitrary: fc.constant<Step['kind']>('cancel') },
    { weight: 4, arbitrary: fc.constant<Step['kind']>('wait') },
    { weight: 24, arbitrary: fc.constantFrom(...kinds.filter((kind) => kind !== 'close')) },
    { weight: 1, arbitrary: fc.constant<Step['kind']>('close') },
  ),
  run: fc.nat(shapes.length - 1),
  person: fc.nat(PEOPLE - 1),
  amount: fc.integer({ min: 0, max: 4 }),
});

interface Fault {
  readonly fault: string;
  readonly in: string;
  readonly right: string;
  readonly wrong: string;
  readonly steps: readonly Step[];
}

const step = (kind: Step['kind'], person: number, run = 0): Step => ({ kind, run, person, amount: 0 });
/** The second waits for the seat of the first, and sits elsewhere at that hour when it comes free. */
const elsewhere = [step('enrol', 0), step('enrol', 1), step('enrol', 1, 1), step('cancel', 0)];

describe('booking, whatever is done in whatever order', () => {
  let api: TestApi;
  let walk: Walk;

  beforeAll(async () => {
    api = await startApi();
    walk = await openWalk(api);
  });
  afterAll(() => api.close());

  it(
    'is what the rules say after each step, and no invariant is broken',
    async () => {
      const steps = fc.array(anyStep, { minLength: 30, maxLength: 45 });
      const any = fc.asyncProperty(steps, (taken) => walk.along(taken));
      const details = await fc.check(any, { numRuns: WALKS, ...(ASKED === undefined && { seed: 2026 }) });
      expect(details.failed ? fc.defaultReportMessage(details) : null).toBeNull();
    },
    Math.max(60_000, WALKS * 3_000),
  );

  it('has met all that can happen on its way', () => {
    const states = [
      'REQUESTED',
      'WAITLISTED',
      'OFFERED',
      'ENROLLED',
      'CANCELLED',
      'WITHDRAWN',
      'DECLINED',
      'OFFER_EXPIRED',
      'REJECTED',
      'RUN_CANCELLED',
    ];
    const refused = ['enrol CLASH', 'enrol ALREADY_ENROLLED', 'enrol RUN_CANCELLED', 'approve CLASH', 'resize REFUSED'];
    expect([...kinds, ...states, ...refused].filter((one) => !walk.met.has(one))).toEqual([]);
  });

  it.each<Fault>([
    {
      fault: 'the last in the queue goes first',
      in: 'enrolment_fill_seats',
      right: 'requested_at, queue_no',
      wrong: 'queue_no DESC',
      steps: [step('enrol', 0), step('enrol', 1), step('enrol', 2), step('cancel', 0)],
    },
    {
      fault: 'a seat goes to who sits elsewhere',
      in: 'enrolment_fill_seats',
      right: 'IF v_why IS NOT NULL',
      wrong: 'IF false',
      steps: elsewhere,
    },
    {
      fault: 'a freed seat stays counted',
      in: 'enrolment_move',
      right: 'seats_taken - 1',
      wrong: 'seats_taken - 0',
      steps: [step('enrol', 0), step('cancel', 0)],
    },
    {
      fault: 'somebody books past who waits',
      in: 'enrolment_seat_is_free',
      right: 'AND NOT EXISTS',
      wrong: 'AND true OR NOT EXISTS',
      steps: [...elsewhere, step('cancel', 1, 1), step('enrol', 2)],
    },
  ])('would be found out if $fault (negative control)', async ({ in: name, right, wrong, steps }) => {
    await walk.along(steps);
    const { rows } = await api.sql.query<{ body: string }>(
      'SELECT pg_get_functiondef(oid) AS body FROM pg_proc WHERE proname = $1',
      [name],
    );
    const body = rows[0]!.body;
    expect(body).toContain(right);
    await api.sql.query(body.replace(right, wrong));
    await expect(walk.along(steps)).rejects.toThrow();
    await api.sql.query(body);
  });
});
