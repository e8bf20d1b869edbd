import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseReason } from '@kompetanse/domain/decisions';
import type { Refuse } from '@kompetanse/domain/refusals';
import { answersFor } from '../../competence/nearest-leader.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { auditOwnWork, takeOwnWork } from '../take-own-work.ts';

/** The leader's word on what was read; a comment sends it back. */
export interface OwnWorkAnswer {
  readonly ownWorkId: string;
  readonly version: number;
  readonly comment?: string | null;
}

/** The nearest leader approves own work, or sends it back with what to mend. A leader's own is answered by the leader above. */
@Injectable()
export class AnswerOwnWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(
    viewer: Viewer,
    { ownWorkId, version, ...answer }: OwnWorkAnswer,
  ): Promise<{ readonly ownWorkId: string } | Refuse> {
    const comment = answer.comment ?? null;
    const now = this.clock.now();
    const to = comment === null ? 'APPROVED' : 'RETURNED';
    return this.db.transaction(async (em) => {
      const taken = await takeOwnWork(em, ownWorkId);
      if (taken?.personId === viewer.personId) return { refuse: 'OWN_CASE' };
      if (!taken || !(await this.answers(em, viewer, taken.personId))) return { refuse: 'NOT_FOUND' };
      if (taken.state !== 'SUBMITTED' || taken.version !== version) return { refuse: 'STALE_STATE' };
      const refused = comment === null ? null : refuseReason(comment);
      if (refused) return { ...refused, facts: { ...refused.facts, field: 'comment' } };
      await rows(
        em,
        sql`UPDATE own_work SET state = ${to}, comment = ${comment?.trim() ?? null}, answered_by = ${viewer.personId}::uuid, answered_at = ${now},
              updated_at = ${now}, version = version + 1 WHERE id = ${ownWorkId}::uuid`,
      );
      await auditOwnWork(em, { at: now, actorId: viewer.personId, ownWorkId, from: 'SUBMITTED', to });
      await this.outbox.record(em, { type: 'own_work.moved', ownWorkId, version: version + 1 });
      return { ownWorkId };
    });
  }

  private async answers(em: EntityManager, viewer: Viewer, personId: string): Promise<boolean> {
    const found = await firstRow(
      em,
      sql<{ ok: boolean }>`SELECT ${answersFor(viewer, sql`${personId}::uuid`, this.clock.today())} AS ok`,
    );
    return found?.ok ?? false;
  }
}
