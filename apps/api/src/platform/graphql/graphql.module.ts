import { fileURLToPath } from 'node:url';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.ts';
import { LOG, type Log } from '../log/log.ts';
import { compiledQueries } from './compiled-queries.ts';
import type { GqlContext } from './context.ts';
import { costLimit } from './cost.ts';
import { maskError, namedErrors } from './errors.ts';
import { giveHeld } from './held-values.ts';
import { applyPolicy, POLICY, type PolicyTable } from './policy.ts';
import { refusalResolvers, tellRefusals } from './refusal-type.ts';
import { RepeatedRequests } from './repeated-requests.ts';
import { dateTimeScalar, localDateScalar, pageSizeScalar } from './scalars.ts';

export const CONTEXT = Symbol('GraphqlContext');

/** Makes a request's context; given by the access domain, which knows sessions. */
export type ContextMaker = (request: FastifyRequest, reply: FastifyReply) => Promise<GqlContext>;

const SDL = fileURLToPath(new URL('../../**/*.graphql', import.meta.url));
const MOST_TOKENS = 3_000;

function options(
  config: Config,
  policy: PolicyTable,
  context: ContextMaker,
  ...[log, repeated]: [Log, RepeatedRequests]
): ApolloDriverConfig {
  const open = config.mode !== 'production';
  return {
    path: '/graphql',
    typePaths: [SDL],
    resolvers: { ...refusalResolvers, DateTime: dateTimeScalar, LocalDate: localDateScalar, PageSize: pageSizeScalar },
    transformSchema: (schema) => applyPolicy(giveHeld(tellRefusals(schema)), policy),
    context: (request: FastifyRequest, reply: FastifyReply) => context(request, reply),
    formatError: (formatted) => maskError(formatted, ''),
    plugins: [
      costLimit(),
      namedErrors(),
      compiledQueries(
        (errors, { requestId }) => {
          for (const error of errors) {
            if (error.extensions['code'] === undefined)
              log.error({ err: error.originalError ?? error, requestId, path: error.path }, 'graphql field failed');
          }
        },
        (asked, run) => repeated.answer(asked, run),
      ),
    ],
    introspection: open,
    playground: false,
    graphiql: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: !open,
    parseOptions: { maxLexicalTokens: MOST_TOKENS },
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  };
}

@Global()
@Module({ providers: [RepeatedRequests], exports: [RepeatedRequests] })
class RepeatedRequestsModule {}

/** Apollo Server in Nest, SDL first. */
@Module({})
export class GraphqlModule {
  static of(imports: Required<Pick<DynamicModule, 'imports'>>['imports']): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        RepeatedRequestsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports,
          inject: [CONFIG, POLICY, CONTEXT, LOG, RepeatedRequests],
          useFactory: options,
        }),
      ],
    };
  }
}
