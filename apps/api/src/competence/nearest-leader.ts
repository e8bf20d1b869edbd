import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Viewer } from '../platform/graphql/context.ts';

/**
 * SQL that holds when the viewer is the nearest leader, other than the person, of a unit the person works in on that day.
 * The person is said without the aliases w and d, which are used within.
 */
export function answersFor(
  viewer: Pick<Viewer, 'personId'>,
  person: RawBuilder<unknown>,
  today: LocalDate,
): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM employment w, deciders(w.unit_id, w.person_id, ${today}::date) d(id)
    WHERE w.person_id = ${person} AND w.valid_from <= ${today}::date AND (w.valid_to IS NULL OR w.valid_to >= ${today}::date)
      AND d.id = ${viewer.personId}::uuid)`;
}
