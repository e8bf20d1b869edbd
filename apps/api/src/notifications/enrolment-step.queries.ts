import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One who answers a request, and the leader whose deputy they are. */
export interface Decider extends Recipient {
  readonly actsFor: string | null;
}

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
  readonly deciders: readonly Decider[];
  /** Those who did not answer in time, when it has gone on from them. */
  readonly formerDeciders: readonly Recipient[];
  /** Who did it, and the leader whose deputy they were. */
  readonly by: string | null;
  readonly actedFor: string | null;
  readonly level: 'UNIT' | 'SECTOR' | null;
  readonly answerDueAt: Date;
  readonly closesAt: Date;
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
        coalesce((SELECT jsonb_agg(${recipient('d')} || jsonb_build_object('actsFor', l.given_name || ' ' || l.family_name))
          FROM request_deciders(e.unit_id, e.person_id, coalesce(e.approval_level, 'UNIT'), e.escalated_at IS NOT NULL, ${today}::date) x
          JOIN person d ON d.id = x.person_id AND d.erased_at IS NULL LEFT JOIN person l ON l.id = x.acts_for WHERE v.to_state = 'REQUESTED'), '[]') AS deciders,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE v.cause = 'ESCALATED' AND d.erased_at IS NULL AND d.id IN (
          SELECT x.person_id FROM request_deciders(e.unit_id, e.person_id, coalesce(e.approval_level, 'UNIT'), false, ${today}::date) x EXCEPT
          SELECT x.person_id FROM request_deciders(e.unit_id, e.person_id, coalesce(e.approval_level, 'UNIT'), true, ${today}::date) x)), '[]') AS "formerDeciders",
        (SELECT b.given_name || ' ' || b.family_name FROM person b WHERE b.id = v.actor_id) AS by,
        (SELECT b.given_name || ' ' || b.family_name FROM person b WHERE b.id = v.acted_for) AS "actedFor",
        e.approval_level AS level, coalesce(e.answer_due_at, e.requested_at + make_interval(days => r.approval_days)) AS "answerDueAt", r.closes_at AS "closesAt"
      FROM enrolment_event v JOIN enrolment e ON e.id = v.enrolment_id JOIN person p ON p.id = e.person_id
      JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id LEFT JOIN org_unit n ON n.id = e.unit_id
      WHERE v.id = ${eventId} AND e.id = ${enrolmentId} AND v.to_state = e.state AND p.erased_at IS NULL`,
  );
}

/** The latest step of a request that still waits, for reminding those who answer it; undefined when it has been answered. */
export async function latestRequestStep(
  em: EntityManager,
  enrolmentId: string,
  today: LocalDate,
): Promise<EnrolmentStep | undefined> {
  const latest = await firstRow(
    em,
    sql<{ eventId: number }>`SELECT v.id AS "eventId" FROM enrolment e JOIN enrolment_event v ON v.enrolment_id = e.id
      WHERE e.id = ${enrolmentId} AND e.state = 'REQUESTED' ORDER BY v.id DESC LIMIT 1`,
  );
  return latest && enrolmentStep(em, { enrolmentId, eventId: latest.eventId }, today);
}
