import { sql } from 'kysely';

/** How supervision stands for whoever a message about it is for; none when they are not in it any more, or it says what is no longer so. */
export type SupervisionStanding = 'SERIES_AS_TOLD' | 'SERIES_STOPPED' | 'MEETING_AS_TOLD' | 'MEETING_OFF';

/** The meeting and the series that a message (n) is about. */
export const supervisionOfMessage = sql`LEFT JOIN supervision_session meeting ON n.subject_type = 'SUPERVISION' AND meeting.id = n.subject_id
      LEFT JOIN supervision_series series ON series.id = coalesce(meeting.series_id, CASE WHEN n.subject_type = 'SUPERVISION_SERIES' THEN n.subject_id END)`;

/** A SupervisionStanding; aliases n, meeting and series. The key of a message ends with the version that it tells of. */
export const supervisionStanding = sql`CASE
  WHEN series.id IS NULL OR NOT (series.supervisor_id = n.recipient_id OR EXISTS (SELECT 1 FROM supervision_participant t
    WHERE t.series_id = series.id AND t.person_id = n.recipient_id AND t.left_at IS NULL)) THEN NULL
  WHEN meeting.id IS NOT NULL AND n.key NOT LIKE '%-v' || meeting.ics_sequence THEN NULL
  WHEN meeting.state = 'CANCELLED' THEN 'MEETING_OFF'
  WHEN meeting.state IN ('SCHEDULED','MOVED') AND series.state IN ('PLANNED','ACTIVE') THEN 'MEETING_AS_TOLD'
  WHEN meeting.id IS NOT NULL THEN NULL
  WHEN series.state = 'STOPPED' THEN 'SERIES_STOPPED'
  WHEN series.state IN ('PLANNED','ACTIVE') AND n.key LIKE '%-' || supervision_plan_version(series.id) THEN 'SERIES_AS_TOLD' END`;
