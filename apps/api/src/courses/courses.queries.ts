import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CompletionRule } from '@kompetanse/domain/courses';
import type { ApprovalPolicy, Audience, CourseType, Promotion, RunState, SessionState } from '@kompetanse/contract';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface CourseRow {
  readonly id: string;
  readonly code: string;
  readonly type: CourseType;
  readonly audience: Audience;
  readonly title_nb: string;
  readonly title_nn: string;
  readonly title_en: string;
  readonly text_nb: string;
  readonly text_nn: string;
  readonly text_en: string;
  readonly learning_goals: { readonly nb: string[]; readonly nn: string[]; readonly en: string[] };
  readonly completionRule: CompletionRule;
  readonly durationMinutes: number;
  readonly measureRef: string | null;
}

export interface RunRow {
  readonly id: string;
  readonly courseId: string;
  readonly hostUnitId: string;
  readonly place: string;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly minParticipants: number;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly cancelUntil: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly approvalPolicy: ApprovalPolicy;
  readonly promotion: Promotion;
  readonly promotionStopsAt: Date;
  readonly state: RunState;
}

export interface SessionRow {
  readonly id: string;
  readonly runId: string;
  readonly no: number;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly mandatory: boolean;
  readonly state: SessionState;
}

/** Columns of a run as the contract names them; alias the table r. */
export const runColumns = sql`r.id, r.course_id AS "courseId", r.host_unit_id AS "hostUnitId", r.place, r.capacity, r.seats_taken AS "seatsTaken",
  r.min_participants AS "minParticipants", r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.cancel_until AS "cancelUntil",
  r.starts_at AS "startsAt", r.ends_at AS "endsAt", r.approval_policy AS "approvalPolicy", r.promotion, r.promotion_stops_at AS "promotionStopsAt", r.state`;

/** Runs, courses and sessions, each list one statement. */
@Injectable()
export class CourseQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One run as this reader may see it: drafts never, guardian-only readers only what is for guardians. Null when not there. */
  async run(id: string, viewer: Viewer | null): Promise<RunRow | null> {
    const everything = viewer !== null && viewer.kind !== 'GUARDIAN';
    const row = await firstRow(
      this.db.reader(),
      sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN course c ON c.id = r.course_id
        WHERE r.id::text = ${id} AND r.state <> 'DRAFT' AND (${everything} OR c.audience <> 'EMPLOYEE')`,
    );
    return row ?? null;
  }

  async runById(id: string, loaders: Loaders): Promise<RunRow> {
    const loader = loaders.for('run', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<RunRow>`SELECT ${runColumns} FROM course_run r WHERE r.id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  async course(id: string, loaders: Loaders): Promise<CourseRow> {
    const loader = loaders.for('course', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<CourseRow>`SELECT c.id, c.code, c.type, c.audience, c.title_nb, c.title_nn, c.title_en, c.text_nb, c.text_nn, c.text_en, c.learning_goals,
            c.completion_rule AS "completionRule", c.duration_minutes AS "durationMinutes", c.measure_ref AS "measureRef"
            FROM course c WHERE c.id = ANY (${ids}::uuid[])`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  sessions(runId: string, loaders: Loaders): Promise<SessionRow[]> {
    const loader = loaders.for('sessions', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<SessionRow>`SELECT id, run_id AS "runId", no, title, starts_at AS "startsAt", ends_at AS "endsAt", place, mandatory, state
            FROM course_session WHERE run_id = ANY (${ids}::uuid[]) ORDER BY run_id, no`,
        ),
        (r) => r.runId,
      ),
    );
    return loader.load(runId);
  }

  leaderIds(runId: string, loaders: Loaders): Promise<string[]> {
    const loader = loaders.for('runLeaders', async (ids) => {
      const found = await rows(
        this.db.reader(),
        sql<{
          run_id: string;
          person_id: string;
        }>`SELECT run_id, person_id FROM run_leader WHERE run_id = ANY (${ids}::uuid[]) ORDER BY run_id, person_id`,
      );
      return groupedBy(ids, found, (r) => r.run_id).map((group) => group.map((r) => r.person_id));
    });
    return loader.load(runId);
  }

  async waitingCount(runId: string, loaders: Loaders): Promise<number> {
    const loader = loaders.for('waitingCount', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ run_id: string; n: number }>`SELECT run_id, count(*)::int AS n FROM enrolment
            WHERE run_id = ANY (${ids}::uuid[]) AND state = 'WAITLISTED' GROUP BY run_id`,
        ),
        (r) => r.run_id,
      ),
    );
    return (await loader.load(runId))?.n ?? 0;
  }

  /** Runs the viewer coordinates (their subtree), leads, or hosts as unit or sector leader; latest start first. The cursor is a run's id. */
  async managedRuns(
    viewer: Viewer,
    { first, after }: { readonly first: number; readonly after?: string | null },
  ): Promise<RunPageRows> {
    const found = await rows(
      this.db.reader(),
      sql<RunRow & { total: number }>`
        WITH mine AS (
          SELECT r.* FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
           WHERE ${inScope(viewer, ['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'], 'u.path')}
              OR EXISTS (SELECT 1 FROM run_leader l WHERE l.run_id = r.id AND l.person_id = ${viewer.personId})
        )
        SELECT ${runColumns}, (SELECT count(*)::int FROM mine) AS total FROM mine r
         WHERE ${after ?? null}::text IS NULL OR (r.starts_at, r.id) < (SELECT starts_at, id FROM course_run x WHERE x.id::text = ${after ?? null})
         ORDER BY r.starts_at DESC, r.id DESC LIMIT ${first + 1}`,
    );
    return page(found, first);
  }

  get now(): Date {
    return this.clock.now();
  }
}

export interface RunPageRows {
  readonly runs: RunRow[];
  readonly endCursor: string | null;
  readonly total: number;
}

/** Cuts one row too many off: it only says that there is more. */
export function page(found: readonly (RunRow & { total: number })[], first: number): RunPageRows {
  const runs = found.slice(0, first);
  return { runs, endCursor: found.length > first ? (runs.at(-1)?.id ?? null) : null, total: found[0]?.total ?? 0 };
}
