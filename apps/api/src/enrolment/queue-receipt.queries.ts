import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { QueueStepKind } from '@kompetanse/contract';
import { Database, rows } from '../platform/database/database.ts';
import { groupedBy, inOrder, type Loaders } from '../platform/graphql/context.ts';
import type { EnrolmentRow } from './enrolment.queries.ts';

const MOST_STEPS = 100;

export interface QueueStepRow {
  readonly enrolmentId: string;
  readonly at: Date;
  readonly kind: QueueStepKind;
  readonly why: string | null;
  readonly own: boolean;
}

interface PlaceRow {
  readonly id: string;
  readonly place: number;
  readonly waiting: number;
  readonly priority: number;
  readonly priorityReason: string | null;
}

export interface QueueReceiptRow extends PlaceRow {
  readonly steps: readonly QueueStepRow[];
}

/** Where people stand in queues and why; two statements for any number of them. */
@Injectable()
export class QueueReceiptQueries {
  constructor(private readonly db: Database) {}

  async receipt({ id, state }: EnrolmentRow, loaders: Loaders): Promise<QueueReceiptRow | null> {
    if (state !== 'WAITLISTED') return null;
    const places = loaders.for('queueReceipt', async (ids) => inOrder(ids, await this.places(ids), (row) => row.id));
    const steps = loaders.for('queueSteps', async (ids) =>
      groupedBy(ids, await this.steps(ids), ({ enrolmentId }) => enrolmentId),
    );
    const [place, taken] = await Promise.all([places.load(id), steps.load(id)]);
    return place ? { ...place, steps: taken.slice(0, MOST_STEPS) } : null;
  }

  private places(ids: readonly string[]): Promise<PlaceRow[]> {
    return rows(
      this.db.reader(),
      sql<PlaceRow>`SELECT q.id, q.place, q.waiting, q.priority, q.priority_reason AS "priorityReason" FROM (
          SELECT e.id, e.priority, e.priority_reason, count(*) OVER (PARTITION BY e.run_id)::int AS waiting,
                 row_number() OVER (PARTITION BY e.run_id ORDER BY e.priority DESC, e.requested_at, e.queue_no)::int AS place
            FROM enrolment e WHERE e.state = 'WAITLISTED' AND e.run_id IN (SELECT x.run_id FROM enrolment x WHERE x.id = ANY (${ids}::uuid[]))
        ) q WHERE q.id = ANY (${ids}::uuid[])`,
    );
  }

  /** What happened to those who stood before, and the person's own steps, since they asked. */
  private steps(ids: readonly string[]): Promise<QueueStepRow[]> {
    return rows(
      this.db.reader(),
      sql<QueueStepRow>`SELECT mine.id AS "enrolmentId", v.at, o.id = mine.id AS own,
          CASE WHEN v.cause = 'PROMOTED' AND v.to_state = 'ENROLLED' THEN 'SEAT_GIVEN' WHEN v.cause = 'PROMOTED' THEN 'OFFER_GIVEN'
               WHEN v.cause LIKE 'SKIPPED\\_%' THEN 'PASSED_OVER' WHEN v.cause = 'PRIORITY_SET' THEN 'PRIORITY_SET'
               WHEN v.cause = 'APPROVED' THEN 'CAME_IN_BEFORE' ELSE 'LEFT' END AS kind,
          CASE WHEN v.cause LIKE 'SKIPPED\\_%' THEN substr(v.cause, 9) END AS why
        FROM enrolment mine JOIN enrolment o ON o.run_id = mine.run_id
          AND (o.id = mine.id OR (o.priority, mine.requested_at, mine.queue_no) > (mine.priority, o.requested_at, o.queue_no))
        JOIN enrolment_event v ON v.enrolment_id = o.id AND v.at >= mine.requested_at
         AND (v.cause = 'PROMOTED' OR v.cause LIKE 'SKIPPED\\_%' OR v.cause = 'PRIORITY_SET'
              OR v.cause = 'APPROVED' AND v.to_state = 'WAITLISTED' AND o.id <> mine.id
              OR v.from_state = 'WAITLISTED' AND v.to_state IN ('WITHDRAWN','LAPSED'))
       WHERE mine.id = ANY (${ids}::uuid[]) ORDER BY v.id`,
    );
  }
}
