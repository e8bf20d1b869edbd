import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** When and where a session was or will be. Moments are text: they come out of JSON. */
export interface ToldMeeting {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

/** A change of a run's sessions, and one person who had a place when it was made and has it still. */
export interface RunChangeNews extends RunFacts {
  readonly changeId: string;
  readonly sessions: readonly {
    readonly no: number;
    readonly before: ToldMeeting | null;
    readonly after: ToldMeeting | null;
  }[];
  readonly person: Recipient;
}

/** One message for each who had a place; at most as many as a run has seats. */
export function runChangeNews(em: EntityManager, changeId: string): Promise<RunChangeNews[]> {
  return rows(
    em,
    sql<RunChangeNews>`SELECT h.id AS "changeId", h.sessions, ${recipient('p')} AS person, ${runFacts}
      FROM run_change h JOIN course_run r ON r.id = h.run_id JOIN course c ON c.id = r.course_id
      JOIN run_change_reader x ON x.change_id = h.id JOIN enrolment e ON e.id = x.enrolment_id AND e.run_id = h.run_id AND e.state IN ('ENROLLED','OFFERED')
      JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL WHERE h.id = ${changeId}::uuid ORDER BY p.id`,
  );
}

/** A session that was moved, and a guest of another run who had a chair in it then and has it still. */
export interface GuestMovedNews extends RunFacts {
  readonly changeId: string;
  readonly makeUpId: string;
  readonly no: number;
  readonly before: ToldMeeting;
  readonly after: ToldMeeting;
  readonly person: Recipient;
}

/** One message for each chair; at most as many as the run has. */
export function guestMovedNews(em: EntityManager, changeId: string): Promise<GuestMovedNews[]> {
  return rows(
    em,
    sql<GuestMovedNews>`SELECT h.id AS "changeId", m.id AS "makeUpId", (t.moved->>'no')::int AS no, t.moved->'before' AS before, t.moved->'after' AS after,
        ${recipient('p')} AS person, ${runFacts}
      FROM run_change h JOIN course_run r ON r.id = h.run_id JOIN course c ON c.id = r.course_id
      CROSS JOIN LATERAL jsonb_array_elements(h.sessions) t(moved)
      JOIN make_up m ON m.taken_id = (t.moved->>'sessionId')::uuid AND m.state = 'BOOKED'
      JOIN run_change_reader x ON x.change_id = h.id AND x.enrolment_id = m.enrolment_id
      JOIN enrolment e ON e.id = m.enrolment_id JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
      WHERE h.id = ${changeId}::uuid AND t.moved->'before' <> 'null' AND t.moved->'after' <> 'null' ORDER BY p.id, m.id`,
  );
}

/** A run with fewer people than it needs, and one who decides whether it is held. */
export interface TooFewNews extends RunFacts {
  readonly booked: number;
  readonly minimum: number;
  readonly person: Recipient;
}

/** Coordinators and leaders of the host unit and those above it, at most 50; nobody when enough have come since. */
export function tooFewNews(em: EntityManager, runId: string, today: LocalDate): Promise<TooFewNews[]> {
  return rows(
    em,
    sql<TooFewNews>`SELECT b.booked, r.min_participants AS minimum, ${recipient('p')} AS person, ${runFacts}
      FROM course_run r JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id,
        LATERAL (SELECT count(*)::int AS booked FROM enrolment e WHERE e.run_id = r.id AND e.state = 'ENROLLED') b, person p
      WHERE r.id = ${runId}::uuid AND r.state = 'PUBLISHED' AND b.booked < r.min_participants AND p.erased_at IS NULL
        AND EXISTS (SELECT 1 FROM role_assignment s JOIN org_unit o ON o.id = s.scope_unit_id
          WHERE s.person_id = p.id AND u.path LIKE o.path || '%' AND (s.role = 'COURSE_COORDINATOR' OR s.role = 'UNIT_LEADER' AND o.id = u.id)
            AND s.valid_from <= ${today}::date AND (s.valid_to IS NULL OR s.valid_to >= ${today}::date))
      ORDER BY p.id LIMIT 50`,
  );
}
