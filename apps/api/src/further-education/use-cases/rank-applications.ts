import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { RoundQueries } from '../rounds.queries.ts';

export interface Ranking {
  readonly roundId: string;
  readonly version: number;
  /** First to last. */
  readonly applicationIds: readonly string[];
}

/** The owner's order of a round. Whoever ranks on an order that somebody has changed is told, and nothing is written. */
@Injectable()
export class RankApplications {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly queries: RoundQueries,
  ) {}

  run(viewer: Viewer, { roundId, version, applicationIds }: Ranking): Promise<{ roundId: string } | Refuse> {
    const ids = [...new Set(applicationIds.map((id) => id.toLowerCase()))];
    return this.db.transaction(async (em): Promise<{ roundId: string } | Refuse> => {
      const round = await firstRow(
        em,
        sql<{
          id: string;
          version: number;
        }>`SELECT id, version FROM application_round WHERE id = ${rowId(roundId)} FOR NO KEY UPDATE`,
      );
      if (!round) return { refuse: 'NOT_FOUND' };
      if (round.version !== version) return { refuse: 'STALE_STATE' };
      const theirs = new Set((await this.queries.rankedIn(viewer, round.id)).map(({ id }) => id));
      const stranger = ids.find((id) => !theirs.has(id));
      if (stranger !== undefined) return { refuse: 'NOT_FOUND', facts: { applicationId: stranger } };
      const now = this.clock.now();
      await rows(
        em,
        sql`UPDATE further_education_application a SET rank = array_position(${ids}::uuid[], a.id) WHERE a.id = ANY (${[...theirs]}::uuid[])
          AND a.rank IS DISTINCT FROM array_position(${ids}::uuid[], a.id)`,
      );
      await rows(
        em,
        sql`UPDATE application_round SET version = version + 1, updated_at = ${now} WHERE id = ${round.id}`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'APPLICATIONS_RANKED', 'APPLICATION_ROUND', ${round.id}, ${JSON.stringify({ order: ids })}::jsonb)`,
      );
      return { roundId: round.id };
    });
  }
}
