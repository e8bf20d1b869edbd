import { sql, type RawBuilder } from 'kysely';

/** A number the municipality sets; migration 0054 gives the preset. */
export const writtenMonths = sql<number>`(SELECT value::int FROM product_setting WHERE key = 'supervision.written-months')`;

/**
 * When a series has ended; alias r. A series that is over: when it was completed or stopped, or after its last meeting, whichever came
 * later. One that nobody has ended is no reason to keep for ever what was said in it: it ends with its last date.
 */
const ended = sql<Date>`greatest(r.ended_at, (SELECT max(s.ends_at) FROM supervision_session s WHERE s.series_id = r.id
  AND (s.state <> 'CANCELLED' OR r.state IN ('PLANNED','ACTIVE'))), r.created_at)`;

/** When what is written of a series goes; alias r. */
export const writtenGoes: RawBuilder<Date> = sql<Date>`(${ended} + make_interval(months => ${writtenMonths}))`;

/** Something is written of a meeting (s) or why it was changed; what the job and the command forget. */
export const written: RawBuilder<boolean> = sql<boolean>`(s.reason IS NOT NULL OR s.clash_reason IS NOT NULL
  OR EXISTS (SELECT 1 FROM supervision_note n WHERE n.session_id = s.id) OR EXISTS (SELECT 1 FROM supervision_agenda a WHERE a.session_id = s.id))`;

/** Series of which something is written that is to go now; alias r. */
export function writtenDue(now: Date): RawBuilder<boolean> {
  return sql<boolean>`(EXISTS (SELECT 1 FROM supervision_session s WHERE s.series_id = r.id AND ${written}) AND ${writtenGoes} <= ${now})`;
}
