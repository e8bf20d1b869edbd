import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import { unitColumns, type UnitRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Loaders, Viewer } from '../platform/graphql/context.ts';
import { fitting, seesEverything, sessionWithin, type CatalogueFilter } from './catalogue-filter.ts';
import { sessionColumns, type RunRow, type SessionRow } from './course-rows.ts';
import { CourseQueries } from './courses.queries.ts';

/** Six weeks: a month with the days that fill its first and last week. */
const MOST_DAYS = 42;
const MEETINGS_A_DAY = 4;

export interface CatalogueDayRow {
  readonly day: string;
  readonly total: number;
  readonly meetings: readonly { readonly session: SessionRow; readonly run: RunRow }[];
}

export type DaysFilter = Omit<CatalogueFilter, 'from' | 'to'> & { readonly from: string; readonly to: string };

/** The catalogue as a calendar. */
@Injectable()
export class CatalogueDayQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly courses: CourseQueries,
  ) {}

  /** Days with sessions of runs that have not started, each with its first four and how many there are. */
  async days(viewer: Viewer | null, { from, to, ...filter }: DaysFilter, loaders: Loaders): Promise<CatalogueDayRow[]> {
    const reading = { viewer, now: this.clock.now(), today: this.clock.today() };
    const last = addDays(from, MOST_DAYS - 1);
    const found = await rows(
      this.db.reader(),
      sql<SessionRow & { day: string; total: number }>`
        WITH ${fitting(filter, reading)},
        met AS (
          SELECT s.id, d.day, row_number() OVER (PARTITION BY d.day ORDER BY s.starts_at, s.id) AS place, (count(*) OVER (PARTITION BY d.day))::int AS total
            FROM course_session s JOIN fitting r ON r.id = s.run_id, LATERAL (SELECT (s.starts_at AT TIME ZONE 'Europe/Oslo')::date AS day) d
           WHERE ${sessionWithin(from, to < last ? to : last)}
        )
        SELECT ${sessionColumns}, met.day, met.total FROM met JOIN course_session s ON s.id = met.id WHERE met.place <= ${MEETINGS_A_DAY}
         ORDER BY met.day, met.place`,
    );
    const days = [...Map.groupBy(found, ({ day }) => day)];
    return Promise.all(
      days.map(async ([day, sessions]) => ({
        day,
        total: sessions[0]?.total ?? 0,
        meetings: await Promise.all(
          sessions.map(async (session) => ({ session, run: await this.courses.runById(session.runId, loaders) })),
        ),
      })),
    );
  }

  /** Units that host a run of the catalogue, in the order of the tree; at most 500. */
  hosts(viewer: Viewer | null): Promise<UnitRow[]> {
    return rows(
      this.db.reader(),
      sql<UnitRow>`SELECT ${unitColumns} FROM org_unit u
        WHERE EXISTS (SELECT FROM course_run r JOIN course c ON c.id = r.course_id WHERE r.host_unit_id = u.id AND r.state IN ('PUBLISHED','CONFIRMED')
          AND r.starts_at > ${this.clock.now()} AND r.listed AND (${seesEverything(viewer)} OR c.audience <> 'EMPLOYEE'))
        ORDER BY u.path LIMIT 500`,
    );
  }
}
