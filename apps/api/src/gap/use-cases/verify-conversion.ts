import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { takeConversionStep } from '@kompetanse/domain/competence';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moveConversionRow, takeConversion, worksIn } from '../../competence/conversion-rows.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { askedOf, judged } from '../judged.ts';

export interface VerifyWish {
  readonly conversionId: string;
  readonly version: number;
  readonly reason?: string | null;
}

/** A leader says that the holder has what the new position asks for. The judge of the gap must say the same. */
@Injectable()
export class VerifyConversion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, wish: VerifyWish): Promise<{ readonly conversionId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const reason = (wish.reason ?? '').trim();
    return this.db.transaction(async (em) => {
      const taken = await takeConversion(em, viewer, wish);
      if (isRefuse(taken)) return taken;
      const { id, unitId, toProfile, state, holderId } = taken;
      const to = takeConversionStep('VERIFY', state, { sectorLeader: taken.sectorLeader, reason });
      if (isRefuse(to)) return to;
      if (holderId === null || holderId === viewer.personId) return { refuse: 'OWN_CASE' };
      if (!(await worksIn(em, { personId: holderId, unitId, today }))) return { refuse: 'HOLDER_NOT_IN_UNIT' };
      const where = sql<boolean>`e.person_id = ${holderId}::uuid AND u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id = ${unitId}::uuid)`;
      const lacking = await firstRow(
        em,
        sql<{ count: number }>`WITH ${judged(askedOf(where, today, sql`${toProfile}`), today)}
          SELECT count(*)::int AS count FROM judged WHERE mandatory AND state = 'MISSING'`,
      );
      if (lacking && lacking.count > 0) return { refuse: 'HOLDER_LACKS', facts: { count: lacking.count } };
      await moveConversionRow(em, { id, from: state, to, holderId, actorId: viewer.personId, now, reason });
      return { conversionId: id };
    });
  }
}
