import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { GqlContext } from './context.ts';
import { maskError } from './errors.ts';

const KEPT = 500;

/** Answers a mutation that may have been sent before; run does it. */
export type OnceOnly = (asked: Asked, run: () => Promise<ExecutionResult>) => Promise<ExecutionResult>;

/** What was asked, and by whom. */
export interface Asked {
  readonly document: string;
  readonly fields: readonly string[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GqlContext;
}

export type ErrorReport = (errors: readonly GraphQLError[], context: GqlContext) => void;

/** Runs queries compiled, once per document and operation; execution by graphql-js is the largest cost of a read (ADR 0005). */
export function compiledQueries(report: ErrorReport, onceOnly: OnceOnly): ApolloServerPlugin<GqlContext> {
  const kept = new Map<string, CompiledQuery>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async ({
          schema,
          document,
          queryHash,
          operationName,
          operation,
          request,
          contextValue,
        }) => {
          const key = `${queryHash}:${operationName ?? ''}`;
          let compiled = kept.get(key);
          if (!compiled) {
            const made = compileQuery(schema, document, operationName ?? '');
            if (!isCompiledQuery(made)) return null; // graphql-js says what is wrong with it
            if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
            kept.set(key, made);
            compiled = made;
          }
          const variables = request.variables ?? {};
          const { query } = compiled;
          const run = async (): Promise<ExecutionResult> => query({}, contextValue, variables);
          const result =
            operation.operation === OperationTypeNode.MUTATION
              ? await onceOnly({ document: key, fields: rootFields(operation), variables, context: contextValue }, run)
              : await run();
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

function rootFields({ selectionSet }: OperationDefinitionNode): string[] {
  return selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
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
