import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';

const MOST = 5_000;

/** A list costs its page size times what it asks of each row; without a page size it is taken for 20 rows. */
const lists: ComplexityEstimator = ({ args, childComplexity, field }) => {
  const rowsAsked = typeof args['first'] === 'number' ? args['first'] : undefined;
  if (rowsAsked !== undefined) return 1 + rowsAsked * Math.max(childComplexity, 1);
  return field.type.toString().startsWith('[') ? 1 + Math.min(20, MOST) * childComplexity : undefined;
};

/** Refuses a query that would take more than its share, before any of it runs. Variables count as literals do. */
export function costLimit(): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, request, operationName }) => {
          const cost = getComplexity({
            schema,
            query: document,
            ...(operationName && { operationName }),
            variables: request.variables ?? {},
            estimators: [lists, simpleEstimator({ defaultComplexity: 1 })],
          });
          if (cost > MOST * 20) {
            throw new GraphQLError('Spørringen henter for mye på en gang.', {
              extensions: { code: 'TOO_COSTLY', http: { status: 400 } },
            });
          }
          return Promise.resolve();
        },
      }),
  };
}
