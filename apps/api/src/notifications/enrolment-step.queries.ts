import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One step of an enrolment that still is where the step led, with all that messages about it tell. */
export interface EnrolmentStep extends RunFacts {
  readonly enrolmentId: string;
  readonly eventId: number;
  readonly from: EnrolmentState | null;
  readonly to: EnrolmentState;
  readonly cause: string;
  readonly person: Recipient;
  readonly applicant: string;
  readonly unit: string | null;
  readonly reason: string | null;
  readonly offerExpiresAt: Date | null;
  /** 1 is next; counted also for those who do not wait, where it says nothing. */
  readonly queuePlace: number;
  /** A guardian has let go of another run of the course for this one. */
  readonly moved: boolean;
  /** Those who answer a request, when it is one. */
  readonly deciders: readonly Recipient[];
}

/** Undefined when something has happened since: the later step has its own messages. */
export function enrolmentStep(
  em: EntityManager,
  { enrolmentId, eventId }: { readonly enrolmentId: string; readonly eventId: number },
  today: LocalDate,
): Promise<EnrolmentStep | undefined> {
  return firstRow(
    em,
    sql<EnrolmentStep>`SELECT e.id AS "enrolmentId", v.id AS "eventId", v.from_state AS "from", v.to_state AS "to", v.cause,
        ${recipient('p')} AS person, p.given_name || ' ' || p.family_name AS applicant, n.name AS unit, e.reason,
        e.offer_expires_at AS "offerExpiresAt", ${runFacts},
        (SELECT count(*)::int + 1 FROM enrolment w WHERE w.run_id = e.run_id AND w.state = 'WAITLISTED'
          AND (-w.priority, w.requested_at, w.queue_no) < (-e.priority, e.requested_at, e.queue_no)) AS "queuePlace",
        EXISTS (SELECT 1 FROM enrolment o JOIN enrolment_event x ON x.enrolment_id = o.id AND x.cause = 'MOVED' AND x.at = v.at
          WHERE o.person_id = e.person_id AND o.id <> e.id AND v.cause = 'BOOKED') AS moved,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE v.to_state = 'REQUESTED' AND d.erased_at IS NULL
          AND d.id IN (SELECT deciders(e.unit_id, e.person_id, ${today}::date))), '[]') AS deciders
      FROM enrolment_event v JOIN enrolment e ON e.id = v.enrolment_id JOIN person p ON p.id = e.person_id
      JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id LEFT JOIN org_unit n ON n.id = e.unit_id
      WHERE v.id = ${eventId} AND e.id = ${enrolmentId} AND v.to_state = e.state AND p.erased_at IS NULL`,
  );
}
