import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { GqlContext } from './context.ts';
import { maskError } from './errors.ts';

const KEPT = 500;

export type ErrorReport = (errors: readonly GraphQLError[], context: GqlContext) => void;

/** Runs queries compiled, once per document and operation; execution by graphql-js is the largest cost of a read (ADR 0005). */
export function compiledQueries(report: ErrorReport): ApolloServerPlugin<GqlContext> {
  const kept = new Map<string, CompiledQuery>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({ schema, document, queryHash, operationName, request, contextValue }) => {
          const key = `${queryHash}:${operationName ?? ''}`;
          let compiled = kept.get(key);
          if (!compiled) {
            const made = compileQuery(schema, document, operationName ?? '');
            if (!isCompiledQuery(made)) return null; // graphql-js says what is wrong with it
            if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
            kept.set(key, made);
            compiled = made;
          }
          const result = (await compiled.query({}, contextValue, request.variables ?? {})) as ExecutionResult;
          const errors = result.errors?.map(whole);
          const unfit = result.data === undefined; // nothing was run: the variables do not fit
          if (errors) report(errors, contextValue);
          return {
            http: { status: unfit ? 400 : 200, headers: new HeaderMap() },
            body: {
              kind: 'single' as const,
              singleResult: {
                ...(result.data !== undefined && { data: result.data }),
                ...(errors && { errors: errors.map((e) => maskError(e.toJSON(), contextValue.requestId)) }),
              },
            },
          };
        },
      }),
  };
}

/** Compiled execution gives bare errors; the codes of ours are kept. What fails before any field is the variables' fault. */
function whole(error: GraphQLError): GraphQLError {
  const original = error.originalError;
  const bare = original instanceof GraphQLError ? original.extensions : {};
  const coming = (error.extensions as GraphQLError['extensions'] | undefined) ?? bare;
  const beforeAnyField = error.path === undefined && original === undefined && coming['code'] === undefined;
  const extensions = beforeAnyField ? { ...coming, code: 'BAD_USER_INPUT' } : coming;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions,
    ...(original && { originalError: original }),
  });
}
