import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refusePriority } from '@kompetanse/domain/enrolment';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';
import { enrolmentFields, type EnrolmentRow } from '../enrolment.queries.ts';

export interface PriorityWish {
  readonly enrolmentId: string;
  readonly priority: number;
  /** The person and the receipt say it. */
  readonly reason: string;
}

/** The coordinator lets somebody go before others in the queue; a seat that stands free is given by the new order at once. */
@Injectable()
export class SetPriority {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { enrolmentId, priority, reason }: PriorityWish): Promise<EnrolmentRow | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      const run = await firstRow(
        em,
        sql<{ id: string }>`SELECT r.id FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
          WHERE r.id = (SELECT run_id FROM enrolment WHERE id::text = ${enrolmentId}) AND ${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')} FOR UPDATE OF r`,
      );
      if (!run) return { refuse: 'NOT_FOUND' };
      const waiting = await firstRow(
        em,
        sql<EnrolmentRow>`SELECT ${enrolmentFields} FROM enrolment e WHERE e.id::text = ${enrolmentId} FOR UPDATE`,
      );
      if (!waiting) return { refuse: 'NOT_FOUND' };
      const refused = refusePriority({ ...waiting, own: waiting.personId === viewer.personId }, priority, reason);
      if (refused) return refused;
      await rows(
        em,
        sql`WITH e AS (
            UPDATE enrolment SET priority = ${priority}, priority_reason = ${reason.trim()}, updated_at = ${now}, version = version + 1 WHERE id = ${waiting.id}
          ), v AS (
            INSERT INTO enrolment_event (enrolment_id, from_state, to_state, cause, actor_id, text, at)
            VALUES (${waiting.id}, ${waiting.state}, ${waiting.state}, 'PRIORITY_SET', ${viewer.personId}, ${reason.trim()}, ${now})
          )
          INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'PRIORITY_SET', 'ENROLMENT', ${waiting.id}, ${JSON.stringify({ from: waiting.priority, to: priority })}::jsonb)`,
      );
      await rows(em, sql`SELECT enrolment_fill_seats(${run.id}::uuid, ${now}::timestamptz, ${today}::date)`);
      const stands = await firstRow(
        em,
        sql<EnrolmentRow>`SELECT ${enrolmentFields} FROM enrolment e WHERE e.id = ${waiting.id}`,
      );
      return stands ?? { refuse: 'NOT_FOUND' };
    });
  }
}
