import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseAbsenceLimit, type AbsenceRule } from '@kompetanse/domain/enrolment';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';

export interface LimitWish {
  readonly unitId: string;
  /** None takes the limit away. */
  readonly limit?: number | null;
  readonly rule: AbsenceRule;
}

/** A leader says how many of a unit may be away on one day, and whether passing it is warned of or blocked. */
@Injectable()
export class SetAbsenceLimit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { unitId, limit, rule }: LimitWish): Promise<{ unitId: string } | Refuse> {
    const now = this.clock.now();
    const refused = refuseAbsenceLimit(limit);
    return this.db.transaction(async (em) => {
      const unit = await firstRow(
        em,
        sql<{ id: string }>`SELECT u.id FROM org_unit u WHERE u.id = ${rowId(unitId)}
          AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')} FOR NO KEY UPDATE`,
      );
      if (!unit) return { refuse: 'NOT_FOUND' };
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE org_unit SET max_simultaneous_absence = ${limit ?? null}::int, absence_rule = ${rule}, updated_at = ${now}, version = version + 1
          WHERE id = ${unit.id}`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'ABSENCE_LIMIT_SET', 'ORG_UNIT', ${unit.id}, ${JSON.stringify({ limit: limit ?? null, rule })}::jsonb)`,
      );
      return { unitId: unit.id };
    });
  }
}
