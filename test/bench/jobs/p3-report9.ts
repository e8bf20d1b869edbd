import type { Bench, BenchDatabase } from '../lib/bench.ts';
import type { Check, Job, Sides } from '../lib/job.ts';
import { openScan, SCHOOLS, type Timed } from '../lib/scan.ts';

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

async function open(bench: Bench, when: When): Promise<Sides> {
  const scan = await openScan(bench);
  const { database } = scan;
  const ask = (query: string, asOf?: string): Promise<Timed<Answer>> => scan.ask<Answer>(query, { asOf });
  return scan.sides({
    ours: async () => {
      if (when === 'after a change') await somebodyBegan(database);
      return (await ask(when === 'after a change' ? REPORT : BOTH)).ms;
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
    verify: async () => compared(database, (await ask(BOTH)).answer),
  });
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
