import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isOwner, type ApplicationCase } from '@kompetanse/domain/further-education';
import { creditStanding, semesterActions, type CreditStanding, type SemesterAction } from '@kompetanse/domain/studies';
import { casesOf } from '../further-education/application-case.queries.ts';
import type { ApplicationRow } from '../further-education/further-education.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { semesterColumns, semesterOrder, type SemesterRow } from './semester-rows.ts';
import { semesterCase } from './study-case.queries.ts';

export interface StandingRow extends CreditStanding {
  readonly mayPlan: boolean;
  readonly mayPay: boolean;
}

/** Semesters of applications that the viewer has reached; one statement for all. */
@Injectable()
export class StudyQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  semesters(applicationId: string, loaders: Loaders): Promise<SemesterRow[]> {
    const loader = loaders.for('studySemesters', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<SemesterRow>`SELECT ${semesterColumns} FROM study_semester s WHERE s.application_id = ANY (${[...ids]}::uuid[])
            ORDER BY s.application_id, ${semesterOrder}`,
        ),
        (row) => row.applicationId,
      ),
    );
    return loader.load(applicationId);
  }

  async standing(viewer: Viewer, application: ApplicationRow, loaders: Loaders): Promise<StandingRow> {
    const [semesters, seen] = await Promise.all([
      this.semesters(application.id, loaders),
      this.seen(viewer, application.id, loaders),
    ]);
    const owner = seen !== undefined && !seen.applicant && isOwner(seen);
    return {
      ...creditStanding(application.credits, semesters),
      mayPlan: owner && application.state === 'STARTED',
      mayPay: owner,
    };
  }

  async actions(viewer: Viewer, semester: SemesterRow, loaders: Loaders): Promise<SemesterAction[]> {
    const seen = await this.seen(viewer, semester.applicationId, loaders);
    return seen ? semesterActions(semesterCase(semester, seen), this.clock.today()) : [];
  }

  isLate({ state, confirmBy }: SemesterRow): boolean {
    return state === 'PLANNED' && this.clock.today() > confirmBy;
  }

  /** The part the viewer has in a study. */
  seen(viewer: Viewer, applicationId: string, loaders: Loaders): Promise<ApplicationCase | undefined> {
    const loader = loaders.for('studyCase', async (ids) =>
      inOrder(ids, await casesOf(this.db.reader(), viewer, ids, this.clock.today()), (row) => row.id),
    );
    return loader.load(applicationId);
  }
}
