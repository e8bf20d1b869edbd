import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { addDays } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';
import { writesRequirement } from '../requirements.queries.ts';

/** Asks no longer, from today. What was asked until yesterday is kept; what never was, is gone. */
@Injectable()
export class EndRequirement {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, requirementId: string): Promise<{ readonly requirementId: string } | Refuse> {
    const now = this.clock.now();
    const today = this.clock.today();
    return this.db.transaction(async (em) => {
      const found = await firstRow(
        em,
        sql<{
          inForce: boolean;
          ended: boolean;
        }>`SELECT r.effective_from < ${today}::date AS "inForce", r.effective_to IS NOT NULL AS ended
          FROM competence_requirement r LEFT JOIN org_unit u ON u.id = r.unit_id
          WHERE r.id = ${rowId(requirementId)} AND ${writesRequirement(viewer)} FOR UPDATE OF r`,
      );
      if (!found) return { refuse: 'NOT_FOUND' };
      if (found.ended) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        found.inForce
          ? sql`UPDATE competence_requirement SET effective_to = ${addDays(today, -1)}::date, updated_at = ${now}, version = version + 1
                 WHERE id = ${requirementId}::uuid`
          : sql`DELETE FROM competence_requirement WHERE id = ${requirementId}::uuid`,
      );
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'COMPETENCE_REQUIREMENT_ENDED',
        objectType: 'COMPETENCE_REQUIREMENT',
        objectId: requirementId,
      });
      return { requirementId };
    });
  }
}
