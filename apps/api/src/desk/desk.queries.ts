import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import { runColumns, sessionColumns, type RunRow, type SessionRow } from '../courses/course-rows.ts';
import { managesRun } from '../courses/run-scope.ts';
import { runsIt } from '../enrolment/enrolment.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';

/** A session, and how many with a seat nobody has marked. */
export interface DeskSessionRow {
  readonly session: SessionRow;
  readonly missing: number;
}

/** How many wait in a run, and the first of their deadlines. */
export interface DeskWaitingRow {
  readonly runId: string;
  readonly count: number;
  readonly firstDueAt: Date;
}

/** So many of each kind; what is more waits behind them. */
const MOST = 50;
/** Runs with too few are shown from so many days before it is decided. */
const WORRY_DAYS = 21;

const going = sql`r.state IN ('PUBLISHED','CONFIRMED','IN_PROGRESS')`;

const unmarked = sql<number>`(SELECT count(*)::int FROM enrolment w WHERE w.run_id = s.run_id AND w.state = 'ENROLLED'
  AND NOT EXISTS (SELECT 1 FROM session_attendance b WHERE b.enrolment_id = w.id AND b.session_id = s.id))`;

/** Each list is one statement. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  sessions(viewer: Viewer): Promise<DeskSessionRow[]> {
    const [from, before] = [startOf(this.clock.today()), startOf(addDays(this.clock.today(), 1))];
    return this.sessionsWhere(viewer, sql<boolean>`s.starts_at >= ${from} AND s.starts_at < ${before}`);
  }

  attendanceMissing(viewer: Viewer): Promise<DeskSessionRow[]> {
    return this.sessionsWhere(viewer, sql<boolean>`s.ends_at <= ${this.clock.now()} AND ${unmarked} > 0`);
  }

  ended(viewer: Viewer): Promise<RunRow[]> {
    return rows(
      this.db.reader(),
      sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
        WHERE ${going} AND r.ends_at <= ${this.clock.now()} AND ${runsIt(viewer)} ORDER BY r.ends_at, r.id LIMIT ${MOST}`,
    );
  }

  belowMinimum(viewer: Viewer): Promise<RunRow[]> {
    const now = this.clock.now();
    const decided = sql`coalesce(r.min_decision_at, r.closes_at)`;
    return rows(
      this.db.reader(),
      sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
        WHERE r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > ${now} AND r.seats_taken < r.min_participants
          AND ${decided} <= ${now}::timestamptz + make_interval(days => ${WORRY_DAYS}) AND (${managesRun(viewer)} OR ${runsIt(viewer)})
        ORDER BY ${decided}, r.id LIMIT ${MOST}`,
    );
  }

  offersExpiring(viewer: Viewer): Promise<DeskWaitingRow[]> {
    return this.waiting(viewer, sql`e.state = 'OFFERED'`, sql<Date>`e.offer_expires_at`, '24 hours');
  }

  requestsDue(viewer: Viewer): Promise<DeskWaitingRow[]> {
    return this.waiting(viewer, sql`e.state = 'REQUESTED'`, sql<Date>`e.answer_due_at`, '2 days');
  }

  private async sessionsWhere(viewer: Viewer, when: RawBuilder<boolean>): Promise<DeskSessionRow[]> {
    const found = await rows(
      this.db.reader(),
      sql<SessionRow & { missing: number }>`SELECT ${sessionColumns}, ${unmarked} AS missing
        FROM course_session s JOIN course_run r ON r.id = s.run_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE ${going} AND s.state <> 'CANCELLED' AND ${runsIt(viewer)} AND ${when} ORDER BY s.starts_at, s.id LIMIT ${MOST}`,
    );
    return found.map(({ missing, ...session }) => ({ session, missing }));
  }

  private waiting(
    viewer: Viewer,
    whom: RawBuilder<unknown>,
    due: RawBuilder<Date>,
    within: '24 hours' | '2 days',
  ): Promise<DeskWaitingRow[]> {
    return rows(
      this.db.reader(),
      sql<DeskWaitingRow>`SELECT e.run_id AS "runId", count(*)::int AS count, min(${due}) AS "firstDueAt"
        FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN org_unit u ON u.id = r.host_unit_id
        WHERE ${whom} AND ${due} <= ${this.clock.now()}::timestamptz + ${within}::interval AND ${going} AND ${runsIt(viewer)}
        GROUP BY e.run_id ORDER BY 3, 1 LIMIT ${MOST}`,
    );
  }
}

/** Midnight in Norway where a day begins. */
const startOf = (day: string) => sql<Date>`${day}::date::timestamp AT TIME ZONE 'Europe/Oslo'`;
