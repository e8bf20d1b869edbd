import type { TestApi } from '../harness/api.ts';
import type { Card } from './program-world.ts';

interface Part {
  readonly id: string;
  readonly strand: string;
  readonly kind: string;
  readonly course_id: string | null;
  readonly required: boolean;
  readonly minutes: number;
  readonly due_on: string | null;
}
/** Of one person in one year, counted plainly. */
interface Plain {
  readonly state: string;
  readonly late: boolean;
  readonly wanted: readonly number[];
  readonly done: readonly number[];
}

const STRANDS = ['FAGLIG_PAFYLL', 'VEILEDNING', 'EGET_ARBEID'];
const TODAY = '2026-11-23';
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What a card says, as the recount says it. */
export const shown = (card: Pick<Card, 'state' | 'late' | 'strands'>): Plain => ({
  state: card.state,
  late: card.late,
  wanted: card.strands.map(({ wantedMinutes }) => wantedMinutes),
  done: card.strands.map(({ doneMinutes }) => doneMinutes),
});

/** What a unit's row must say of these. */
export function summed(all: readonly Plain[]): object {
  const asked = all.filter(({ state }) => state !== 'EXEMPT');
  return {
    people: asked.length,
    exempt: all.length - asked.length,
    completed: asked.filter(({ state }) => state === 'COMPLETED').length,
    late: asked.filter(({ late }) => late).length,
    strands: STRANDS.map((_, i) => ({
      wantedMinutes: sum(asked.map(({ wanted }) => wanted[i] ?? 0)),
      doneMinutes: sum(asked.map(({ done }) => done[i] ?? 0)),
    })),
  };
}

export interface Recounted {
  readonly person: string;
  readonly units: ReadonlySet<string>;
  readonly plain: Plain;
}

/** Everybody in a programme on its day, from the rows of the tables and nothing else. */
export async function recount({ sql }: TestApi, id: string, year: number): Promise<Recounted[]> {
  const all = async <Row extends object>(text: string): Promise<Row[]> => (await sql.query<Row>(text)).rows;
  const day = [TODAY, `${year + 1}-07-31`].sort()[0]!;
  const jobs = await all<{ person_id: string; unit_id: string; from: string; to: string | null }>(
    'SELECT person_id, unit_id, valid_from::text AS "from", valid_to::text AS "to" FROM employment',
  );
  const parts = (
    await all<Part & { program_id: string }>('SELECT *, due_on::text AS due_on FROM program_element ORDER BY position')
  ).filter((part) => part.program_id === id);
  const runs = await all<{ person_id: string; course_id: string }>(
    `SELECT e.person_id, r.course_id FROM enrolment e JOIN course_run r ON r.id = e.run_id WHERE e.state = 'COMPLETED'`,
  );
  const met = await all<{ person_id: string; at: Date }>(
    `SELECT x.person_id, s.starts_at AS at FROM supervision_presence x JOIN supervision_session s ON s.id = x.session_id WHERE x.present AND s.state = 'HELD'`,
  );
  const let_off = await all<{ program_id: string; person_id: string; element_id: string | null }>(
    'SELECT * FROM program_exemption WHERE lifted_at IS NULL',
  );
  const employed = jobs.filter((job) => job.from <= day && (job.to === null || job.to >= day));
  return [...Map.groupBy(employed, (job) => job.person_id)].map(([person, held]) => {
    const free = let_off
      .filter((one) => one.program_id === id && one.person_id === person)
      .map((one) => one.element_id);
    const taken = new Set(runs.filter((one) => one.person_id === person).map((one) => one.course_id));
    const hours = met.filter(
      (one) =>
        one.person_id === person && one.at >= new Date(`${year}-08-01`) && one.at < new Date(`${year + 1}-08-01`),
    );
    const asked = free.includes(null) ? [] : parts.filter((part) => !free.includes(part.id));
    return {
      person,
      units: new Set(held.map((job) => job.unit_id)),
      plain: plainly(asked, taken, { minutes: hours.length * 60, off: free.includes(null) }),
    };
  });
}

function plainly(
  asked: readonly Part[],
  taken: ReadonlySet<string>,
  { minutes, off }: { readonly minutes: number; readonly off: boolean },
): Plain {
  let left = minutes;
  const done = new Map<string, number>();
  const far = (part: Part): string => `${part.required ? 0 : 1}${part.due_on ?? '9999'}`;
  for (const part of asked
    .filter(({ kind }) => kind === 'SUPERVISION')
    .toSorted((a, b) => far(a).localeCompare(far(b)))) {
    done.set(part.id, Math.min(part.minutes, left));
    left -= Math.min(part.minutes, left);
  }
  for (const part of asked) if (part.course_id !== null && taken.has(part.course_id)) done.set(part.id, part.minutes);
  const minutesOf = (strand: string, required: boolean): [number, number] => {
    const own = asked.filter((part) => part.strand === strand && part.required === required);
    return [sum(own.map((part) => part.minutes)), sum(own.map((part) => done.get(part.id) ?? 0))];
  };
  const choice = [120, 30, 0];
  const figures = STRANDS.map((strand, i) => {
    const [must, mustDone] = minutesOf(strand, true);
    const [may, mayDone] = minutesOf(strand, false);
    const wished = Math.min(may, choice[i]!);
    return [must + wished, mustDone + Math.min(wished, mayDone)] as const;
  });
  const [wanted, reached] = [figures.map(([w]) => w), figures.map(([, d]) => d)];
  const late = asked.some(
    (part) => part.required && part.due_on !== null && part.due_on < TODAY && (done.get(part.id) ?? 0) < part.minutes,
  );
  const whole = wanted.every((w, i) => reached[i]! >= w);
  return {
    state: off ? 'EXEMPT' : whole ? 'COMPLETED' : sum(reached) > 0 ? 'ACTIVE' : 'ASSIGNED',
    late,
    wanted,
    done: reached,
  };
}
