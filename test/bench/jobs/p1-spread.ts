import type { Bench } from '../lib/bench.ts';
import type { Job, Sides } from '../lib/job.ts';
import { seedRuns, settle } from '../lib/seed.ts';
import { BookingBench, onlyPlaces, PEOPLE, type Wish } from './booking.ts';

const RUNS = PEOPLE / 2;
const SEATS = 100;

async function open(bench: Bench): Promise<Sides> {
  const booking = await BookingBench.open(bench, 'bench_p1_spread');
  const runs = await seedRuns(booking.database.admin, { count: RUNS, capacity: SEATS, inWeeks: 4 });
  await settle(booking.database.admin);
  let waves = 0;
  // In each wave everyone asks for another run than before, and each run is asked for by two.
  const wave = (): Wish[] => {
    waves += 1;
    return booking.people.map((person, index) => ({ person, runId: runs[(index + waves) % RUNS] ?? '' }));
  };
  return {
    floor: () => booking.floor(wave()),
    ours: () => booking.ours(wave()),
    verify: async () => [
      ...onlyPlaces(booking.floorWords, 'floor'),
      ...onlyPlaces(booking.oursWords, 'ours'),
      ...(await booking.verify(runs, { capacity: SEATS, asked: 2 * waves })),
    ],
    close: () => booking.close(),
  };
}

/** Everyone wants something else. */
export const job: Job = {
  id: 'p1-spread',
  title: `seats, ${PEOPLE} people over ${RUNS} runs`,
  unit: '/s',
  goal: { kind: 'rate', first: 0.35, aim: 0.8 },
  open,
};
