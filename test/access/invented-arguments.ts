import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';

const scalars: Readonly<Record<string, unknown>> = {
  ID: '00000000-0000-4000-8000-000000000000',
  String: 'en tekst',
  Int: 1,
  Float: 1,
  Boolean: true,
  PageSize: 1,
  LocalDate: '2026-11-23',
  DateTime: '2026-11-23T11:00:00.000Z',
};

/** A value that fits the type and names nothing that is there. What may be left out is left out. */
export function inventedValue(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return inventedValue(type.ofType);
  if (isListType(type)) return [inventedValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, inventedValue(field.type)]));
  }
  if (!(type.name in scalars)) throw new Error(`Say in invented-arguments.ts what a ${type.name} looks like`);
  return scalars[type.name];
}

/** An operation that asks for one root field, with invented arguments as variables. */
export function askFor(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const declared = needed.map((argument) => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const given = needed.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return {
    query: `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`}${selection} }`,
    variables: Object.fromEntries(needed.map((argument) => [argument.name, inventedValue(argument.type)])),
  };
}
