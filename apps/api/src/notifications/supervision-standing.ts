import { sql } from 'kysely';

/** How supervision stands for whoever a message about it is for; none when they are not in it any more, or it says what is no longer so. */
export type SupervisionStanding = 'SERIES_AS_TOLD' | 'SERIES_STOPPED' | 'MEETING_AS_TOLD' | 'MEETING_OFF';

/** The meeting (v) and the series (z) that a message (n) is about. */
export const supervisionOfMessage = sql`LEFT JOIN supervision_session v ON n.subject_type = 'SUPERVISION' AND v.id = n.subject_id
      LEFT JOIN supervision_series z ON z.id = coalesce(v.series_id, CASE WHEN n.subject_type = 'SUPERVISION_SERIES' THEN n.subject_id END)`;

/** A SupervisionStanding; aliases n, v and z. The key of a message ends with the version that it tells of. */
export const supervisionStanding = sql`CASE
  WHEN z.id IS NULL OR NOT (z.supervisor_id = n.recipient_id OR EXISTS (SELECT 1 FROM supervision_participant t
    WHERE t.series_id = z.id AND t.person_id = n.recipient_id AND t.left_at IS NULL)) THEN NULL
  WHEN v.id IS NOT NULL AND n.key NOT LIKE '%-v' || v.ics_sequence THEN NULL
  WHEN v.state = 'CANCELLED' THEN 'MEETING_OFF'
  WHEN v.state IN ('SCHEDULED','MOVED') AND z.state IN ('PLANNED','ACTIVE') THEN 'MEETING_AS_TOLD'
  WHEN v.id IS NOT NULL THEN NULL
  WHEN z.state = 'STOPPED' THEN 'SERIES_STOPPED'
  WHEN z.state IN ('PLANNED','ACTIVE') AND n.key LIKE '%-' || supervision_plan_version(z.id) THEN 'SERIES_AS_TOLD' END`;
