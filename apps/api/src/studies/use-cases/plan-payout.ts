import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moneyLeft, refuseAmount } from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeOwnedStudy } from '../study-case.queries.ts';
import { auditSemester } from '../write-semesters.ts';

export interface PlannedPayout {
  readonly semesterId: string;
  readonly amountNok: number;
}

/** The owner moves money between semesters before it has come; all of them together stay within what was granted. */
@Injectable()
export class PlanPayout {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { semesterId, amountNok }: PlannedPayout): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const found = await firstRow(
        em,
        sql<{
          applicationId: string;
        }>`SELECT application_id AS "applicationId" FROM study_semester WHERE id = ${rowId(semesterId)}`,
      );
      const study = await takeOwnedStudy(em, viewer, { applicationId: found?.applicationId ?? '', today });
      if (isRefuse(study)) return study;
      const semester = study.semesters.find(({ id }) => id === semesterId.toLowerCase());
      if (!semester) return { refuse: 'NOT_FOUND' };
      const over = semester.state === 'DEFERRED' || semester.state === 'DROPPED' || semester.payoutReceivedNok !== null;
      if (over) return { refuse: 'STALE_STATE' };
      const left = moneyLeft(
        study.application.grantedNok,
        study.semesters.filter(({ id }) => id !== semester.id),
      );
      const refused = refuseAmount(amountNok, left);
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE study_semester SET payout_planned_nok = ${amountNok}, updated_at = ${now}, version = version + 1 WHERE id = ${semester.id}`,
      );
      const change = { amountNok };
      await auditSemester(em, {
        at: now,
        actorId: viewer.personId,
        action: 'PAYOUT_PLANNED',
        semesterId: semester.id,
        change,
      });
      return { applicationId: study.application.id };
    });
  }
}
