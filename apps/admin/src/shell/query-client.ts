import { QueryCache, QueryClient } from '@tanstack/react-query';
import { AskFailed } from '@kompetanse/contract/ask';
import { viewerKey } from './viewer.ts';

/** Answers stay fresh this long (milliseconds), so that going back and forth asks once. */
const freshFor = 15_000;
const mostTries = 2;

/** Keeps what the API answered. A session that has ended leads to the sign-in, wherever it is found out. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      // Asked also while the browser believes it is offline, so that the person is told instead of waiting.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: freshFor,
        retry: (failures, error) => failures < mostTries && isPassing(error),
      },
    },
    queryCache: new QueryCache({
      onError: (error) => {
        if (isSignedOut(error)) void client.invalidateQueries({ queryKey: viewerKey });
      },
    }),
  });
  return client;
}

/** True when asking again may help: the line was down, or the server had trouble. */
function isPassing(error: Error): boolean {
  return error instanceof AskFailed && (error.code === 'NETWORK' || error.code === 'INTERNAL');
}

/** True when the API answered that nobody is signed in. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof AskFailed && error.code === 'SIGN_IN_REQUIRED';
}
