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

const columns = sql`o.id, o.person_id AS "personId", o.element_id AS "elementId", o.title, o.done_on::text AS "doneOn", o.minutes, o.reflection, o.state,
  o.submitted_at AS "submittedAt", o.comment, o.answered_by AS "answeredById", o.answered_at AS "answeredAt", o.version`;

@Injectable()
export class OwnWorkQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  mine(viewer: Viewer): Promise<OwnWorkRow[]> {
    return rows(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work o WHERE o.person_id = ${viewer.personId}::uuid ORDER BY o.done_on DESC, o.id LIMIT 500`,
    );
  }

  /** Drafts and what came back are their writer's alone. */
  ofStaff(viewer: Viewer): Promise<OwnWorkRow[]> {
    return rows(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work o
        WHERE o.state IN ('SUBMITTED','APPROVED') AND o.person_id <> ${viewer.personId}::uuid
          AND ${answersFor(viewer, sql`o.person_id`, this.clock.today())}
        ORDER BY o.state = 'APPROVED', CASE WHEN o.state = 'SUBMITTED' THEN o.submitted_at END, o.answered_at DESC, o.id LIMIT 500`,
    );
  }

  /** After a change that was allowed. */
  async one(id: string): Promise<OwnWorkRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<OwnWorkRow>`SELECT ${columns} FROM own_work o WHERE o.id = ${rowId(id)}`,
    );
    return found ?? null;
  }
}
