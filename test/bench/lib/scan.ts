import type { Bench, BenchDatabase } from './bench.ts';
import { Connection, requestBytes } from './connection.ts';
import type { Check, Note, Sides, Slice } from './job.ts';
import { Program } from './program.ts';
import { slice } from './quiet.ts';
import { seedPastEnrolments, seedStudies } from './seed-past.ts';
import { seedProgram } from './seed-program.ts';
import { refreshSessions, seedPeople, seedSessions, seedUnits, SESSION_SECRET, settle } from './seed.ts';
import { median } from './statistics.ts';

const PEOPLE = 100_000;
const ENROLMENTS = 1_000_000;
const STUDIES = 30_000;
export const SCHOOLS = 50;
const TIMES = 5;

export interface Timed<Answer> {
  readonly ms: number;
  readonly answer: Answer;
}

/** What a job does with the municipality: ours answers the milliseconds of one reading. */
interface Reading {
  readonly ours: () => Promise<number>;
  readonly notes: () => Promise<Note[]>;
  readonly verify: () => Promise<Check[]>;
}

/** A municipality of 100,000 people, read by its sector's leader; the floor is one scan of its million enrolments. */
export interface Scan {
  readonly database: BenchDatabase;
  readonly ask: <Answer>(query: string, variables: Record<string, unknown>) => Promise<Timed<Answer>>;
  readonly sides: (reading: Reading) => Sides;
}

interface Seeded {
  readonly database: BenchDatabase;
  /** The sign-in of the sector's leader. */
  readonly cookie: string;
}

/** All jobs read the same million rows; the bench takes them away when it ends. */
let shared: Promise<Seeded> | undefined;

export async function openScan(bench: Bench): Promise<Scan> {
  const { database, cookie } = await (shared ??= seed(bench));
  const api = await startApi(database);
  const floor = await Program.start('scan-floor', { DATABASE_URL: database.url });
  const connection = await Connection.open(api.port);
  let counted = 0;

  const often = (server: Program, once: () => Promise<number>): Promise<Slice> =>
    slice({ app: server.pid, database: bench.postgresPid }, async () => {
      const times: number[] = [];
      while (times.length < TIMES) times.push(await once());
      return { done: TIMES, value: median(times), p99: null };
    });
  return {
    database,
    ask: async <Answer>(query: string, variables: Record<string, unknown>) => {
      const began = performance.now();
      const { body } = await connection.ask(requestBytes('/graphql', JSON.stringify({ query, variables }), { cookie }));
      const ms = performance.now() - began;
      const { data } = JSON.parse(body.toString()) as { data?: Answer };
      if (!data) throw new Error(`No report: ${body.toString().slice(0, 500)}`);
      return { ms, answer: data };
    },
    sides: ({ ours, notes, verify }) => ({
      floor: () =>
        often(floor, async () => {
          const { ms = NaN, rows = 0 } = await floor.ask({});
          counted = rows;
          return ms;
        }),
      ours: async () => {
        await refreshSessions(database.admin);
        return often(api, ours);
      },
      notes,
      verify: async () => [
        {
          what: `the scan saw ${ENROLMENTS * bench.size} rows (${counted})`,
          holds: counted === ENROLMENTS * bench.size,
        },
        ...(await verify()),
      ],
      close: async () => {
        connection.close();
        await Promise.all([api.stop(), floor.stop()]);
      },
    }),
  };
}

function startApi(database: BenchDatabase): Promise<Program> {
  return Program.start('api', { DATABASE_URL: database.url, SESSION_SECRET });
}

async function seed(bench: Bench): Promise<Seeded> {
  const database = await bench.database('bench_p3');
  await (await startApi(database)).stop(); // it brings the schema
  const { admin } = database;
  await seedUnits(admin, SCHOOLS);
  await seedPeople(admin, PEOPLE * bench.size);
  await seedPastEnrolments(admin, ENROLMENTS * bench.size);
  await seedStudies(admin, STUDIES * bench.size);
  await seedProgram(admin);
  const [leader] = await seedSessions(admin, 1);
  await admin.query(
    `INSERT INTO role_assignment (person_id, role, scope_unit_id, valid_from, created_at)
     SELECT $1, 'SECTOR_LEADER', id, '2020-01-01', now() FROM org_unit WHERE kind = 'SECTOR'`,
    [leader?.id],
  );
  await settle(admin);
  return { database, cookie: leader?.cookie ?? '' };
}
