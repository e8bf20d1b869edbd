import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Viewer } from '../platform/graphql/context.ts';

/** Units below those the viewer leads or is deputy for: nobody else's requests can be theirs to answer. */
function mayReach(viewer: Viewer): readonly string[] {
  const leads = viewer.roles.filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER');
  return [...leads, ...viewer.deputyFor].map(({ path }) => `${path}%`);
}

/** The viewer as one who answers a request now, as rows d (acts_for, role); aliases e and u (the person's unit). None: not theirs. */
export function answersNow(viewer: Viewer, today: LocalDate): RawBuilder<unknown> {
  return sql`LATERAL (SELECT x.acts_for, x.role FROM request_deciders(e.unit_id, e.person_id, coalesce(e.approval_level, 'UNIT'),
      e.escalated_at IS NOT NULL, ${today}::date) x WHERE x.person_id = ${viewer.personId} AND u.path LIKE ANY (${[...mayReach(viewer)]}::text[])) d`;
}

/** When a request is due as it is stored; aliases e and r. The rule answerDeadline says what that means. */
export const answerDue = sql<Date>`coalesce(e.answer_due_at, e.requested_at + make_interval(days => r.approval_days))`;
