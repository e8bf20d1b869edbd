import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ApplicationState } from '@kompetanse/contract';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, type Loaders } from '../platform/graphql/context.ts';

export interface StudyRow {
  readonly personId: string;
  readonly applicationId: string;
  readonly study: string;
  readonly institution: string;
  readonly credits: number;
  readonly state: ApplicationState;
  readonly endsOn: string;
  readonly overdue: boolean;
  readonly competenceId: string | null;
}

/** The studies people have begun; one statement for all of a list. Reached only through somebody whom the viewer may see. */
@Injectable()
export class PathStudies {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  of(personId: string, loaders: Loaders): Promise<StudyRow[]> {
    const today = this.clock.today();
    const loader = loaders.for('path studies', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<StudyRow>`SELECT x.*, x.state <> 'COMPLETED' AND x."endsOn"::date < ${today}::date AS overdue FROM (
              SELECT a.person_id AS "personId", a.id AS "applicationId", a.study, a.institution, a.credits::float AS credits, a.state,
                     (CASE WHEN a.state = 'COMPLETED' THEN coalesce(a.completed_on, a.ends_on) ELSE study_expected_end(a.id, ${today}::date) END)::text AS "endsOn",
                     s.competence_id AS "competenceId"
                FROM further_education_application a LEFT JOIN study_aim s ON s.application_id = a.id
               WHERE a.person_id ${among(ids)} AND a.state IN ('STARTED','DEFERRED','COMPLETED')) x ORDER BY "endsOn", study, "applicationId"`,
        ),
        (row) => row.personId,
      ),
    );
    return loader.load(personId);
  }
}
