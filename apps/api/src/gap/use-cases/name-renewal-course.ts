import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { auditCompetence } from '../../competence/competence-audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

export interface NamedRenewalCourse {
  readonly competenceId: string;
  /** Null: none. */
  readonly courseId?: string | null;
}

/** The sector leader names the shorter course that renews a competence. What is completed already counts by the new word in the same moment. */
@Injectable()
export class NameRenewalCourse {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, named: NamedRenewalCourse): Promise<{ readonly competenceId: string } | Refuse> {
    const [now, id, courseId] = [this.clock.now(), rowId(named.competenceId), rowId(named.courseId ?? '')];
    const none = named.courseId == null;
    return this.db.transaction<{ readonly competenceId: string } | Refuse>(async (em) => {
      const competence = await firstRow(
        em,
        sql<{
          months: number | null;
        }>`SELECT validity_months AS months FROM competence WHERE id = ${id}::uuid FOR UPDATE`,
      );
      if (!competence || id === null) return { refuse: 'NOT_FOUND' };
      if (!none) {
        if (competence.months === null)
          return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'validityMonths', min: 1, max: 240 } };
        const course = await firstRow(
          em,
          sql<{
            gives: boolean;
          }>`SELECT EXISTS (SELECT FROM competence_course g WHERE g.course_id = k.id AND g.competence_id = ${id}::uuid) AS gives
            FROM course k WHERE k.id = ${courseId}::uuid AND k.retired_at IS NULL AND k.audience <> 'GUARDIAN' FOR KEY SHARE OF k`,
        );
        if (!course) return { refuse: 'COURSE_UNKNOWN', facts: { field: 'courseId' } };
        if (course.gives) return { refuse: 'COURSE_GIVES_IT', facts: { field: 'courseId' } };
      }
      await rows(
        em,
        none
          ? sql`DELETE FROM competence_renewal WHERE competence_id = ${id}::uuid`
          : sql`INSERT INTO competence_renewal (competence_id, course_id) VALUES (${id}::uuid, ${courseId}::uuid)
              ON CONFLICT (competence_id) DO UPDATE SET course_id = excluded.course_id`,
      );
      await auditCompetence(em, {
        at: now,
        actorId: viewer.personId,
        action: 'RENEWAL_COURSE_NAMED',
        objectType: 'COMPETENCE',
        objectId: id,
        change: { courseId: none ? null : courseId },
      });
      return { competenceId: id };
    });
  }
}
