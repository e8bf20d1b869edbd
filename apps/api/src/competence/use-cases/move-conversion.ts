import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ConversionMove } from '@kompetanse/contract';
import { takeConversionStep } from '@kompetanse/domain/competence';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { moveConversionRow, takeConversion, worksIn, type TakenConversion } from '../conversion-rows.ts';

export interface ConversionMoveWish {
  readonly conversionId: string;
  readonly version: number;
  readonly move: ConversionMove;
  readonly holderId?: string | null;
  readonly reason?: string | null;
}

/** Decides it, fills it, opens it again or drops it. That the holder has what it asks for is verified in gap. */
@Injectable()
export class MoveConversion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wish: ConversionMoveWish): Promise<{ readonly conversionId: string } | Refuse> {
    const now = this.clock.now();
    const reason = (wish.reason ?? '').trim();
    return this.db.transaction(async (em) => {
      const taken = await takeConversion(em, viewer, wish);
      if (isRefuse(taken)) return taken;
      const to = takeConversionStep(wish.move, taken.state, { sectorLeader: taken.sectorLeader, reason });
      if (isRefuse(to)) return to;
      const holderId = to === 'FILLED' ? (wish.holderId ?? '') : null;
      const refused = holderId === null ? null : await this.refuseHolder(em, taken, holderId);
      if (refused) return refused;
      await moveConversionRow(em, {
        id: taken.id,
        from: taken.state,
        to,
        holderId,
        actorId: viewer.personId,
        now,
        reason,
      });
      return { conversionId: taken.id };
    });
  }

  /** The holder works in the unit and has no other position that was made into the same. */
  private async refuseHolder(em: EntityManager, taken: TakenConversion, personId: string): Promise<Refuse | null> {
    const { unitId, toProfile } = taken;
    if (!(await worksIn(em, { personId, unitId, today: this.clock.today() })))
      return { refuse: 'HOLDER_NOT_IN_UNIT', facts: { field: 'holderId' } };
    // Whoever fills two with one person at once waits here for the other.
    await firstRow(em, sql`SELECT 1 FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`);
    const other = await firstRow(
      em,
      sql`SELECT 1 FROM position_conversion WHERE holder_id = ${personId}::uuid AND to_profile = ${toProfile}`,
    );
    return other ? { refuse: 'HOLDER_TAKEN', facts: { field: 'holderId' } } : null;
  }
}
