import { isObjectType, type GraphQLSchema } from 'graphql';
import type { GqlContext } from './context.ts';

/** Where an object keeps values of its fields that are known already, under the fields' names. */
export const HELD = Symbol('Held');

/** A value, or how to choose it for a request (its language). Never a promise: what must be waited for is not held. */
export type HeldValue = string | number | boolean | object | null | ((context: GqlContext) => unknown);

/** An object that may come with some of its fields' values. */
export interface Holding {
  readonly [HELD]?: Readonly<Record<string, HeldValue>> | undefined;
}

/**
 * Fields whose value lies on their object are read from there, without the framework's way to a resolver and back: for the 50 runs of
 * a catalogue page that way costs more than everything else (docs/performance.md). Comes before the policy, so guards still stand in front.
 */
export function giveHeld(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.has(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve, name } = field;
      if (!resolve || field.args.length > 0) continue;
      field.resolve = (source: Holding, args, context: GqlContext, info) => {
        const value = source[HELD]?.[name];
        if (value === undefined) return resolve(source, args, context, info);
        return typeof value === 'function' ? (value as (context: GqlContext) => unknown)(context) : value;
      };
    }
  }
  return schema;
}
