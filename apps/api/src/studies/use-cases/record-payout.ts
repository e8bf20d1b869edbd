import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { moneyLeft, refuseAmount, refuseReceivedOn } from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeSemester } from '../study-case.queries.ts';
import { auditSemester } from '../write-semesters.ts';

export interface Payout {
  readonly semesterId: string;
  readonly amountNok: number;
  readonly receivedOn: LocalDate;
}

/** The owner records that a semester's money has come; what was recorded wrong is recorded again. */
@Injectable()
export class RecordPayout {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { semesterId, amountNok, receivedOn }: Payout): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      const taken = await takeSemester(em, viewer, 'RECORD_PAYOUT', { semesterId, today });
      if (isRefuse(taken)) return taken;
      const { semester, semesters, application } = taken;
      const left = moneyLeft(
        application.grantedNok,
        semesters.filter(({ id }) => id !== semester.id),
      );
      const refused = refuseAmount(amountNok, left) ?? refuseReceivedOn(receivedOn, semester.startsOn, today);
      if (refused) return refused;
      await rows(
        em,
        sql`UPDATE study_semester SET payout_received_nok = ${amountNok}, payout_received_on = ${receivedOn},
          payout_recorded_by = ${viewer.personId}, updated_at = ${now}, version = version + 1 WHERE id = ${semester.id}`,
      );
      const change = { amountNok };
      await auditSemester(em, {
        at: now,
        actorId: viewer.personId,
        action: 'PAYOUT_RECORDED',
        semesterId: semester.id,
        change,
      });
      return { applicationId: application.id };
    });
  }
}
