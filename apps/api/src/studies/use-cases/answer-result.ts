import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseReason } from '@kompetanse/domain/decisions';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { completeWhenDone } from '../complete-when-done.ts';
import { takeSemester, type SeenSemester } from '../study-case.queries.ts';
import { auditSemester } from '../write-semesters.ts';

export interface ResultAnswer {
  readonly semesterId: string;
  /** As the leader saw it: what was told anew in the meantime is not answered unseen. */
  readonly version: number;
  /** Why it is sent back; null verifies it. */
  readonly reason: string | null;
}

/** The nearest leader has seen the evidence, or sends the result back. The last credits complete the study by themselves. */
@Injectable()
export class AnswerResult {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, answer: ResultAnswer): Promise<{ applicationId: string } | Refuse> {
    const { semesterId, version, reason } = answer;
    const today = this.clock.today();
    return this.db.transaction(async (em) => {
      const taken = await takeSemester(em, viewer, reason === null ? 'VERIFY' : 'SEND_BACK', { semesterId, today });
      if (isRefuse(taken)) return taken;
      if (taken.semester.version !== version) return { refuse: 'STALE_STATE' };
      const refused = reason === null ? null : refuseReason(reason);
      if (refused) return refused;
      await (reason === null ? this.verify(em, viewer, taken) : this.sendBack(em, viewer, taken, reason.trim()));
      return { applicationId: taken.application.id };
    });
  }

  private async verify(
    em: EntityManager,
    { personId }: Viewer,
    { semester, application }: SeenSemester,
  ): Promise<void> {
    const now = this.clock.now();
    await rows(
      em,
      sql`UPDATE study_semester SET state = told_outcome, earned_credits = told_credits, verified_at = ${now}, verified_by = ${personId},
        updated_at = ${now}, version = version + 1 WHERE id = ${semester.id}`,
    );
    const change = { outcome: semester.toldOutcome, credits: semester.toldCredits };
    await auditSemester(em, { at: now, actorId: personId, action: 'RESULT_VERIFIED', semesterId: semester.id, change });
    await this.outbox.record(em, { type: 'semester.verified', semesterId: semester.id });
    await completeWhenDone(em, this.outbox, application.id, { actorId: personId, now });
  }

  private async sendBack(
    em: EntityManager,
    { personId }: Viewer,
    { semester }: SeenSemester,
    reason: string,
  ): Promise<void> {
    const now = this.clock.now();
    await rows(
      em,
      sql`UPDATE study_semester SET told_outcome = NULL, told_credits = NULL, result_on = NULL, told_at = NULL, sent_back_at = ${now},
        sent_back_by = ${personId}, sent_back_reason = ${reason}, updated_at = ${now}, version = version + 1 WHERE id = ${semester.id}`,
    );
    await auditSemester(em, { at: now, actorId: personId, action: 'RESULT_SENT_BACK', semesterId: semester.id });
    await this.outbox.record(em, { type: 'semester.sent_back', semesterId: semester.id, at: now.toISOString() });
  }
}
