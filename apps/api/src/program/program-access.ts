import { sql, type RawBuilder } from 'kysely';
import type { Role } from '@kompetanse/domain/access';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export const programReaders = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;
export const programWriters = ['SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;
export const programOwners = ['SECTOR_LEADER'] as const;
export const programExempters = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** SQL that holds for programmes all of whose units lie where the viewer has one of the roles; alias g. */
export function whollyIn(viewer: Pick<Viewer, 'roles'>, roles: readonly Role[]): RawBuilder<boolean> {
  return sql<boolean>`NOT EXISTS (SELECT FROM program_for_unit f JOIN org_unit a ON a.id = f.unit_id
    WHERE f.program_id = g.id AND NOT ${inScope(viewer, roles, 'a.path')})`;
}

/** SQL that holds for programmes the viewer reads: that reach one of their units, and drafts that are theirs to write; alias g. */
export function readsProgram(viewer: Pick<Viewer, 'roles'>): RawBuilder<boolean> {
  const paths = viewer.roles
    .filter(({ role }) => (programReaders as readonly Role[]).includes(role))
    .map((r) => r.path);
  return sql<boolean>`(${whollyIn(viewer, programWriters)} OR g.state <> 'DRAFT' AND EXISTS (
    SELECT FROM program_for_unit f JOIN org_unit a ON a.id = f.unit_id, unnest(${paths}::text[]) own
     WHERE f.program_id = g.id AND (a.path LIKE own || '%' OR own LIKE a.path || '%')))`;
}
