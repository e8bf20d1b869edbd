import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { AskFailed } from '@kompetanse/contract/ask';

const FRESH_MS = 15_000;
const TRIES_WITHOUT_NETWORK = 2;

function hasCode(error: unknown, code: string): boolean {
  return error instanceof AskFailed && error.code === code;
}

/** What is fetched and kept. onSessionEnded is called when the server no longer knows the person. */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (hasCode(error, 'SIGN_IN_REQUIRED')) onSessionEnded();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // An answer that says no will say no again; only a broken line is worth another try.
        retry: (tries, error) => hasCode(error, 'NETWORK') && tries < TRIES_WITHOUT_NETWORK,
      },
      // Never kept for later: a booking must not happen an hour after somebody pressed the button.
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** Fetches anew what is on screen, and the rest when it is next shown. Who is signed in is left alone. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'viewer' });
}
