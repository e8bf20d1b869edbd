import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RoundInput } from '@kompetanse/contract';
import { refuseRound, tidyText, type RoundPlan } from '@kompetanse/domain/further-education';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

const UNIQUE_VIOLATION = '23505';
type Kept = Promise<{ roundId: string } | Refuse>;

/** The round as it is kept: nothing twice, nobody named who is not asked. */
function planOf({ externalSchemes, externalBody, externalAnswerOn, admissionOn, ...input }: RoundInput): RoundPlan {
  const external = [...new Set(externalSchemes ?? [])];
  return {
    ...input,
    schemes: [...new Set(input.schemes)],
    externalSchemes: external,
    externalBody: external.length > 0 ? tidyText(externalBody ?? '') || null : null,
    externalAnswerOn: external.length > 0 ? (externalAnswerOn ?? null) : null,
    admissionOn: admissionOn ?? null,
  };
}

/** The sector leader plans the rounds: days, budget and kinds of support. One round a school year. */
@Injectable()
export class KeepRound {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  create(viewer: Viewer, input: RoundInput): Kept {
    return this.written(input, async (em, now, plan) => {
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO application_round (school_year, opens_on, closes_on, unit_deadline, owner_deadline, budget_nok, schemes,
            external_schemes, external_body, external_answer_on, admission_on, created_at, updated_at)
          VALUES (${plan.schoolYear}, ${plan.opensOn}, ${plan.closesOn}, ${plan.unitDeadline}, ${plan.ownerDeadline}, ${plan.budgetNok},
            ${[...plan.schemes]}::text[], ${[...plan.externalSchemes]}::text[], ${plan.externalBody}, ${plan.externalAnswerOn},
            ${plan.admissionOn}, ${now}, ${now}) RETURNING id`,
      );
      const roundId = made?.id ?? '';
      await this.audit(em, viewer, { roundId, action: 'ROUND_CREATED', input, now });
      return { roundId };
    });
  }

  edit(viewer: Viewer, { roundId, version }: { roundId: string; version: number }, input: RoundInput): Kept {
    return this.written(input, async (em, now, plan) => {
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
        sql`UPDATE application_round SET school_year = ${plan.schoolYear}, opens_on = ${plan.opensOn}, closes_on = ${plan.closesOn},
            unit_deadline = ${plan.unitDeadline}, owner_deadline = ${plan.ownerDeadline}, budget_nok = ${plan.budgetNok},
            schemes = ${[...plan.schemes]}::text[], external_schemes = ${[...plan.externalSchemes]}::text[],
            external_body = ${plan.externalBody}, external_answer_on = ${plan.externalAnswerOn}, admission_on = ${plan.admissionOn},
            updated_at = ${now}, version = version + 1 WHERE id = ${round.id}`,
      );
      await this.audit(em, viewer, { roundId: round.id, action: 'ROUND_EDITED', input, now });
      return { roundId: round.id };
    });
  }

  private written(input: RoundInput, work: (em: EntityManager, now: Date, plan: RoundPlan) => Kept): Kept {
    const plan = planOf(input);
    const refused = refuseRound(plan);
    if (refused) return Promise.resolve(refused);
    return this.db
      .transaction((em) => work(em, this.clock.now(), plan))
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
