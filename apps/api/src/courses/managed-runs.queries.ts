import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { RunFilter, RunSort, RunState } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { MOST_COUNTED, page, runColumns, type RunPageRows, type RunRow } from './course-rows.ts';
import { plansSessions } from './run-scope.ts';

export interface ManagedRunsQuestion {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: RunFilter | null;
  readonly sort: RunSort;
  readonly descending: boolean;
}

/** One run as a line of a file. */
export interface RunFileRow {
  /** By which key a file of runs knows it again: its own, or its id. */
  readonly key: string;
  readonly code: string;
  readonly course: string;
  readonly host: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  readonly taken: number;
  readonly waiting: number;
  readonly state: RunState;
}

/** What a list can be ordered by; aliases r and c. Text is ordered as Norwegian dictionaries do. */
const keys = (locale: Locale): Readonly<Record<RunSort, RawBuilder<unknown>>> => ({
  START: sql`r.starts_at`,
  COURSE: sql`${sql.ref(`c.title_${locale}`)} COLLATE "nb-x-icu"`,
  PLACE: sql`r.place COLLATE "nb-x-icu"`,
  SEATS: sql`r.seats_taken::float8 / r.capacity`,
  STATE: sql`array_position(ARRAY['DRAFT','PUBLISHED','CONFIRMED','IN_PROGRESS','COMPLETED','CANCELLED'], r.state)`,
});

/** Runs as those who give them look for them. */
@Injectable()
export class ManagedRunQueries {
  constructor(private readonly db: Database) {}

  /**
   * Runs the viewer coordinates (their subtree), leads, or hosts as unit or sector leader, in the order asked for. The cursor is a
   * run's id, which holds its place in every order.
   */
  async managedRuns(viewer: Viewer, locale: Locale, question: ManagedRunsQuestion): Promise<RunPageRows> {
    const { first, after = null, sort, descending } = question;
    const key = keys(locale)[sort];
    const way = descending ? sql`DESC` : sql`ASC`;
    const beyond = descending ? sql`<` : sql`>`;
    const found = await rows(
      this.db.reader(),
      sql<RunRow & { counted: number }>`
        WITH mine AS MATERIALIZED (
          SELECT r.id, ${key} AS key FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id JOIN course c ON c.id = r.course_id
           WHERE ${plansSessions(viewer)} AND ${fits(question.filter ?? {})}
        ), wanted AS (
          SELECT m.id, m.key FROM mine m
           WHERE ${after}::text IS NULL OR (m.key, m.id) ${beyond} (SELECT ${key}, r.id FROM course_run r JOIN course c ON c.id = r.course_id WHERE r.id::text = ${after})
           ORDER BY m.key ${way}, m.id ${way} LIMIT ${first + 1}
        )
        SELECT ${runColumns}, (SELECT count(*)::int FROM (SELECT FROM mine LIMIT ${MOST_COUNTED + 1}) n) AS counted FROM wanted w JOIN course_run r ON r.id = w.id
         ORDER BY w.key ${way}, w.id ${way}`,
    );
    return page(found, first);
  }

  /** The first of the same runs in the same order, with the names that a file shows; one statement. */
  fileRows(viewer: Viewer, locale: Locale, question: Omit<ManagedRunsQuestion, 'after'>): Promise<RunFileRow[]> {
    const way = question.descending ? sql`DESC` : sql`ASC`;
    return rows(
      this.db.reader(),
      sql<RunFileRow>`SELECT coalesce(r.import_key, r.id::text) AS key, c.code, ${sql.ref(`c.title_${locale}`)} AS course, u.name AS host, r.place, r.starts_at AS "startsAt",
          r.ends_at AS "endsAt", r.capacity, r.seats_taken AS taken,
          (SELECT count(*)::int FROM enrolment e WHERE e.run_id = r.id AND e.state = 'WAITLISTED') AS waiting, r.state
        FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id JOIN course c ON c.id = r.course_id
        WHERE ${plansSessions(viewer)} AND ${fits(question.filter ?? {})}
        ORDER BY ${keys(locale)[question.sort]} ${way}, r.id ${way} LIMIT ${question.first}`,
    );
  }
}

/** True for a run that the filter wants; aliases r, u and c. */
function fits(filter: RunFilter): RawBuilder<boolean> {
  const { states, unitId = null, courseId = null, from = null, to = null } = filter;
  const wanted = states?.length ? [...states] : null;
  const words = (filter.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return sql<boolean>`(${wanted}::text[] IS NULL OR r.state = ANY (${wanted}::text[]))
    AND (${unitId}::text IS NULL OR EXISTS (SELECT 1 FROM org_unit x WHERE x.id::text = ${unitId} AND starts_with(u.path, x.path)))
    AND (${courseId}::text IS NULL OR r.course_id::text = ${courseId})
    AND (${from}::date IS NULL OR r.ends_at >= ${from}::date::timestamp AT TIME ZONE 'Europe/Oslo')
    AND (${to}::date IS NULL OR r.starts_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Oslo')
    AND (${patterns.length === 0} OR concat_ws(' ', c.title_nb, c.title_nn, c.title_en, c.code, r.place) ILIKE ALL (${patterns}::text[]))`;
}
