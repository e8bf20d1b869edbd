import type { Bench } from '../lib/bench.ts';
import type { Job, Sides } from '../lib/job.ts';
import { seedRuns } from '../lib/seed.ts';
import { BookingBench, onlyPlaces, type Wish } from './booking.ts';

const CROWD = 10_000;
const SEATS = 500;

async function open(bench: Bench): Promise<Sides> {
  const booking = await BookingBench.open(bench, 'bench_p1_crowd', CROWD);
  const runs: string[] = [];
  const rush = async (): Promise<Wish[]> => {
    const [runId = ''] = await seedRuns(booking.database.admin, {
      count: 1,
      capacity: SEATS,
      inWeeks: 4 + runs.length,
    });
    runs.push(runId);
    return booking.people.map((person) => ({ person, runId }));
  };
  return {
    floor: async () => booking.floor(await rush()),
    ours: async () => booking.ours(await rush()),
    verify: async () => [
      ...onlyPlaces(booking.floorWords, 'floor'),
      ...onlyPlaces(booking.oursWords, 'ours'),
      ...(await booking.verify(runs, { capacity: SEATS, asked: CROWD })),
    ],
    close: () => booking.close(),
  };
}

/** Ten thousand sign up at once for 500 seats. */
export const job: Job = {
  id: 'p1-crowd',
  title: `seats, ${CROWD} people at once on one run of ${SEATS}`,
  unit: '/s',
  goal: { kind: 'rate', first: 0.35, aim: 0.8 },
  open,
};
