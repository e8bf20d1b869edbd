import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeSemester } from '../study-case.queries.ts';
import { auditSemester } from '../write-semesters.ts';

/** “I still study”: the student confirms a semester when it has begun; also after the day it should have been done. */
@Injectable()
export class ConfirmSemester {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, semesterId: string): Promise<{ applicationId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      const taken = await takeSemester(em, viewer, 'CONFIRM', { semesterId, today });
      if (isRefuse(taken)) return taken;
      const { id } = taken.semester;
      await rows(
        em,
        sql`UPDATE study_semester SET state = 'CONFIRMED', confirmed_at = ${now}, confirmed_by = ${viewer.personId}, updated_at = ${now},
          version = version + 1 WHERE id = ${id}`,
      );
      await auditSemester(em, { at: now, actorId: viewer.personId, action: 'SEMESTER_CONFIRMED', semesterId: id });
      return { applicationId: taken.application.id };
    });
  }
}
