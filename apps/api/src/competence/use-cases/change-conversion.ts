import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ConversionInput } from '@kompetanse/contract';
import { mayChangeConversion } from '@kompetanse/domain/competence';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { recordConversion, refuseWish, takeConversion, wishOf } from '../conversion-rows.ts';

export interface ConversionChange {
  readonly conversionId: string;
  readonly version: number;
  readonly input: ConversionInput;
}

/** Another unit, year, price or position, while nobody has it. */
@Injectable()
export class ChangeConversion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, change: ConversionChange): Promise<{ readonly conversionId: string } | Refuse> {
    const now = this.clock.now();
    const { unitId } = change.input;
    const wish = wishOf(change.input);
    return this.db.transaction(async (em) => {
      const taken = await takeConversion(em, viewer, change);
      if (isRefuse(taken)) return taken;
      if (!mayChangeConversion(taken.state, taken)) return { refuse: 'STALE_STATE' };
      const refused = await refuseWish(em, viewer, { unitId, wish, without: taken.id });
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE position_conversion SET unit_id = ${unitId}::uuid, from_profile = ${wish.fromProfile}, to_profile = ${wish.toProfile},
              position_title = ${wish.positionTitle}, target_year = ${wish.targetYear}, cost_planned_nok = ${wish.costNok},
              over_budget_reason = ${wish.overBudgetReason}, measure_id = conversion_measure(${wish.targetYear}), updated_at = ${now}, version = version + 1
             WHERE id = ${taken.id}::uuid`,
      );
      const { id, state } = taken;
      const reason = wish.overBudgetReason ?? '';
      await recordConversion(em, { id, from: state, to: state, holderId: null, actorId: viewer.personId, now, reason });
      return { conversionId: id };
    });
  }
}
