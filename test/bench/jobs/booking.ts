import type { Bench, BenchDatabase } from '../lib/bench.ts';
import { requestBytes, type Reply } from '../lib/connection.ts';
import type { Check, Note, Slice } from '../lib/job.ts';
import { each, fire } from '../lib/load.ts';
import { Program } from '../lib/program.ts';
import { slice } from '../lib/quiet.ts';
import { seedPastEnrolments } from '../lib/seed-past.ts';
import {
  refreshSessions,
  seedPeople,
  seedSessions,
  seedUnits,
  SESSION_SECRET,
  settle,
  type SeededPerson,
} from '../lib/seed.ts';

/** A person asks for a seat in a run. */
export interface Wish {
  readonly person: SeededPerson;
  readonly runId: string;
}

export const PEOPLE = 5_000;
const SOCKETS = 100;
const STORED = 30_000;

const ENROL = `mutation ($runId: ID!) { enrol(runId: $runId) { ... on Enrolment { id state } ... on Refusal { code } } }`;

/** The product and the floor on one database with thousands of employees who are signed in. */
export class BookingBench {
  readonly people: readonly SeededPerson[];
  readonly database: BenchDatabase;
  readonly floorWords: Record<string, number> = {};
  readonly oursWords: Record<string, number> = {};
  private readonly bench: Bench;
  private readonly api: Program;
  private readonly floorServer: Program;

  private constructor(
    bench: Bench,
    database: BenchDatabase,
    parts: { api: Program; floor: Program; people: SeededPerson[] },
  ) {
    this.bench = bench;
    this.database = database;
    this.api = parts.api;
    this.floorServer = parts.floor;
    this.people = parts.people;
  }

  static async open(bench: Bench, name: string, count = PEOPLE): Promise<BookingBench> {
    const database = await bench.database(name);
    const api = await Program.start('api', { DATABASE_URL: database.url, SESSION_SECRET });
    await seedUnits(database.admin);
    await seedPeople(database.admin, count);
    await seedPastEnrolments(database.admin, STORED * bench.size);
    const people = await seedSessions(database.admin, count);
    await settle(database.admin);
    const floor = await Program.start('booking-floor', { DATABASE_URL: database.url });
    return new BookingBench(bench, database, { api, floor, people });
  }

  floor(wishes: readonly Wish[]): Promise<Slice> {
    const requests = wishes.map(({ person, runId }) =>
      requestBytes('/', JSON.stringify({ runId, personId: person.id, unitId: person.unitId })),
    );
    return this.book(this.floorServer, requests, this.floorWords);
  }

  async ours(wishes: readonly Wish[]): Promise<Slice> {
    const requests = wishes.map(({ person, runId }) =>
      requestBytes('/graphql', JSON.stringify({ query: ENROL, variables: { runId } }), { cookie: person.cookie }),
    );
    await refreshSessions(this.database.admin);
    return this.book(this.api, requests, this.oursWords);
  }

  /** Counts over all runs that were fought for: what must hold in each, and how many do not. */
  async verify(
    runs: readonly string[],
    expected: { readonly capacity: number; readonly asked: number },
  ): Promise<Check[]> {
    const { capacity, asked } = expected;
    const { rows } = await this.database.admin.query<{ what: string; wrong: number }>(
      `WITH run AS (SELECT id, seats_taken FROM course_run WHERE id = ANY ($1::uuid[])),
       placed AS (
         SELECT run.id, run.seats_taken, count(*) FILTER (WHERE e.state = 'ENROLLED') AS enrolled, count(*) FILTER (WHERE e.state = 'WAITLISTED') AS waiting,
                count(e.id) - count(DISTINCT e.person_id) AS twice
           FROM run LEFT JOIN enrolment e ON e.run_id = run.id GROUP BY run.id, run.seats_taken)
       SELECT 'seats given: exactly ' || least($2::int, $3::int) AS what, count(*) FILTER (WHERE enrolled <> least($2, $3))::int AS wrong FROM placed
       UNION ALL SELECT 'waiting: exactly ' || greatest($3 - $2, 0), count(*) FILTER (WHERE waiting <> greatest($3 - $2, 0))::int FROM placed
       UNION ALL SELECT 'nobody twice', count(*) FILTER (WHERE twice > 0)::int FROM placed
       UNION ALL SELECT 'the counter is the rows', count(*) FILTER (WHERE seats_taken <> enrolled)::int FROM placed
       UNION ALL SELECT 'history, audit and outbox for each', count(*)::int FROM enrolment e JOIN run ON run.id = e.run_id
         WHERE NOT EXISTS (SELECT 1 FROM enrolment_event v JOIN audit_entry a ON a.object_type = 'ENROLMENT' AND a.object_id = v.enrolment_id
                            WHERE v.enrolment_id = e.id)`,
      [runs, capacity, asked],
    );
    const outbox = await this.outboxIsComplete(runs);
    return [
      ...rows.map(({ what, wrong }) => ({ what: `${what} (${runs.length} runs, ${wrong} wrong)`, holds: wrong === 0 })),
      outbox,
    ];
  }

  private async outboxIsComplete(runs: readonly string[]): Promise<Check> {
    const { rows } = await this.database.admin.query<{ booked: number; told: number }>(
      `SELECT (SELECT count(*)::int FROM enrolment WHERE run_id = ANY ($1::uuid[])) AS booked,
              (SELECT count(DISTINCT e.id)::int FROM outbox o JOIN enrolment e ON e.id = (o.payload->>'enrolmentId')::uuid WHERE e.run_id = ANY ($1::uuid[])) AS told`,
      [runs],
    );
    const { booked = 0, told = -1 } = rows[0] ?? {};
    return { what: `each booking in the outbox (${told} of ${booked})`, holds: told === booked };
  }

  /** What the API takes of the machine (P7), as it is now. */
  footprint(): Note[] {
    const boot = this.api.ready['bootMs'];
    const megabytes = this.api.megabytes();
    return [
      { what: 'API: start to listening, ms', value: boot?.toFixed(0) ?? '–' },
      { what: 'API: memory after the load, MB', value: megabytes?.toFixed(0) ?? '–' },
    ];
  }

  async close(): Promise<void> {
    await Promise.all([this.api.stop(), this.floorServer.stop()]);
    await this.database.drop();
  }

  private book(server: Program, requests: readonly Buffer[], words: Record<string, number>): Promise<Slice> {
    return slice({ app: server.pid, database: this.bench.postgresPid }, async () => {
      const loaded = await fire({ port: server.port, sockets: SOCKETS, next: each(requests), told: stateIn });
      for (const [word, times] of Object.entries(loaded.told)) words[word] = (words[word] ?? 0) + times;
      return { done: loaded.done, value: loaded.perSecond, p99: loaded.p99 };
    });
  }
}

/** All that is not a place is an error here, also a refusal. */
function stateIn({ status, body }: Reply): string {
  const state = /"state":"([A-Z]+)"/.exec(body.toString())?.[1];
  return status === 200 && state !== undefined ? state : `error: ${status} ${body.toString().trim().slice(0, 200)}`;
}

/** Nobody may have been told anything but a place: no refusal, no error. */
export function onlyPlaces(words: Readonly<Record<string, number>>, side: string): Check[] {
  const wrong = Object.keys(words).filter((word) => word !== 'ENROLLED' && word !== 'WAITLISTED');
  return [
    {
      what: `${side}: only places were answered${wrong.map((word) => `; ${word}`).join('')}`,
      holds: wrong.length === 0,
    },
  ];
}
