import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refusalSentence } from '@kompetanse/texts';
import { isUnionType, type GraphQLSchema } from 'graphql';
import type { GqlContext } from './context.ts';

/** A refusal as the contract shows it, with its sentence in the reader's language. */
export const refusalResolvers = {
  Refusal: {
    code: (refuse: Refuse): string => refuse.refuse,
    facts: (refuse: Refuse): { name: string; value: string }[] =>
      Object.entries(refuse.facts ?? {}).map(([name, value]) => ({ name, value: String(value) })),
    sentence: (refuse: Refuse, _args: unknown, context: GqlContext): string => refusalSentence(context.locale, refuse),
  },
};

/** Result unions are `Something | Refusal`: an answer that refuses is the Refusal, all else the something. */
export function tellRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isUnionType(type)) continue;
    const others = type.getTypes().filter((member) => member.name !== 'Refusal');
    const [answer] = others;
    if (!answer || others.length !== 1) throw new Error(`Union ${type.name} must be one type or Refusal`);
    type.resolveType = (value) => (isRefuse(value) ? 'Refusal' : answer.name);
  }
  return schema;
}
