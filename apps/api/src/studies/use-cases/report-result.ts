import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refuseResult, type SemesterOutcome } from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { countEvidence } from '../evidence.queries.ts';
import { takeSemester } from '../study-case.queries.ts';
import { auditSemester } from '../write-semesters.ts';

export interface Told {
  readonly semesterId: string;
  readonly outcome: SemesterOutcome;
  readonly credits: number;
  readonly resultOn: LocalDate;
}

/** The student tells what came of a semester; the nearest leader then looks at what shows it. */
@Injectable()
export class ReportResult {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { semesterId, ...told }: Told): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      const taken = await takeSemester(em, viewer, 'REPORT', { semesterId, today });
      if (isRefuse(taken)) return taken;
      const { id } = taken.semester;
      const refused = refuseResult({ ...told, files: await countEvidence(em, id) }, taken.semester, today);
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE study_semester SET told_outcome = ${told.outcome}, told_credits = ${told.credits}, result_on = ${told.resultOn},
          told_at = ${now}, sent_back_at = NULL, sent_back_by = NULL, sent_back_reason = NULL, updated_at = ${now}, version = version + 1
          WHERE id = ${id}`,
      );
      const change = { outcome: told.outcome, credits: told.credits };
      await auditSemester(em, { at: now, actorId: viewer.personId, action: 'RESULT_TOLD', semesterId: id, change });
      await this.outbox.record(em, { type: 'semester.told', semesterId: id, at: now.toISOString() });
      return { applicationId: taken.application.id };
    });
  }
}
