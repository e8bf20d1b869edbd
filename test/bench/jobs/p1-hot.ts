import type { Bench } from '../lib/bench.ts';
import type { Job, Sides } from '../lib/job.ts';
import { seedRuns } from '../lib/seed.ts';
import { bareSql } from './bare-sql.ts';
import { BookingBench, onlyPlaces, PEOPLE, type Wish } from './booking.ts';

const SEATS = 30;
const CLIENTS = 10;

async function open(bench: Bench): Promise<Sides> {
  const booking = await BookingBench.open(bench, 'bench_p1_hot');
  const runs: string[] = [];
  const rush = async (): Promise<Wish[]> => {
    const [runId = ''] = await seedRuns(booking.database.admin, {
      count: 1,
      capacity: SEATS,
      inWeeks: 4 + runs.length, // who got a seat in the last rush must be free at the time of this one
    });
    runs.push(runId);
    return booking.people.map((person) => ({ person, runId }));
  };
  return {
    floor: async () => booking.floor(await rush()),
    ours: async () => booking.ours(await rush()),
    notes: async () => {
      const rate = await bareSql(booking.database.url, await rush(), CLIENTS);
      return [
        { what: `the function alone, ${CLIENTS} clients of PostgreSQL, bookings/s`, value: rate.toFixed(0) },
        ...booking.footprint(),
      ];
    },
    verify: async () => [
      ...onlyPlaces(booking.floorWords, 'floor'),
      ...onlyPlaces(booking.oursWords, 'ours'),
      ...(await booking.verify(runs, { capacity: SEATS, asked: PEOPLE })),
    ],
    close: () => booking.close(),
  };
}

/** Everyone wants the same run at once. */
export const job: Job = {
  id: 'p1-hot',
  title: `seats, ${PEOPLE} people at once on one run of ${SEATS}`,
  unit: '/s',
  goal: { kind: 'rate', first: 0.35, aim: 0.8 },
  open,
};
