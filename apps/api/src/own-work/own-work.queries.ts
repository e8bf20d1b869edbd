import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { OwnWorkState } from '@kompetanse/domain/own-work';
import { answersFor } from '../competence/nearest-leader.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface OwnWorkRow {
  readonly id: string;
  readonly personId: string;
  readonly elementId: string | null;
  readonly title: string;
  readonly doneOn: string;
  readonly minutes: number;
  readonly reflection: string;
  readonly state: OwnWorkState;
  readonly submittedAt: Date | null;
  readonly comment: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

const columns = sql`w.id, w.person_id AS "personId", w.element_id AS "elementId", w.title, w.done_on::text AS "doneOn", w.minutes, w.reflection, w.state,
  w.submitted_at AS "submittedAt", w.comment, w.answered_by AS "answeredById", w.answered_at AS "answeredAt", w.version`;

@Injectable()
export class OwnWorkQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  mine(viewer: Viewer): Promise<OwnWorkRow[]> {
    return rows(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work w WHERE w.person_id = ${viewer.personId}::uuid ORDER BY w.done_on DESC, w.id LIMIT 500`,
    );
  }

  /** Drafts and what came back are their writer's alone. */
  ofStaff(viewer: Viewer): Promise<OwnWorkRow[]> {
    return rows(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work w
        WHERE w.state IN ('SUBMITTED','APPROVED') AND w.person_id <> ${viewer.personId}::uuid
          AND ${answersFor(viewer, sql`w.person_id`, this.clock.today())}
        ORDER BY w.state = 'APPROVED', CASE WHEN w.state = 'SUBMITTED' THEN w.submitted_at END, w.answered_at DESC, w.id LIMIT 500`,
    );
  }

  /** After a change that was allowed. */
  async one(id: string): Promise<OwnWorkRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work w WHERE w.id = ${rowId(id)}`,
    );
    return found ?? null;
  }
}
