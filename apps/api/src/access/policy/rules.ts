import type { Role } from '@kompetanse/domain/access';
import type { FieldRule, Relation } from '../../platform/graphql/policy.ts';

/** No sign-in needed. */
export function anyone(relation: Relation): FieldRule {
  return { who: 'ANYONE', relation };
}

/** Any account. */
export function signedIn(relation: Relation): FieldRule {
  return { who: 'SIGNED_IN', relation };
}

/** One of these roles. */
export function by(who: readonly Role[], relation: Relation): FieldRule {
  return { who, relation };
}

/** One of these roles, or the deputy of somebody who has it. */
export function byOrDeputy(who: readonly Role[], relation: Relation): FieldRule {
  return { who, relation, deputies: true };
}

/** Whoever may reach the object may read these of its fields. */
export function parent<Field extends string>(...fields: readonly Field[]): Readonly<Record<Field, 'parent'>> {
  return Object.fromEntries(fields.map((field) => [field, 'parent' as const])) as Record<Field, 'parent'>;
}
