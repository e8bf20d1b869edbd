import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { StudyRequestKind, StudyRequestState } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, type Loaders } from '../platform/graphql/context.ts';

export interface StandDownRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly reason: string;
  readonly at: Date;
}

export interface StudyRequestRow {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: StudyRequestKind;
  readonly until: LocalDate | null;
  readonly reason: string;
  readonly state: StudyRequestState;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

/** What stands on an application beside what was written. One statement for all of a page. */
@Injectable()
export class AnswerQueries {
  constructor(private readonly db: Database) {}

  /** Leaders who stood down, in order. */
  standDowns(applicationId: string, loaders: Loaders): Promise<StandDownRow[]> {
    const loader = loaders.for('applicationStandDowns', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<StandDownRow>`SELECT application_id AS "applicationId", person_id AS "personId", reason, at
            FROM application_stand_down WHERE application_id = ANY (${ids}::uuid[]) ORDER BY application_id, at, person_id`,
        ),
        (r) => r.applicationId,
      ),
    );
    return loader.load(applicationId);
  }

  /** What is asked of the study, newest first. */
  requests(applicationId: string, loaders: Loaders): Promise<StudyRequestRow[]> {
    const loader = loaders.for('applicationRequests', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<StudyRequestRow>`SELECT id, application_id AS "applicationId", kind, until_on AS until, reason, state, asked_at AS "askedAt",
              answered_at AS "answeredAt", answer
            FROM study_request WHERE application_id = ANY (${ids}::uuid[]) ORDER BY asked_at DESC, state = 'ASKED' DESC, id`,
        ),
        (r) => r.applicationId,
      ),
    );
    return loader.load(applicationId);
  }
}
