import { sql, type RawBuilder } from 'kysely';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

/** Who creates, edits and cancels runs, each in their subtree. */
export const managerRoles = ['COURSE_COORDINATOR', 'SECTOR_LEADER', 'UNIT_LEADER'] as const;

/** Who plans runs: a viewer, or the municipality itself at its own keyboard (personId null). */
export type RunPlanner = Pick<Viewer, 'roles' | 'locale'> & { readonly personId: string | null };

/** True where the viewer may change the run; alias u is its host unit. */
export function managesRun(viewer: Pick<Viewer, 'roles'>): RawBuilder<boolean> {
  return inScope(viewer, managerRoles, 'u.path');
}

/** True where the viewer may change the run's sessions: who manages it or leads it; aliases r and u. */
export function plansSessions(viewer: Viewer): RawBuilder<boolean> {
  return sql<boolean>`(${managesRun(viewer)} OR EXISTS (SELECT 1 FROM run_leader l WHERE l.run_id = r.id AND l.person_id = ${viewer.personId}))`;
}
