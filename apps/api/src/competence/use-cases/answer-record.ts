import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { recordTransitions } from '@kompetanse/domain/competence';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditCompetence } from '../competence-audit.ts';
import { answersFor } from '../nearest-leader.ts';
import { takeRecord } from '../own-record.ts';

/** The leader's word; a reason means no. */
export interface RecordAnswer {
  readonly recordId: string;
  readonly reason: string | null;
}

/** The nearest leader says whether somebody has what they told. A leader's own record is answered by the leader above. */
@Injectable()
export class AnswerRecord {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { recordId, reason }: RecordAnswer): Promise<{ readonly recordId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const record = await takeRecord(em, recordId);
      if (record?.personId === viewer.personId) return { refuse: 'OWN_CASE' };
      if (!record || !(await this.leads(em, viewer, record.personId))) return { refuse: 'NOT_FOUND' };
      const to = reason === null ? 'VERIFIED' : 'REFUSED';
      if (!recordTransitions[record.state].includes(to)) return { refuse: 'STALE_STATE' };
      const refused = reason === null ? null : refuseReason(reason);
      if (refused) return refused;
      await rows(
        em,
        reason === null
          ? sql`UPDATE competence_record SET state = 'VERIFIED', verified_by = ${viewer.personId}::uuid, verified_at = ${now}, updated_at = ${now},
                  version = version + 1 WHERE id = ${recordId}::uuid`
          : sql`UPDATE competence_record SET state = 'REFUSED', refused_by = ${viewer.personId}::uuid, refused_at = ${now},
                  refuse_reason = ${reason.trim()}, updated_at = ${now}, version = version + 1 WHERE id = ${recordId}::uuid`,
      );
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: `COMPETENCE_RECORD_${to}`,
        objectType: 'COMPETENCE_RECORD',
        objectId: recordId,
        change: { from: record.state, to },
      });
      return { recordId };
    });
  }

  private async leads(em: EntityManager, viewer: Viewer, personId: string): Promise<boolean> {
    const found = await firstRow(
      em,
      sql<{
        ok: boolean;
      }>`SELECT ${answersFor(viewer, sql`p.id`, this.clock.today())} AS ok FROM person p WHERE p.id = ${personId}::uuid`,
    );
    return found?.ok ?? false;
  }
}
