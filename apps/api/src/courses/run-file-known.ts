import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { runColumns, type RunRow } from './course-rows.ts';
import { sessionsOfRuns, type StandingSession } from './run-rows.ts';
import { managesRun, type RunPlanner } from './run-scope.ts';

/** A run that a file may change, with what it is called and what it has beside its columns. */
export interface KnownRun extends RunRow {
  readonly key: string | null;
  readonly code: string;
  readonly hostKey: string;
  readonly hostName: string;
  /** Those not cancelled, by number. */
  readonly sessions: readonly StandingSession[];
}

/** What the names in a file stand for, in the part of the municipality that its sender plans for. */
export interface KnownNames {
  /** By code in lower case. */
  readonly courses: ReadonlyMap<string, { readonly id: string; readonly title: string }>;
  /** By key or name in lower case; null: the name of several. */
  readonly units: ReadonlyMap<string, string | null>;
  /** By the key of the file. */
  readonly runs: ReadonlyMap<string, KnownRun>;
  /** Keys of runs that are not the sender's to change. */
  readonly taken: ReadonlySet<string>;
}

interface Asked {
  readonly keys: readonly string[];
  readonly today: LocalDate;
  /** Keeps the runs as they are until the transaction ends, lower id first. */
  readonly lock: boolean;
}

/** Looks up all that a file names; a handful of statements, however many rows. */
export async function knownNames(em: EntityManager, by: RunPlanner, { keys, today, lock }: Asked): Promise<KnownNames> {
  const title = sql.ref(`title_${by.locale}`);
  const courses = await rows(
    em,
    sql<{ id: string; code: string; title: string }>`SELECT id, code, ${title} AS title FROM course`,
  );
  const units = await rows(
    em,
    sql<{ id: string; key: string; name: string }>`SELECT u.id, u.key, u.name FROM org_unit u
      WHERE ${managesRun(by)} AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)`,
  );
  const ids = keys.flatMap((key) => rowId(key) ?? []);
  const named = sql`(r.import_key = ANY (${[...keys]}::text[]) OR r.id = ANY (${ids}::uuid[]))`;
  const mine = await rows(
    em,
    sql<
      Omit<KnownRun, 'sessions'>
    >`SELECT ${runColumns}, r.import_key AS key, c.code, u.key AS "hostKey", u.name AS "hostName"
      FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE ${named} AND ${managesRun(by)} ORDER BY r.id ${lock ? sql`FOR UPDATE OF r` : sql``}`,
  );
  const taken = await rows(
    em,
    sql<{
      id: string;
      key: string | null;
    }>`SELECT r.id, r.import_key AS key FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
      WHERE ${named} AND NOT ${managesRun(by)}`,
  );
  const sessions = await sessionsOfRuns(
    em,
    mine.map(({ id }) => id),
  );
  const runs = mine.map((run) => ({
    ...run,
    sessions: (sessions.get(run.id) ?? []).filter(({ state }) => state !== 'CANCELLED'),
  }));
  return {
    courses: new Map(courses.map((course) => [course.code.toLowerCase(), course])),
    units: unitsByName(units),
    runs: byKey(keys, runs),
    taken: new Set(byKey(keys, taken).keys()),
  };
}

function unitsByName(units: readonly { id: string; key: string; name: string }[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, name } of units) found.set(name.toLowerCase(), found.has(name.toLowerCase()) ? null : id);
  for (const { id, key } of units) found.set(key.toLowerCase(), id);
  return found;
}

/** A run without a key of its own is known by its id, as the file that Kompetanse writes has it. */
function byKey<Run extends { readonly id: string; readonly key: string | null }>(
  keys: readonly string[],
  runs: readonly Run[],
): Map<string, Run> {
  const byOwn = new Map(runs.flatMap((run) => (run.key === null ? [] : [[run.key, run] as const])));
  const byId = new Map(runs.map((run) => [run.id, run]));
  return new Map(
    keys.flatMap((key) => {
      const run = byOwn.get(key) ?? byId.get(key.toLowerCase());
      return run ? [[key, run] as const] : [];
    }),
  );
}
