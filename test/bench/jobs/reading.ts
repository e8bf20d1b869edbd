import { isDeepStrictEqual } from 'node:util';
import type { Bench, BenchDatabase } from '../lib/bench.ts';
import { Connection, requestBytes, type Reply } from '../lib/connection.ts';
import type { Check, Slice } from '../lib/job.ts';
import { fire, repeatFor } from '../lib/load.ts';
import { Program } from '../lib/program.ts';
import { slice } from '../lib/quiet.ts';
import { refreshSessions, seedPeople, seedRuns, seedSessions, seedUnits, SESSION_SECRET, settle } from '../lib/seed.ts';

export const SESSIONS = 4;
const SOCKETS = 50;
const SLICE_MS = 3_000;
const READERS = 500;

/** Both sides on one database of runs, and who reads. */
export interface Reading {
  readonly database: BenchDatabase;
  readonly api: Program;
  readonly floor: Program;
  /** Ids in order of start. */
  readonly runs: readonly string[];
  readonly cookies: readonly string[];
  /** Asks one side with these requests for some seconds. */
  read(server: Program, request: () => Buffer): Promise<Slice>;
  /** Every answer so far was whole. */
  whole(): Check;
  close(): Promise<void>;
}

/** Starts the API and the floor on a database with so many runs. isWhole looks at an answer that came as 200. */
export async function openReading(
  bench: Bench,
  wish: {
    readonly name: string;
    readonly floor: string;
    readonly runs: number;
    readonly isWhole: (body: Buffer) => boolean;
  },
): Promise<Reading> {
  const database = await bench.database(wish.name);
  const api = await Program.start('api', { DATABASE_URL: database.url, SESSION_SECRET });
  await seedUnits(database.admin);
  await seedPeople(database.admin, READERS);
  const runs = await seedRuns(database.admin, { count: wish.runs, capacity: 30, inWeeks: 4, sessions: SESSIONS });
  const people = await seedSessions(database.admin, READERS);
  await settle(database.admin);
  const floor = await Program.start(wish.floor, { DATABASE_URL: database.url });
  const words: Record<string, number> = {};
  const told = ({ status, body }: Reply): string => {
    if (status !== 200 || body.includes('"errors"')) return `error: ${status} ${body.toString().slice(0, 200)}`;
    return wish.isWhole(body) ? 'whole' : `short: ${body.length} bytes`;
  };
  return {
    database,
    api,
    floor,
    runs,
    cookies: people.map(({ cookie }) => cookie),
    read: async (server, request) => {
      if (server === api) await refreshSessions(database.admin);
      return slice({ app: server.pid, database: bench.postgresPid }, async () => {
        const load = { port: server.port, sockets: SOCKETS, next: repeatFor(SLICE_MS, request), told };
        const { done, perSecond, p99, told: said } = await fire(load);
        for (const [word, times] of Object.entries(said)) words[word] = (words[word] ?? 0) + times;
        return { done, value: perSecond, p99 };
      });
    },
    whole: () => ({
      what: `only whole answers (${JSON.stringify(words)})`,
      holds: Object.keys(words).join() === 'whole',
    }),
    close: async () => {
      await Promise.all([api.stop(), floor.stop()]);
      await database.drop();
    },
  };
}

/** A question to the product as that reader. */
export function question(query: string, variables: object, cookie: string): Buffer {
  return requestBytes('/graphql', JSON.stringify({ query, variables }), { cookie });
}

/** One answer. */
export async function once<Answer>(server: Program, request: Buffer): Promise<Answer> {
  const connection = await Connection.open(server.port);
  const { body } = await connection.ask(request);
  connection.close();
  const answer = JSON.parse(body.toString()) as { readonly data?: Answer };
  if (!answer.data) throw new Error(`No answer: ${body.toString().slice(0, 500)}`);
  return answer.data;
}

/** Both sides must have said the same, value for value. */
export function same(floor: unknown, ours: unknown): Check {
  return { what: 'the same information on both sides', holds: isDeepStrictEqual(floor, ours) };
}
