import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { decideCompletion, type AttendedSession, type Completion } from '@kompetanse/domain/attendance';
import { runTransitions, type CompletionRule } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { runColumns, type RunRow } from '../../courses/courses.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { moveEnrolment } from '../../enrolment/move-enrolment.ts';
import { metSessions } from '../met-sessions.ts';

export interface CompletedRun {
  readonly run: RunRow;
  readonly completed: number;
  readonly notCompleted: number;
  readonly noShow: number;
}

/** Ends a run: the completion rule decides from stored attendance; who still waits has lapsed, who was never answered has expired. */
@Injectable()
export class CompleteRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, runId: string): Promise<CompletedRun | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const run = await firstRow(
        em,
        sql<RunRow & { rule: CompletionRule }>`SELECT ${runColumns}, c.completion_rule AS rule
          FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
          WHERE r.id::text = ${runId} AND ${runsIt(viewer)} FOR UPDATE OF r`,
      );
      if (!run) return { refuse: 'NOT_FOUND' };
      if (!runTransitions[run.state].includes('COMPLETED')) return { refuse: 'STALE_STATE' };
      if (when.now < run.endsAt) return { refuse: 'RUN_NOT_ENDED', facts: { endsAt: run.endsAt.toISOString() } };
      await rows(
        em,
        sql`UPDATE course_run SET state = 'COMPLETED', updated_at = ${when.now}, version = version + 1 WHERE id = ${run.id}`,
      );
      const counted: Record<Completion, number> = { COMPLETED: 0, NOT_COMPLETED: 0, NO_SHOW: 0 };
      for (const { id, sessions, ownWorkDone } of await this.attendance(em, run.id)) {
        const to = decideCompletion(run.rule, sessions, ownWorkDone);
        const moved = await moveEnrolment(
          em,
          { enrolmentId: id, from: ['ENROLLED'], to, cause: 'RUN_COMPLETED', actorId: viewer.personId },
          when,
        );
        if (!isRefuse(moved)) counted[to] += 1;
      }
      await this.lapse(em, run.id, when);
      // Guests whom nobody marked were not seen.
      await rows(
        em,
        sql`UPDATE make_up SET state = 'ABSENT', updated_at = ${when.now} WHERE state = 'BOOKED'
          AND taken_id IN (SELECT id FROM course_session WHERE run_id = ${run.id} AND state <> 'CANCELLED')`,
      );
      return {
        run: { ...run, state: 'COMPLETED' },
        completed: counted.COMPLETED,
        notCompleted: counted.NOT_COMPLETED,
        noShow: counted.NO_SHOW,
      };
    });
  }

  /** Every enrolled person with all sessions of the run, marked or not. */
  private attendance(
    em: EntityManager,
    runId: string,
  ): Promise<{ id: string; sessions: AttendedSession[]; ownWorkDone: boolean }[]> {
    return rows(
      em,
      sql<{
        id: string;
        sessions: AttendedSession[];
        ownWorkDone: boolean;
      }>`SELECT e.id, ${metSessions} AS sessions, e.own_work_at IS NOT NULL AS "ownWorkDone"
        FROM enrolment e WHERE e.run_id = ${runId} AND e.state = 'ENROLLED' ORDER BY e.id`,
    );
  }

  /** Who still waits has lapsed; who was never answered has expired. */
  private async lapse(em: EntityManager, runId: string, when: { now: Date; today: string }): Promise<void> {
    const left = await rows(
      em,
      sql<{ id: string; state: 'WAITLISTED' | 'REQUESTED' }>`SELECT id, state FROM enrolment
        WHERE run_id = ${runId} AND state IN ('WAITLISTED','REQUESTED') ORDER BY queue_no`,
    );
    for (const { id, state } of left) {
      const to = ({ WAITLISTED: 'LAPSED', REQUESTED: 'EXPIRED' } as const)[state];
      await moveEnrolment(em, { enrolmentId: id, from: [state], to, cause: 'RUN_COMPLETED', actorId: null }, when);
    }
  }
}
