import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DelegationInput } from '@kompetanse/contract';
import { refuseDelegation } from '@kompetanse/domain/access';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

interface Period {
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
}

/** A leader names a deputy for one of their own roles and a period. */
@Injectable()
export class CreateDelegation {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: DelegationInput): Promise<{ delegationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const delegatorId = viewer.personId;
    const delegateId = rowId(input.delegateId)?.toLowerCase();
    const scope = viewer.roles.find(({ role, unitId }) => role === input.role && unitId === input.unitId);
    if (!scope || !delegateId) return Promise.resolve({ refuse: 'NOT_FOUND' });
    return this.db.transaction(async (em) => {
      // Two wishes of one leader take turns; a trigger of migration 0014 stands behind.
      await rows(em, sql`SELECT 1 FROM person WHERE id = ${delegatorId} FOR NO KEY UPDATE`);
      const employed = await firstRow(
        em,
        sql`SELECT 1 FROM employment m JOIN person p ON p.id = m.person_id WHERE m.person_id = ${delegateId} AND p.erased_at IS NULL
          AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)`,
      );
      const others = await rows(
        em,
        sql<Period>`SELECT from_day::text AS "fromDay", to_day::text AS "toDay" FROM delegation WHERE delegator_id = ${delegatorId}
          AND role = ${scope.role} AND scope_unit_id = ${scope.unitId} AND revoked_at IS NULL AND to_day >= ${today}::date`,
      );
      const facts = { delegatorId, today, employed: employed !== undefined, others };
      const refused = refuseDelegation({ ...input, delegateId }, facts);
      if (refused) return refused;
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO delegation (delegator_id, delegate_id, role, scope_unit_id, from_day, to_day, reason, created_at)
          VALUES (${delegatorId}, ${delegateId}, ${scope.role}, ${scope.unitId}, ${input.fromDay}::date, ${input.toDay}::date,
            ${input.reason?.trim() ? input.reason.trim() : null}, ${now}) RETURNING id`,
      );
      const delegationId = made?.id ?? '';
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${delegatorId}, 'DELEGATION_CREATED', 'DELEGATION', ${delegationId},
            ${JSON.stringify({ role: scope.role, fromDay: input.fromDay, toDay: input.toDay })}::jsonb)`,
      );
      return { delegationId };
    });
  }
}
