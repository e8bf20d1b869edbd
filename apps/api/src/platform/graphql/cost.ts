import type { ApolloServerPlugin } from '@apollo/server';
import {
  getVariableValues,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { depthOf } from './depth.ts';
import { MAX_PAGE } from './scalars.ts';

/** Fields an answer may hold, as far as the query tells ahead. */
const MOST = 100_000;
/** Fields inside each other; introspection needs 13. */
const DEEPEST = 20;
/** What a list without a page size is taken for. */
const USUAL_ROWS = 20;

/** A page costs its size times what is asked of each row; its own list is counted by that. Other lists are taken for 20 rows. */
const lists: ComplexityEstimator = ({ args, childComplexity, field, type, node }) => {
  const rows = pageSize(args['first'], node);
  if (rows !== undefined) return 1 + rows * Math.max(childComplexity, 1);
  if (!field.type.toString().startsWith('[')) return undefined;
  return type.name.endsWith('Page') ? 1 + childComplexity : 1 + USUAL_ROWS * childComplexity;
};

/** A size that comes as a variable may be the largest next time. */
function pageSize(given: unknown, node: FieldNode): number | undefined {
  const argument = node.arguments?.find(({ name }) => name.value === 'first');
  if (argument?.value.kind === Kind.VARIABLE) return MAX_PAGE;
  return typeof given === 'number' ? given : undefined;
}

/** What an operation can cost at most, whatever its variables say: in fields of the answer. Errors: variables of the wrong shape. */
export function mostCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
  variables: Record<string, unknown>,
): number {
  return getComplexity({
    schema,
    query: visit(document, { Directive: () => null }), // @skip and @include may leave everything in next time
    ...(operationName && { operationName }),
    variables,
    estimators: [lists, simpleEstimator({ defaultComplexity: 1 })],
  });
}

/** Too deep, too much, or so much that it can not be counted. */
function isTooMuch(...asked: Parameters<typeof mostCost>): boolean {
  const [, document] = asked;
  if (depthOf(document) > DEEPEST) return true;
  try {
    return mostCost(...asked) > MOST;
  } catch (error) {
    if (error instanceof GraphQLError) return true;
    throw error;
  }
}

/** Refuses a query that could take more than its share, before any of it runs. Looked at once for each document. */
export function costLimit(): ApolloServerPlugin {
  const fair = new WeakMap<DocumentNode, Set<string | null>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, request, operation, operationName }) => {
          const known = fair.get(document) ?? new Set();
          if (known.has(operationName)) return Promise.resolve();
          const variables = request.variables ?? {};
          // Wrong variables are told by the execution, which then runs nothing.
          if (getVariableValues(schema, operation?.variableDefinitions ?? [], variables).errors)
            return Promise.resolve();
          if (isTooMuch(schema, document, operationName, variables)) {
            throw new GraphQLError('Spørringen henter for mye på en gang.', {
              extensions: { code: 'TOO_COSTLY', http: { status: 400 } },
            });
          }
          fair.set(document, known.add(operationName));
          return Promise.resolve();
        },
      }),
  };
}
