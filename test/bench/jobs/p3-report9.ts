import type { Bench, BenchDatabase } from '../lib/bench.ts';
import { Connection, requestBytes } from '../lib/connection.ts';
import type { Check, Job, Sides, Slice } from '../lib/job.ts';
import { Program } from '../lib/program.ts';
import { slice } from '../lib/quiet.ts';
import { seedPastEnrolments, seedStudies } from '../lib/seed-past.ts';
import { refreshSessions, seedPeople, seedSessions, seedUnits, SESSION_SECRET, settle } from '../lib/seed.ts';
import { median } from '../lib/statistics.ts';

const PEOPLE = 100_000;
const ENROLMENTS = 1_000_000;
const STUDIES = 30_000;
const SCHOOLS = 50;
const TIMES = 5;

const INDICATOR = `formalCompetence(asOf: $asOf) { asOf schoolYears totals staff sharePercent rows { unit { id name } counts staff sharePercent } }`;
/** Cut by one thing and narrowed by two others. */
const NARROWED = `studyFigures(asOf: $asOf, by: PROFILE, filter: { unitKind: SCHOOL, scheme: NONE }) { schoolYears totals { staff lines { measure values } }
  rows { key name staff sharePercent lines { measure values } } }`;
const REPORT = `query ($asOf: LocalDate) { ${INDICATOR} }`;
const BOTH = `query ($asOf: LocalDate) { ${INDICATOR} ${NARROWED} }`;
const FIGURES = `query ($asOf: LocalDate) { ${NARROWED} }`;

interface Report {
  readonly totals: readonly number[];
  readonly staff: number;
  readonly rows: readonly { readonly counts: readonly number[]; readonly staff: number }[];
}

interface Answer {
  readonly formalCompetence: Report;
  readonly studyFigures?: { readonly totals: { readonly lines: readonly { readonly values: readonly number[] }[] } };
}

type When = 'as it is read' | 'after a change';

interface Seeded {
  readonly database: BenchDatabase;
  /** The sign-in of the sector's leader. */
  readonly cookie: string;
}

/** Both jobs read the same million rows; the bench takes them away when it ends. */
let shared: Promise<Seeded> | undefined;

async function open(bench: Bench, when: When): Promise<Sides> {
  const { database, cookie } = await (shared ??= seed(bench));
  const api = await startApi(database);
  const floor = await Program.start('scan-floor', { DATABASE_URL: database.url });
  const connection = await Connection.open(api.port);
  let counted = 0;

  const ask = async (query: string, asOf?: string): Promise<{ ms: number; answer: Answer }> => {
    const began = performance.now();
    const { body } = await connection.ask(
      requestBytes('/graphql', JSON.stringify({ query, variables: { asOf } }), { cookie }),
    );
    const ms = performance.now() - began;
    const { data } = JSON.parse(body.toString()) as { data?: Answer };
    if (!data) throw new Error(`No report: ${body.toString().slice(0, 500)}`);
    return { ms, answer: data };
  };
  const often = (server: Program, once: () => Promise<number>): Promise<Slice> =>
    slice({ app: server.pid, database: bench.postgresPid }, async () => {
      const times: number[] = [];
      while (times.length < TIMES) times.push(await once());
      return { done: TIMES, value: median(times), p99: null };
    });
  return {
    floor: () =>
      often(floor, async () => {
        const { ms = NaN, rows = 0 } = await floor.ask({});
        counted = rows;
        return ms;
      }),
    ours: async () => {
      await refreshSessions(database.admin);
      return often(api, async () => {
        if (when === 'after a change') await somebodyBegan(database);
        return (await ask(when === 'after a change' ? REPORT : BOTH)).ms;
      });
    },
    notes: async () => {
      await somebodyBegan(database);
      const past = await ask(REPORT, `${new Date().getFullYear() - 4}-12-31`);
      const narrowed = await ask(FIGURES);
      return [
        { what: 'as of a day four years ago, first time, ms', value: past.ms.toFixed(1) },
        { what: 'all numbers cut and narrowed, first time, ms', value: narrowed.ms.toFixed(1) },
      ];
    },
    verify: async () => [
      { what: `the scan saw ${ENROLMENTS * bench.size} rows (${counted})`, holds: counted === ENROLMENTS * bench.size },
      ...(await compared(database, (await ask(BOTH)).answer)),
    ],
    close: async () => {
      connection.close();
      await Promise.all([api.stop(), floor.stop()]);
    },
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
  const [leader] = await seedSessions(admin, 1);
  await admin.query(
    `INSERT INTO role_assignment (person_id, role, scope_unit_id, valid_from, created_at)
     SELECT $1, 'SECTOR_LEADER', id, '2020-01-01', now() FROM org_unit WHERE kind = 'SECTOR'`,
    [leader?.id],
  );
  await settle(admin);
  return { database, cookie: leader?.cookie ?? '' };
}

/** What a begun study does to a kept report: it holds no more. */
async function somebodyBegan({ admin }: BenchDatabase): Promise<void> {
  await admin.query('UPDATE formal_competence_version SET version = version + 1');
}

/** The same numbers, counted the plain way. */
async function compared({ admin }: BenchDatabase, answer: Answer): Promise<Check[]> {
  const report = answer.formalCompetence;
  const narrowed = answer.studyFigures?.totals.lines[0]?.values.at(-1);
  const { rows } = await admin.query<{ begun: number; staff: number }>(
    `SELECT (SELECT count(DISTINCT a.person_id)::int FROM application_event e JOIN further_education_application a ON a.id = e.application_id
              WHERE e.to_state = 'STARTED' AND e.effective_on <= now()) AS begun,
            (SELECT count(DISTINCT person_id)::int FROM employment WHERE valid_to IS NULL) AS staff`,
  );
  const { begun, staff } = rows[0] ?? {};
  const last = report.rows.reduce((sum, row) => sum + (row.counts.at(-1) ?? 0), 0);
  return [
    {
      what: `begun: ${begun ?? '–'} people, the report says ${report.totals.at(-1) ?? '–'}`,
      holds: report.totals.at(-1) === begun,
    },
    { what: `and so do the numbers that are cut (${narrowed ?? '–'})`, holds: narrowed === begun },
    { what: `the units add up to it (${last})`, holds: last === begun },
    { what: `staff: ${staff ?? '–'}, the report says ${report.staff}`, holds: report.staff === staff },
    { what: `a row for each of ${SCHOOLS} schools`, holds: report.rows.length === SCHOOLS },
  ];
}

/** Indicator 9 as leaders read it: computed for the first who asks after a change, kept until the next. */
export const readJob: Job = {
  id: 'p3-report9',
  title: 'indicator 9 and all numbers narrowed, as they are read, against one scan of 1 M enrolments (100,000 people)',
  unit: ' ms',
  goal: { kind: 'time', first: 0.1, aim: 0.06 },
  open: (bench) => open(bench, 'as it is read'),
};

/** Indicator 9 for the one who asks first after somebody has begun: all of it, from the events. */
export const recomputeJob: Job = {
  id: 'p3-recompute',
  title: 'indicator 9 computed anew from its events, against the same scan',
  unit: ' ms',
  goal: { kind: 'time', first: 2.5, aim: 2.5 },
  open: (bench) => open(bench, 'after a change'),
};
