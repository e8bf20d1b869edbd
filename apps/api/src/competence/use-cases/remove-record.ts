import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { refuseOwnChange } from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';
import { takeRecord } from '../own-record.ts';

/** Its owner takes away a record that is not verified. */
@Injectable()
export class RemoveRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, recordId: string): Promise<{ readonly recordId: string } | Refuse> {
    return this.db.transaction(async (em) => {
      const record = await takeRecord(em, recordId);
      if (record?.personId !== viewer.personId) return { refuse: 'NOT_FOUND' };
      const refused = refuseOwnChange(record);
      if (refused) return refused;
      await rows(em, sql`DELETE FROM competence_record WHERE id = ${recordId}::uuid`);
      await auditCompetence(em, {
        at: this.clock.now(),
        actorId: viewer.personId,
        action: 'COMPETENCE_RECORD_REMOVED',
        objectType: 'COMPETENCE_RECORD',
        objectId: recordId,
        change: { from: record.state },
      });
      return { recordId };
    });
  }
}
