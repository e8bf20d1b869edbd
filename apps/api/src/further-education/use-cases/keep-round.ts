import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RoundInput } from '@kompetanse/contract';
import { refuseRound } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

const UNIQUE_VIOLATION = '23505';
type Kept = Promise<{ roundId: string } | Refuse>;

/** The sector leader plans the rounds: days, budget and kinds of support. One round a school year. */
@Injectable()
export class KeepRound {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  create(viewer: Viewer, input: RoundInput): Kept {
    return this.written(input, async (em, now) => {
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, schemes,
            created_at, updated_at)
          VALUES (${input.schoolYear}, ${input.opensOn}, ${input.closesOn}, ${input.unitDeadline}, ${input.ownerDeadline}, ${input.budgetNok},
            ${[...new Set(input.schemes)]}::text[], ${now}, ${now}) RETURNING id`,
      );
      const roundId = made?.id ?? '';
      await this.audit(em, viewer, { roundId, action: 'ROUND_CREATED', input, now });
      return { roundId };
    });
  }

  edit(viewer: Viewer, { roundId, version }: { roundId: string; version: number }, input: RoundInput): Kept {
    return this.written(input, async (em, now) => {
      const round = await firstRow(
        em,
        sql<{
          id: string;
          version: number;
        }>`SELECT id, version FROM application_round WHERE id = ${rowId(roundId)} FOR NO KEY UPDATE`,
      );
      if (!round) return { refuse: 'NOT_FOUND' };
      if (round.version !== version) return { refuse: 'STALE_STATE' };
      await rows(
        em,
        sql`UPDATE application_round SET school_year = ${input.schoolYear}, opens_on = ${input.opensOn}, closes_on = ${input.closesOn},
            unit_deadline = ${input.unitDeadline}, owner_deadline = ${input.ownerDeadline}, budget_nok = ${input.budgetNok},
            schemes = ${[...new Set(input.schemes)]}::text[], updated_at = ${now}, version = version + 1 WHERE id = ${round.id}`,
      );
      await this.audit(em, viewer, { roundId: round.id, action: 'ROUND_EDITED', input, now });
      return { roundId: round.id };
    });
  }

  private written(input: RoundInput, work: (em: EntityManager, now: Date) => Kept): Kept {
    const refused = refuseRound(input);
    if (refused) return Promise.resolve(refused);
    return this.db
      .transaction((em) => work(em, this.clock.now()))
      .catch((error: unknown) => {
        if (pgCode(error) === UNIQUE_VIOLATION)
          return { refuse: 'ROUND_EXISTS' as const, facts: { field: 'schoolYear', year: input.schoolYear } };
        throw error;
      });
  }

  private async audit(
    em: EntityManager,
    { personId }: Viewer,
    { roundId, action, input, now }: { roundId: string; action: string; input: RoundInput; now: Date },
  ): Promise<void> {
    await rows(
      em,
      sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${now}, ${personId}, ${action}, 'APPLICATION_ROUND', ${roundId}, ${JSON.stringify(input)}::jsonb)`,
    );
  }
}
