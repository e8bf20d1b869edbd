import { sql, type RawBuilder } from 'kysely';
import type { AttendedSession } from '@kompetanse/domain/attendance';

/** The make-up that was taken for a session; join it as x beside session_attendance a. */
export const takenInstead = sql`make_up x ON x.enrolment_id = e.id AND x.missed_id = s.id AND x.state = 'PRESENT'`;

/** Every session of the run of enrolment e that is held, marked or not, in the form the completion rule reads. */
export const metSessions: RawBuilder<AttendedSession[]> = sql<
  AttendedSession[]
>`(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('no', s.no,
    'minutes', extract(epoch FROM s.ends_at - s.starts_at)::int / 60, 'mark', CASE WHEN x.id IS NULL THEN a.mark ELSE 'PRESENT' END,
    'presentMinutes', CASE WHEN x.id IS NULL THEN a.minutes END)) ORDER BY s.no), '[]')
  FROM course_session s LEFT JOIN session_attendance a ON a.session_id = s.id AND a.enrolment_id = e.id LEFT JOIN ${takenInstead}
  WHERE s.run_id = e.run_id AND s.state <> 'CANCELLED')`;
