import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { exempts, type ExemptedPerson } from '../exempting.ts';
import { auditProgram } from '../program-rows.ts';

interface Standing extends ExemptedPerson {
  readonly id: string;
  readonly lifted: boolean;
}

/** A leader takes an exemption back: it is asked for again. Who had it stays known. */
@Injectable()
export class LiftExemption {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, exemptionId: string): Promise<ExemptedPerson | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const found = await firstRow(
        em,
        sql<Standing>`SELECT x.id, x.program_id AS "programId", x.person_id AS "personId", x.lifted_at IS NOT NULL AS lifted FROM program_exemption x
          WHERE x.id = ${rowId(exemptionId)} AND ${exempts(viewer, sql`x.person_id`, this.clock.today())} FOR UPDATE`,
      );
      if (!found) return { refuse: 'NOT_FOUND' };
      if (found.personId === viewer.personId) return { refuse: 'OWN_CASE' };
      if (found.lifted) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE program_exemption SET lifted_by = ${viewer.personId}::uuid, lifted_at = ${now} WHERE id = ${found.id}::uuid`,
      );
      await auditProgram(em, { at: now, actorId: viewer.personId, action: 'EXEMPTION_LIFTED', objectId: found.id });
      return found;
    });
  }
}
