import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { programExempters } from './program-access.ts';

/** Whose exemption was changed. */
export interface ExemptedPerson {
  readonly programId: string;
  readonly personId: string;
}

/** SQL that holds for people who work that day where the viewer leads. */
export function exempts(
  viewer: Pick<Viewer, 'roles'>,
  person: RawBuilder<unknown>,
  today: LocalDate,
): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT FROM employment m JOIN org_unit u ON u.id = m.unit_id WHERE m.person_id = ${person}
    AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date) AND ${inScope(viewer, programExempters, 'u.path')})`;
}
