import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { programTransitions, refusePublishing, type ProgramState } from '@kompetanse/domain/program';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { programOwners, whollyIn } from '../program-access.ts';
import { auditProgram } from '../program-rows.ts';

export interface ProgramStep {
  readonly programId: string;
  readonly version: number;
  readonly to: ProgramState;
}

/** The sector leader publishes a programme, closes it, or opens it again. */
@Injectable()
export class MoveProgram {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { programId, version, to }: ProgramStep): Promise<{ readonly programId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const found = await firstRow(
        em,
        sql<{
          id: string;
          state: ProgramState;
          version: number;
          elements: number;
        }>`SELECT g.id, g.state, g.version, (SELECT count(*)::int FROM program_element e WHERE e.program_id = g.id AND e.removed_at IS NULL) AS elements
          FROM program g WHERE g.id = ${rowId(programId)} AND ${whollyIn(viewer, programOwners)} FOR UPDATE`,
      );
      if (!found) return { refuse: 'NOT_FOUND' };
      const { id, state, elements } = found;
      if (found.version !== version || !programTransitions[state].includes(to)) return { refuse: 'STALE_STATE' };
      const refused = to === 'PUBLISHED' ? refusePublishing(elements) : null;
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE program SET state = ${to}, updated_at = ${now}, version = version + 1 WHERE id = ${id}::uuid`,
      );
      const change = { from: state, to };
      await auditProgram(em, { at: now, actorId: viewer.personId, action: `PROGRAM_${to}`, objectId: id, change });
      return { programId: id };
    });
  }
}
