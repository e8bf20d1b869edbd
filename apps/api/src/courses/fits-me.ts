import { sql, type RawBuilder } from 'kysely';
import type { Viewer } from '../platform/graphql/context.ts';

/**
 * «Passer for programmet ditt»: a course that a programme of the viewer asks for, that they are not let off and have not completed. Who is in no
 * programme gets what fits their position and unit: meant for one of their profiles; or for nobody in particular, and serves a measure of
 * the plan that covers a kind of unit where they work (measure_covers, 0017). The run is not restricted away from them. Aliases r and c.
 */
export function fitsMe({ personId }: Viewer, today: string): RawBuilder<boolean> {
  const mine = sql`employment m JOIN org_unit w ON w.id = m.unit_id
    WHERE m.person_id = ${personId} AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)`;
  const programs = sql`(SELECT programs_of(${personId}::uuid, ${today}::date))`;
  const asked = sql`(SELECT e.course_id FROM program_element e WHERE e.program_id IN ${programs} AND e.removed_at IS NULL AND e.course_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM program_exemption o WHERE o.program_id = e.program_id AND o.person_id = ${personId}
      AND o.lifted_at IS NULL AND (o.element_id IS NULL OR o.element_id = e.id)))`;
  return sql<boolean>`c.audience <> 'GUARDIAN'
    AND CASE WHEN EXISTS ${programs} THEN c.id IN ${asked} ELSE (c.id IN (SELECT x.course_id FROM course_meant_for x WHERE x.profile_code IN (SELECT m.profile_code FROM ${mine}))
      OR (c.id NOT IN (SELECT x.course_id FROM course_meant_for x) AND EXISTS (SELECT FROM measure p WHERE p.ref = c.measure_ref
        AND EXISTS (SELECT FROM ${mine} AND measure_covers(w.kind, p.title, p.responsible))))) END
    AND (NOT EXISTS (SELECT FROM run_for_unit x WHERE x.run_id = r.id)
      OR EXISTS (SELECT FROM run_for_unit x JOIN org_unit u ON u.id = x.unit_id, ${mine} AND x.run_id = r.id AND w.path LIKE u.path || '%'))
    AND (NOT EXISTS (SELECT FROM run_for_profile x WHERE x.run_id = r.id)
      OR EXISTS (SELECT FROM run_for_profile x WHERE x.run_id = r.id AND x.profile_code IN (SELECT m.profile_code FROM ${mine})))
    AND c.id NOT IN (SELECT done.course_id FROM enrolment e JOIN course_run done ON done.id = e.run_id
      WHERE e.person_id = ${personId} AND e.state = 'COMPLETED')`;
}
