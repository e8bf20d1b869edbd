import type { Bench } from '../lib/bench.ts';
import { requestBytes } from '../lib/connection.ts';
import type { Job, Sides } from '../lib/job.ts';
import { once, openReading, question, same, SESSIONS } from './reading.ts';

const RUNS = 33_000;
/** A step through the runs that meets each of them before any again. */
const STEP = 7_919;

const RUN = `query ($id: ID!) { courseRun(id: $id) { id place capacity seatsLeft startsAt endsAt closesAt state
  course { id type audience title text } hostUnit { id name } sessions { id no title startsAt endsAt place } leaders { id name } } }`;

async function open(bench: Bench): Promise<Sides> {
  const isWhole = (body: Buffer): boolean => body.length > SESSIONS * 100;
  const reading = await openReading(bench, {
    name: 'bench_p2_run',
    floor: 'run-page-floor',
    runs: RUNS * bench.size,
    isWhole,
  });
  const { runs, cookies } = reading;
  await reading.database.admin.query(
    `INSERT INTO run_leader (run_id, person_id) SELECT r.id, p.id FROM course_run r JOIN person p ON p.hr_key = 'B' || (1 + hashtext(r.id::text) & 63)`,
  );
  await reading.database.admin.query('VACUUM ANALYZE run_leader');
  let turn = 0;
  const next = (): string => runs[(turn++ * STEP) % runs.length] ?? '';
  const plain = (id: string): Buffer => requestBytes('/', JSON.stringify({ id }));
  const ours = (id: string): Buffer => question(RUN, { id }, cookies[turn % cookies.length] ?? '');
  return {
    floor: () => reading.read(reading.floor, () => plain(next())),
    ours: () => reading.read(reading.api, () => ours(next())),
    verify: async () => {
      const id = next();
      return [reading.whole(), same(await once(reading.floor, plain(id)), await once(reading.api, ours(id)))];
    },
    close: () => reading.close(),
  };
}

/** A run by its address, another one each time. */
export const job: Job = {
  id: 'p2-run-page',
  title: `the page of a run, one of 33,000, with course, unit, ${SESSIONS} sessions, leaders and seats left, signed in`,
  unit: '/s',
  goal: { kind: 'rate', first: 0.38, aim: 0.8, p99AtMost: 2.5 },
  open,
};
