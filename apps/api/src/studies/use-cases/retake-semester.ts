import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { dated, refuseRetakeTerm, termOf, type Season } from '@kompetanse/domain/studies';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { seasonCalendar } from '../season-calendar.queries.ts';
import { takeSemester } from '../study-case.queries.ts';
import { auditSemester, insertSemester } from '../write-semesters.ts';

export interface Retake {
  readonly semesterId: string;
  readonly year: number;
  readonly season: Season;
}

/** What was failed is taken again in a later term, as a new semester with the same credits. Its money was given with the first. */
@Injectable()
export class RetakeSemester {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { semesterId, year, season }: Retake): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction<{ applicationId: string } | Refuse>(async (em) => {
      const taken = await takeSemester(em, viewer, 'RETAKE', { semesterId, today });
      if (isRefuse(taken)) return taken;
      const { semester, application } = taken;
      const calendar = await seasonCalendar(em);
      const refused = refuseRetakeTerm({ year, season }, semester, termOf(today, calendar));
      if (refused) return refused;
      const { plannedCredits, id: followsId } = semester;
      const again = {
        applicationId: application.id,
        term: dated({ year, season }, calendar),
        plannedCredits,
        payoutNok: 0,
        followsId,
      };
      const id = await insertSemester(em, again, now);
      await auditSemester(em, { at: now, actorId: viewer.personId, action: 'SEMESTER_RETAKEN', semesterId: id });
      return { applicationId: application.id };
    });
  }
}
