import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOwner } from '@kompetanse/domain/further-education';
import { casesOf } from '../further-education/application-case.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';

interface Aim {
  readonly applicationId: string;
  readonly competenceId: string;
}

/** Which competence studies lead to. */
@Injectable()
export class AimQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async aim(applicationId: string, loaders: Loaders): Promise<string | null> {
    const loader = loaders.for('studyAim', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<Aim>`SELECT application_id AS "applicationId", competence_id AS "competenceId" FROM study_aim
            WHERE application_id = ANY (${[...ids]}::uuid[])`,
        ),
        (row) => row.applicationId,
      ),
    );
    return (await loader.load(applicationId))?.competenceId ?? null;
  }

  /** Counted in credits or a degree, of the study's area; what the position asks for first. */
  async proposed(applicationId: string, loaders: Loaders): Promise<string | null> {
    const today = this.clock.today();
    const loader = loaders.for('studyAimProposed', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<Aim>`SELECT DISTINCT ON (a.id) a.id AS "applicationId", c.id AS "competenceId" FROM further_education_application a
            JOIN competence c ON c.kind IN ('CREDITS','DEGREE')
              AND c.area = CASE a.subject_area WHEN 'SUBJECT' THEN 'PEDAGOGY' ELSE a.subject_area END
            LEFT JOIN competence_requirement r ON r.competence_id = c.id AND r.effective_from <= ${today}::date
              AND (r.effective_to IS NULL OR r.effective_to >= ${today}::date) AND r.profile_code = profile_on(a.person_id, a.unit_id, ${today}::date)
            WHERE a.id = ANY (${[...ids]}::uuid[])
            ORDER BY a.id, r.id IS NULL, (c.kind = 'DEGREE') <> (a.credits >= 120), c.name_nb, c.id`,
        ),
        (row) => row.applicationId,
      ),
    );
    return (await loader.load(applicationId))?.competenceId ?? null;
  }

  async maySet(viewer: Viewer, applicationId: string, loaders: Loaders): Promise<boolean> {
    const loader = loaders.for('aimCase', async (ids) =>
      inOrder(ids, await casesOf(this.db.reader(), viewer, ids, this.clock.today()), (row) => row.id),
    );
    const seen = await loader.load(applicationId);
    return seen !== undefined && !seen.applicant && isOwner(seen);
  }
}
