import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { employed, hasSeat } from './due-renewals.queries.ts';

/**
 * SQL: how the renewal that message n is about stands now: of the same end, of somebody who still works here, and who has not got a seat since. Of a
 * leader's message that they still lead somebody.
 */
export function renewalStands(today: LocalDate): RawBuilder<unknown> {
  return sql`CASE WHEN n.kind = 'RENEWAL_STAFF' THEN (SELECT 'STAFF_LED' FROM role_assignment ra WHERE ra.person_id = n.recipient_id
      AND ra.role IN ('UNIT_LEADER', 'SECTOR_LEADER') AND ra.valid_from <= ${today}::date AND (ra.valid_to IS NULL OR ra.valid_to >= ${today}::date) LIMIT 1)
    ELSE (SELECT CASE WHEN s.state = 'LAPSED' THEN 'RENEWAL_LAPSED' WHEN s.state = 'WINDOW_OPEN' AND NOT ${hasSeat} THEN 'WINDOW_OPEN' END
      FROM renewal_standing(ARRAY[n.recipient_id], ${today}::date) s
     WHERE s.competence_id = n.subject_id AND n.key LIKE '%/' || s.expires_on || '-%' AND ${employed(sql`n.recipient_id`, today)}) END`;
}
