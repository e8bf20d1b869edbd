import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CompetenceRecordInput } from '@kompetanse/contract';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';
import { refuseInput, toldOf } from '../own-record.ts';

/** Somebody tells of a competence they have. It counts when their leader has verified it. */
@Injectable()
export class AddRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, input: CompetenceRecordInput): Promise<{ readonly recordId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const refused = await refuseInput(em, input, this.clock.today());
      if (refused) return refused;
      const { level, credits, obtainedOn, expiresOn, note } = toldOf(input);
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO competence_record (person_id, competence_id, level, credits, obtained_on, expires_on, source, note, state, created_at, updated_at)
          VALUES (${viewer.personId}::uuid, ${input.competenceId}::uuid, ${level}, ${credits}, ${obtainedOn}::date, ${expiresOn}::date, 'SELF', ${note},
            'UNVERIFIED', ${now}, ${now}) RETURNING id`,
      );
      const recordId = made?.id ?? '';
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'COMPETENCE_RECORD_ADDED',
        objectType: 'COMPETENCE_RECORD',
        objectId: recordId,
      });
      return { recordId };
    });
  }
}
