import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { GqlContext } from './context.ts';

/** Codes a client can meet in errors; all else is INTERNAL. */
const OPEN_CODES = new Set([
  'ALREADY_DONE',
  'CONFLICT_RETRY',
  'IDEMPOTENCY_MISMATCH',
  'SIGN_IN_REQUIRED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'DOCUMENT_UNKNOWN',
  'TOO_COSTLY',
  'TOO_MANY_TRIES',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export function signInRequired(): GraphQLError {
  return new GraphQLError('Logg inn for å se dette.', { extensions: { code: 'SIGN_IN_REQUIRED' } });
}

/** The same answer for what is not there and for what this viewer may not know of. */
export function notFound(): GraphQLError {
  return new GraphQLError('Fant ikke det du ba om.', { extensions: { code: 'NOT_FOUND' } });
}

/** Somebody guesses; a right answer would get the same until they have waited. */
export function tooManyTries(): GraphQLError {
  return new GraphQLError('For mange forsøk. Vent ti minutter og prøv igjen.', {
    extensions: { code: 'TOO_MANY_TRIES' },
  });
}

/** What leaves the house of an error: bugs and outages are masked, with the request id to find them in the log by. */
export function maskError(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const given = formatted.extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL';
  if (OPEN_CODES.has(code))
    return {
      message: formatted.message,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code, requestId },
    };
  return { message: 'Noe gikk galt hos oss. Prøv igjen om litt.', extensions: { code: 'INTERNAL', requestId } };
}

/** The key was used for something else before. */
export function idempotencyMismatch(): GraphQLError {
  return new GraphQLError('Nøkkelen er brukt til noe annet. Last siden på nytt og prøv igjen.', {
    extensions: { code: 'IDEMPOTENCY_MISMATCH' },
  });
}

/** The same request is being worked on. */
export function conflictRetry(): GraphQLError {
  return new GraphQLError('Det samme er allerede på vei. Vent litt og prøv igjen.', {
    extensions: { code: 'CONFLICT_RETRY' },
  });
}

/** It had its effect, but what was answered then is not known. */
export function alreadyDone(): GraphQLError {
  return new GraphQLError('Dette er allerede gjort. Last siden på nytt og se hva som gjelder nå.', {
    extensions: { code: 'ALREADY_DONE' },
  });
}

/** Puts the request's id into errors that arise before the query runs; formatError does not know the request. */
export function namedErrors(): ApolloServerPlugin<GqlContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, contextValue: { requestId } }) => {
          if (body.kind !== 'single') return Promise.resolve();
          for (const { extensions } of body.singleResult.errors ?? [])
            if (extensions?.['requestId'] === '') extensions['requestId'] = requestId;
          return Promise.resolve();
        },
      }),
  };
}
