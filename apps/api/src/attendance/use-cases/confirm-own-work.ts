import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

/** Says that a participant's own work between the sessions is done. Nobody says so of themselves. */
@Injectable()
export class ConfirmOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, enrolmentId: string, done: boolean): Promise<{ enrolmentId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const found = await firstRow(
        em,
        sql<{
          id: string;
          own: boolean;
          open: boolean;
        }>`SELECT e.id, e.person_id = ${viewer.personId} AS own, e.state = 'ENROLLED' AS open
          FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
          WHERE e.id::text = ${enrolmentId} AND c.completion_rule->'ownWorkHours' IS NOT NULL AND ${runsIt(viewer)} FOR UPDATE OF e`,
      );
      if (!found) return { refuse: 'NOT_FOUND' };
      if (found.own) return { refuse: 'OWN_ATTENDANCE' };
      if (!found.open) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE enrolment SET own_work_by = ${done ? viewer.personId : null}, own_work_at = ${done ? now : null}, updated_at = ${now} WHERE id = ${found.id}`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'OWN_WORK_CONFIRMED', 'ENROLMENT', ${found.id}, ${JSON.stringify({ done })}::jsonb)`,
      );
      return { enrolmentId: found.id };
    });
  }
}
