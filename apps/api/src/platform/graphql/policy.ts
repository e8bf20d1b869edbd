import type { Role } from '@kompetanse/domain/access';
import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import type { GqlContext, Viewer } from './context.ts';
import { notFound, signInRequired } from './errors.ts';

/** Which rows of what a role may reach. The use case or query enforces it with the viewer; tests walk it. */
export type Relation = 'all' | 'own' | 'unit' | 'run' | 'public';

/** One row of the policy table: who may use a field, and in which relation to the object. */
export interface FieldRule {
  /** 'ANYONE' needs no sign-in; 'SIGNED_IN' any account; else one of the roles. */
  readonly who: 'ANYONE' | 'SIGNED_IN' | readonly Role[];
  readonly relation: Relation;
  /** Also whoever is deputy today for somebody with one of the roles. */
  readonly deputies?: true;
}

/** 'parent': whoever may reach the object may read the field. */
export type PolicyRow = FieldRule | 'parent';

/** Field names under their type's name. */
export type PolicyTable = Readonly<Record<string, Readonly<Record<string, PolicyRow>>>>;

export const POLICY = Symbol('Policy');

function mayUse(viewer: Viewer | null, rule: FieldRule): boolean {
  if (rule.who === 'ANYONE') return true;
  if (!viewer) return false;
  if (rule.who === 'SIGNED_IN') return true;
  const scopes = rule.deputies ? [...viewer.roles, ...viewer.deputyFor] : viewer.roles;
  return rule.who.some((role) => (role === 'EMPLOYEE' ? viewer.employed : scopes.some((scope) => scope.role === role)));
}

/**
 * Puts the guard on every field that has a rule of its own.
 * Errors: a field without a row, or a row without a field, stops the boot.
 */
export function applyPolicy(schema: GraphQLSchema, table: PolicyTable): GraphQLSchema {
  const missing: string[] = [];
  const seen = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      seen.add(place);
      const rule = table[type.name]?.[field.name];
      if (!rule) missing.push(place);
      if (!rule || rule === 'parent' || rule.who === 'ANYONE') continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: GqlContext, info) => {
        if (mayUse(context.viewer, rule)) return resolve(source, args, context, info);
        throw context.viewer ? notFound() : signInRequired();
      };
    }
  }
  const stale = Object.entries(table)
    .flatMap(([type, fields]) => Object.keys(fields).map((name) => `${type}.${name}`))
    .filter((p) => !seen.has(p));
  if (missing.length + stale.length > 0) {
    throw new Error(`Policy table: no row for [${missing.join(', ')}], no field for [${stale.join(', ')}]`);
  }
  return schema;
}
