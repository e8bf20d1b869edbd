import type { Bench, BenchDatabase } from '../lib/bench.ts';
import type { Check, Job, Sides } from '../lib/job.ts';
import { openScan, SCHOOLS, type Timed } from '../lib/scan.ts';
import { parts } from '../lib/seed-program.ts';

const PROGRAM = '{ programs { id } }';
const CARD = `query ($id: ID!) { programCard(programId: $id) {
  total { people exempt completed late strands { strand wantedMinutes doneMinutes } } units { unit { id name } people strands { strand doneMinutes } } } }`;

interface Answer {
  readonly programCard: {
    readonly total: {
      readonly people: number;
      readonly exempt: number;
      readonly strands: readonly { readonly wantedMinutes: number; readonly doneMinutes: number }[];
    };
    readonly units: readonly { readonly people: number }[];
  };
}

type When = 'as it is read' | 'after a change';

async function open(bench: Bench, when: When): Promise<Sides> {
  const scan = await openScan(bench);
  const { database } = scan;
  const { answer } = await scan.ask<{ programs: { id: string }[] }>(PROGRAM, {});
  const ask = (): Promise<Timed<Answer>> => scan.ask<Answer>(CARD, { id: answer.programs[0]?.id });
  return scan.sides({
    ours: async () => {
      if (when === 'after a change') await somethingIsDone(database);
      return (await ask()).ms;
    },
    notes: () => Promise.resolve([]),
    verify: async () => compared(database, (await ask()).answer),
  });
}

/** What a completed course does to a kept card: it holds no more. */
async function somethingIsDone({ admin }: BenchDatabase): Promise<void> {
  await admin.query('UPDATE program_version SET version = version + 1');
}

/** The same numbers, counted the plain way, part by part. */
async function compared({ admin }: BenchDatabase, { programCard: { total, units } }: Answer): Promise<Check[]> {
  const { rows } = await admin.query<{ people: number; exempt: number; course: number; held: number; own: number }>(
    `WITH off AS (SELECT person_id FROM program_exemption WHERE lifted_at IS NULL),
     staff AS (SELECT DISTINCT person_id FROM employment WHERE valid_to IS NULL AND person_id NOT IN (SELECT person_id FROM off))
     SELECT (SELECT count(*)::int FROM staff) AS people, (SELECT count(*)::int FROM off) AS exempt,
            (SELECT count(DISTINCT person_id)::int * $1::int FROM enrolment WHERE state = 'COMPLETED' AND person_id IN (SELECT person_id FROM staff)) AS course,
            (SELECT coalesce(sum(least(90, $2::int)), 0)::int FROM supervision_presence WHERE present AND person_id IN (SELECT person_id FROM staff)) AS held,
            (SELECT coalesce(sum(least(minutes, $3::int)), 0)::int FROM own_work WHERE state = 'APPROVED' AND person_id IN (SELECT person_id FROM staff)) AS own`,
    [parts.course, parts.supervision, parts.ownWork],
  );
  const counted = rows[0];
  const done = total.strands.map(({ doneMinutes }) => doneMinutes);
  return [
    {
      what: `people: ${counted?.people ?? '–'}, the card says ${total.people}`,
      holds: total.people === counted?.people,
    },
    {
      what: `let off: ${counted?.exempt ?? '–'}, the card says ${total.exempt}`,
      holds: total.exempt === counted?.exempt,
    },
    ...(['course', 'held', 'own'] as const).map((what, index) => ({
      what: `minutes (${what}): ${counted?.[what] ?? '–'}, the card says ${done[index] ?? '–'}`,
      holds: done[index] === counted?.[what],
    })),
    { what: `a row for each of ${SCHOOLS} schools`, holds: units.length === SCHOOLS },
  ];
}

/** The municipality's card as leaders read it: computed for the first who asks after a change, kept until the next. */
export const readJob: Job = {
  id: 'p3-program',
  title: 'the municipality’s three-strand card, as it is read, against one scan of 1 M enrolments (100,000 people)',
  unit: ' ms',
  goal: { kind: 'time', first: 0.1, aim: 0.06 },
  open: (bench) => open(bench, 'as it is read'),
};

/** The same for the one who asks first after somebody has done something. */
export const recomputeJob: Job = {
  id: 'p3-program-anew',
  title: 'the same card computed anew, against the same scan',
  unit: ' ms',
  goal: { kind: 'time', first: 20, aim: 2.5 },
  open: (bench) => open(bench, 'after a change'),
};
