import { isDeepStrictEqual } from 'node:util';
import type { Bench } from '../lib/bench.ts';
import { Connection, requestBytes, type Reply } from '../lib/connection.ts';
import type { Check, Job, Sides, Slice } from '../lib/job.ts';
import { fire, repeatFor } from '../lib/load.ts';
import { Program } from '../lib/program.ts';
import { slice } from '../lib/quiet.ts';
import { refreshSessions, seedPeople, seedRuns, seedSessions, seedUnits, SESSION_SECRET, settle } from '../lib/seed.ts';

const RUNS = 200;
const PAGE = 50;
const SESSIONS = 4;
const SOCKETS = 50;
const SLICE_MS = 3_000;
const READERS = 500;

const CATALOGUE = `query { catalogue(first: ${PAGE}) { total runs { id place capacity seatsLeft startsAt endsAt state
  course { id type audience title } hostUnit { id name } sessions { id no title startsAt endsAt place } } } }`;

interface Answer {
  readonly data: {
    readonly catalogue: { readonly total: number; readonly runs: readonly { readonly sessions: readonly object[] }[] };
  };
}

async function open(bench: Bench): Promise<Sides> {
  const database = await bench.database('bench_p2');
  const api = await Program.start('api', { DATABASE_URL: database.url, SESSION_SECRET });
  await seedUnits(database.admin);
  await seedPeople(database.admin, READERS);
  await seedRuns(database.admin, { count: RUNS * bench.size, capacity: 30, inWeeks: 4, sessions: SESSIONS });
  const people = await seedSessions(database.admin, READERS);
  await settle(database.admin);
  const floor = await Program.start('catalogue-floor', { DATABASE_URL: database.url });
  const plain = requestBytes('/', '{}');
  const asked = people.map(({ cookie }) => requestBytes('/graphql', JSON.stringify({ query: CATALOGUE }), { cookie }));
  const words: Record<string, number> = {};
  let turn = 0;

  const read = (server: Program, request: () => Buffer): Promise<Slice> =>
    slice({ app: server.pid, database: bench.postgresPid }, async () => {
      const next = repeatFor(SLICE_MS, request);
      const { done, perSecond, p99, told } = await fire({ port: server.port, sockets: SOCKETS, next, told: kindOf });
      for (const [word, times] of Object.entries(told)) words[word] = (words[word] ?? 0) + times;
      return { done, value: perSecond, p99 };
    });
  const ours = (): Buffer => asked[turn++ % asked.length] ?? plain;
  return {
    floor: () => read(floor, () => plain),
    ours: async () => {
      await refreshSessions(database.admin);
      return read(api, ours);
    },
    verify: async () => [
      { what: `only full answers (${JSON.stringify(words)})`, holds: Object.keys(words).join() === 'full' },
      ...compared(await once(floor.port, plain), await once(api.port, ours()), RUNS * bench.size),
    ],
    close: async () => {
      await Promise.all([api.stop(), floor.stop()]);
      await database.drop();
    },
  };
}

/** What the answer was; all that is not a full page is an error. */
function kindOf({ status, body }: Reply): string {
  if (status !== 200 || body.includes('"errors"')) return `error: ${status} ${body.toString().slice(0, 200)}`;
  return body.length > PAGE * SESSIONS * 50 ? 'full' : `short: ${body.length} bytes`;
}

async function once(port: number, request: Buffer): Promise<Answer> {
  const connection = await Connection.open(port);
  const { body } = await connection.ask(request);
  connection.close();
  const answer = JSON.parse(body.toString()) as Partial<Answer>;
  if (!answer.data) throw new Error(`No catalogue: ${body.toString().slice(0, 500)}`);
  return { data: answer.data };
}

/** Both sides must have said the same, value for value. */
function compared(floor: Answer, ours: Answer, total: number): Check[] {
  const { runs } = ours.data.catalogue;
  const whole = runs.length === PAGE && runs.every((run) => run.sessions.length === SESSIONS);
  return [
    { what: `${PAGE} runs with ${SESSIONS} sessions each`, holds: whole },
    { what: `the total is ${total}`, holds: ours.data.catalogue.total === total },
    { what: 'the same information on both sides', holds: isDeepStrictEqual(floor.data, ours.data) },
  ];
}

/** What everyone reads first. */
export const job: Job = {
  id: 'p2-catalogue',
  title: `catalogue, ${PAGE} runs with course, unit, ${SESSIONS} sessions and seats left, signed in`,
  unit: '/s',
  goal: { kind: 'rate', first: 0.38, aim: 0.8, p99AtMost: 2.5 },
  open,
};
