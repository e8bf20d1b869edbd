/** Roles a person can be granted for the subtree of a unit. EMPLOYEE follows from an employment and is never granted. */
export const grantedRoles = [
  'UNIT_LEADER',
  'SECTOR_LEADER',
  'COURSE_COORDINATOR',
  'COURSE_LEADER',
  'SYSTEM_ADMIN',
] as const;
export type GrantedRole = (typeof grantedRoles)[number];
export type Role = GrantedRole | 'EMPLOYEE';

/** A role with the path of the unit whose subtree it holds for, 'oppvekst/rena-skole/'. */
export interface RoleScope {
  readonly role: Role;
  readonly unitId: string;
  readonly path: string;
}

/** A leader's role that somebody stands in for today: it lets them answer requests for a place, and nothing else. */
export interface DeputyScope extends RoleScope {
  readonly role: 'UNIT_LEADER' | 'SECTOR_LEADER';
  /** The leader whose deputy it is. */
  readonly actsFor: string;
}

/** True when the viewer has one of the roles for the unit with that path. */
export function mayActIn(scopes: readonly RoleScope[], roles: readonly Role[], unitPath: string): boolean {
  return scopes.some((scope) => roles.includes(scope.role) && unitPath.startsWith(scope.path));
}
