import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CompetenceInput } from '@kompetanse/contract';
import { refuseCompetence } from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';

/** Writes what can be had and asked for. What people have told already follows the new text. */
@Injectable()
export class WriteCompetence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    competenceId: string | null | undefined,
    input: CompetenceInput,
  ): Promise<{ readonly competenceId: string } | Refuse> {
    const now = this.clock.now();
    const [nb, nn, en] = [input.nameNb.trim(), input.nameNn.trim(), input.nameEn.trim()];
    const { area, kind } = input;
    const months = input.validityMonths ?? null;
    const days = input.renewalWindowDays ?? null;
    const rule = input.renewalRule ?? 'COMPLETION_DATE';
    const fixedDay = input.renewalFixedDay ?? null;
    const graceDays = input.renewalGraceDays ?? 0;
    return this.db.transaction(async (em) => {
      const refused = refuseCompetence({
        nameNb: nb,
        nameNn: nn,
        nameEn: en,
        validityMonths: months,
        renewalWindowDays: days,
        renewalRule: rule,
        renewalFixedDay: fixedDay,
        renewalGraceDays: graceDays,
      });
      if (refused) return refused;
      const id = rowId(competenceId ?? '');
      const taken = await firstRow(
        em,
        sql`SELECT 1 FROM competence WHERE lower(name_nb) = lower(${nb}) AND id IS DISTINCT FROM ${id}::uuid`,
      );
      if (taken) return { refuse: 'COMPETENCE_EXISTS', facts: { field: 'nameNb' } };
      const written = await firstRow(
        em,
        competenceId == null
          ? sql<{
              id: string;
            }>`INSERT INTO competence (area, kind, name_nb, name_nn, name_en, validity_months, renewal_window_days, renewal_rule, renewal_fixed_day,
                renewal_grace_days, created_at, updated_at)
              VALUES (${area}, ${kind}, ${nb}, ${nn}, ${en}, ${months}, ${days}, ${rule}, ${fixedDay}, ${graceDays}, ${now}, ${now}) RETURNING id`
          : sql<{
              id: string;
            }>`UPDATE competence SET area = ${area}, kind = ${kind}, name_nb = ${nb}, name_nn = ${nn}, name_en = ${en},
                validity_months = ${months}, renewal_window_days = ${days}, renewal_rule = ${rule}, renewal_fixed_day = ${fixedDay},
                renewal_grace_days = ${graceDays}, updated_at = ${now}, version = version + 1
               WHERE id = ${id}::uuid RETURNING id`,
      );
      if (!written) return { refuse: 'NOT_FOUND' };
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: competenceId == null ? 'COMPETENCE_ADDED' : 'COMPETENCE_CHANGED',
        objectType: 'COMPETENCE',
        objectId: written.id,
      });
      return { competenceId: written.id };
    });
  }
}
