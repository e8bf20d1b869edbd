import { sql, type RawBuilder } from 'kysely';
import type { Role } from '@kompetanse/domain/access';
import type { GqlContext, Viewer } from './context.ts';
import { signInRequired } from './errors.ts';

/** The viewer of a request that the policy table has let in. */
export function viewerOf(context: GqlContext): Viewer {
  if (!context.viewer) throw signInRequired();
  return context.viewer;
}

/** SQL that holds for units in the subtrees where the viewer has one of the roles; column is the unit's path. */
export function inScope(viewer: Pick<Viewer, 'roles'>, roles: readonly Role[], column: string): RawBuilder<boolean> {
  const prefixes = viewer.roles.filter((scope) => roles.includes(scope.role)).map((scope) => `${scope.path}%`);
  return sql<boolean>`${sql.ref(column)} LIKE ANY (${prefixes}::text[])`;
}
