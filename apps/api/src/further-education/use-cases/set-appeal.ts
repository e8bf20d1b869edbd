import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { AppealInput } from '@kompetanse/contract';
import { refuseAppeal, tidyText } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

export interface WrittenAppeal {
  readonly roundId: string;
  readonly version: number;
  readonly appeal: AppealInput;
}

const kept = (text: string | null | undefined): string | null => tidyText(text ?? '') || null;

/** The municipality says how a decision of a round can be looked at again. Letters that were written stay as they are. */
@Injectable()
export class SetAppeal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { roundId, version, appeal }: WrittenAppeal): Promise<{ roundId: string } | Refuse> {
    const { weeks } = appeal;
    const said = { weeks, to: kept(appeal.to), nb: kept(appeal.nb), nn: kept(appeal.nn), en: kept(appeal.en) };
    return this.db.transaction<{ roundId: string } | Refuse>(async (em) => {
      const round = await firstRow(
        em,
        sql<{
          id: string;
          version: number;
        }>`SELECT id, version FROM application_round WHERE id = ${rowId(roundId)} FOR NO KEY UPDATE`,
      );
      if (!round) return { refuse: 'NOT_FOUND' };
      if (round.version !== version) return { refuse: 'STALE_STATE' };
      const refused = refuseAppeal(said);
      if (refused) return refused;
      const now = this.clock.now();
      await rows(
        em,
        sql`UPDATE application_round SET appeal_weeks = ${weeks}, appeal_to = ${said.to}, appeal_nb = ${said.nb}, appeal_nn = ${said.nn},
            appeal_en = ${said.en}, updated_at = ${now}, version = version + 1 WHERE id = ${round.id}`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'APPEAL_SET', 'APPLICATION_ROUND', ${round.id}, ${JSON.stringify({ weeks })}::jsonb)`,
      );
      return { roundId: round.id };
    });
  }
}
