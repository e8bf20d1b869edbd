import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { seatStates } from '@kompetanse/domain/enrolment';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import type { EnrolmentRow } from './enrolment.queries.ts';

export interface BookingRequestRow {
  readonly enrolment: EnrolmentRow;
  readonly unitName: string;
  readonly awaySameDays: number;
  readonly absenceLimit: number | null;
}

type FlatRow = EnrolmentRow & Omit<BookingRequestRow, 'enrolment'>;

@Injectable()
export class BookingRequestQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Requests the viewer is the one to decide: leader of the nearest unit upwards, never their own. Oldest first, at most 200. */
  async waitingFor(viewer: Viewer): Promise<BookingRequestRow[]> {
    const today = this.clock.today();
    const found = await rows(
      this.db.reader(),
      sql<FlatRow>`SELECT e.id, e.run_id AS "runId", e.person_id AS "personId", e.unit_id AS "unitId", e.state, e.requested_at AS "requestedAt",
          e.offer_expires_at AS "offerExpiresAt", e.reason, u.name AS "unitName", u.max_simultaneous_absence AS "absenceLimit",
          (SELECT count(DISTINCT o.person_id)::int FROM enrolment o JOIN course_session os ON os.run_id = o.run_id
            WHERE o.unit_id = e.unit_id AND o.person_id <> e.person_id AND o.state = ANY (${[...seatStates]})
              AND (os.starts_at AT TIME ZONE 'Europe/Oslo')::date IN
                  (SELECT (s.starts_at AT TIME ZONE 'Europe/Oslo')::date FROM course_session s WHERE s.run_id = e.run_id)) AS "awaySameDays"
        FROM enrolment e JOIN org_unit u ON u.id = e.unit_id
        WHERE e.state = 'REQUESTED' AND ${viewer.personId} IN (SELECT deciders(e.unit_id, e.person_id, ${today}::date))
        ORDER BY e.requested_at, e.queue_no LIMIT 200`,
    );
    return found.map(({ unitName, awaySameDays, absenceLimit, ...enrolment }) => ({
      enrolment,
      unitName,
      awaySameDays,
      absenceLimit,
    }));
  }
}
