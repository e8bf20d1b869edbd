import type { Bench } from '../lib/bench.ts';
import { requestBytes } from '../lib/connection.ts';
import type { Check, Job, Note, Sides } from '../lib/job.ts';
import { quantile } from '../lib/statistics.ts';
import { once, openReading, question, same, SESSIONS, type Reading } from './reading.ts';

const PAGE = 50;
const MOST_COUNTED = 1_000;
const TRIES = 30;
/** A page in the middle of the list may cost so many times the first, both read whole. */
const DEEP_AT_MOST = 3;

const CATALOGUE = `query ($after: String, $search: String) { catalogue(first: ${PAGE}, after: $after, search: $search) { total runs {
  id place capacity seatsLeft startsAt endsAt state
  course { id type audience title } hostUnit { id name } sessions { id no title startsAt endsAt place } } } }`;

interface Answer {
  readonly catalogue: { readonly total: number; readonly runs: readonly { readonly sessions: readonly object[] }[] };
}

async function open(bench: Bench, runs: number): Promise<Sides> {
  const isWhole = (body: Buffer): boolean => body.length > PAGE * SESSIONS * 50;
  const reading = await openReading(bench, { name: 'bench_p2', floor: 'catalogue-floor', runs, isWhole });
  const plain = requestBytes('/', '{}');
  const asked = reading.cookies.map((cookie) => question(CATALOGUE, {}, cookie));
  let turn = 0;
  const ours = (): Buffer => asked[turn++ % asked.length] ?? plain;
  return {
    floor: () => reading.read(reading.floor, () => plain),
    ours: () => reading.read(reading.api, ours),
    notes: async () => [
      await milliseconds('a page that is read whole, since something has just been changed', reading, {}),
      await milliseconds('a search for a word that every run has', reading, { search: 'trygghet' }),
      await milliseconds('a search for a word that one course has', reading, { search: '17' }),
      { what: 'memory of the API after the load', value: `${Math.round(reading.api.megabytes() ?? 0)} MB` },
    ],
    verify: async () => [
      reading.whole(),
      ...compared(await once(reading.floor, plain), await once(reading.api, ours()), Math.min(runs, MOST_COUNTED)),
      await asFastInTheMiddle(reading),
    ],
    close: () => reading.close(),
  };
}

function compared(floor: Answer, ours: Answer, total: number): Check[] {
  const { runs } = ours.catalogue;
  const whole = runs.length === PAGE && runs.every((run) => run.sessions.length === SESSIONS);
  return [
    { what: `${PAGE} runs with ${SESSIONS} sessions each`, holds: whole },
    { what: `the total is ${total}`, holds: ours.catalogue.total === total },
    same(floor, ours),
  ];
}

/** Milliseconds of such pages, each after a change that makes the API forget what it keeps; the median. */
async function readWhole({ database, api, cookies }: Reading, variables: object): Promise<number> {
  const waits: number[] = [];
  for (let index = 0; index < TRIES; index += 1) {
    await database.admin.query('UPDATE catalogue_version SET no = no + 1');
    const began = performance.now();
    await once(api, question(CATALOGUE, variables, cookies[index] ?? ''));
    waits.push(performance.now() - began);
  }
  return quantile(waits, 0.5);
}

async function milliseconds(what: string, reading: Reading, variables: object): Promise<Note> {
  return { what, value: `${(await readWhole(reading, variables)).toFixed(1)} ms` };
}

/** Keyset paging: where in the list a page stands must not matter. */
async function asFastInTheMiddle(reading: Reading): Promise<Check> {
  const first = await readWhole(reading, {});
  const middle = await readWhole(reading, { after: reading.runs[Math.floor(reading.runs.length / 2)] });
  const times = middle / first;
  const what = `a page in the middle of the list takes ${times.toFixed(1)} times the first (at most ${DEEP_AT_MOST})`;
  return { what, holds: times <= DEEP_AT_MOST };
}

const goal = { kind: 'rate', first: 0.38, aim: 0.8, p99AtMost: 2.5 } as const;

/** What everyone reads first. */
export const job: Job = {
  id: 'p2-catalogue',
  title: `catalogue, ${PAGE} runs with course, unit, ${SESSIONS} sessions and seats left, signed in`,
  unit: '/s',
  goal,
  open: (bench) => open(bench, 200 * bench.size),
};

/** The same where a country has put its courses. */
export const manyJob: Job = {
  id: 'p2-catalogue-33k',
  title: 'the same with 33,000 runs to choose from',
  unit: '/s',
  goal,
  open: (bench) => open(bench, 33_000 * bench.size),
};
