import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { liveStates } from '@kompetanse/domain/enrolment';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface InvitationRow {
  readonly id: string;
  readonly runId: string;
  readonly invitedById: string;
  readonly invitedAt: Date;
}

/** Whom somebody has invited to a run. */
@Injectable()
export class InvitationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those the viewer can still follow: the run can be booked, and they are not in it. Soonest deadline first. */
  mine(viewer: Viewer): Promise<InvitationRow[]> {
    const now = this.clock.now();
    return rows(
      this.db.reader(),
      sql<InvitationRow>`SELECT i.id, i.run_id AS "runId", i.invited_by AS "invitedById", i.created_at AS "invitedAt"
        FROM course_invitation i JOIN course_run r ON r.id = i.run_id
       WHERE i.person_id = ${viewer.personId} AND r.state IN ('PUBLISHED','CONFIRMED') AND r.closes_at > ${now} AND r.starts_at > ${now}
         AND NOT EXISTS (SELECT FROM enrolment e WHERE e.run_id = i.run_id AND e.person_id = i.person_id AND e.state = ANY (${[...liveStates]}))
       ORDER BY r.closes_at, i.id`,
    );
  }
}
