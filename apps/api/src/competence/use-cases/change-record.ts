import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { CompetenceRecordInput } from '@kompetanse/contract';
import { refuseOwnChange } from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';
import { refuseInput, takeRecord, toldOf } from '../own-record.ts';

/** Its owner mends a record that is not verified; one that was refused goes back to the leader. */
@Injectable()
export class ChangeRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, recordId: string, input: CompetenceRecordInput): Promise<{ readonly recordId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const record = await takeRecord(em, recordId);
      if (record?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      const refused = refuseOwnChange(record) ?? (await refuseInput(em, input, this.clock.today()));
      if (refused) return refused;
      const { level, credits, obtainedOn, expiresOn, note } = toldOf(input);
      await rows(
        em,
        sql`UPDATE competence_record SET competence_id = ${input.competenceId}::uuid, level = ${level}, credits = ${credits},
              obtained_on = ${obtainedOn}::date, expires_on = ${expiresOn}::date, note = ${note}, state = 'UNVERIFIED',
              refused_by = NULL, refused_at = NULL, refuse_reason = NULL, updated_at = ${now}, version = version + 1
             WHERE id = ${recordId}::uuid`,
      );
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'COMPETENCE_RECORD_CHANGED',
        objectType: 'COMPETENCE_RECORD',
        objectId: recordId,
        change: { from: record.state, to: 'UNVERIFIED' },
      });
      return { recordId };
    });
  }
}
