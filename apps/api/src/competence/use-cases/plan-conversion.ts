import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ConversionInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { recordConversion, refuseWish, wishOf } from '../conversion-rows.ts';

/** A leader plans that a position of the own unit is made into another. It belongs to the plan's measure about positions, when there is one. */
@Injectable()
export class PlanConversion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: ConversionInput): Promise<{ readonly conversionId: string } | Refuse> {
    const now = this.clock.now();
    const wish = wishOf(input);
    return this.db.transaction(async (em) => {
      const refused = await refuseWish(em, viewer, { unitId: input.unitId, wish, without: null });
      if (refused) return refused;
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO position_conversion (unit_id, from_profile, to_profile, position_title, target_year, cost_planned_nok, over_budget_reason,
            measure_id, state, created_at, updated_at)
          VALUES (${input.unitId}::uuid, ${wish.fromProfile}, ${wish.toProfile}, ${wish.positionTitle}, ${wish.targetYear}, ${wish.costNok},
            ${wish.overBudgetReason}, conversion_measure(${wish.targetYear}), 'PLANNED', ${now}, ${now}) RETURNING id`,
      );
      const id = made?.id ?? '';
      const reason = wish.overBudgetReason ?? '';
      await recordConversion(em, {
        id,
        from: null,
        to: 'PLANNED',
        holderId: null,
        actorId: viewer.personId,
        now,
        reason,
      });
      return { conversionId: id };
    });
  }
}
