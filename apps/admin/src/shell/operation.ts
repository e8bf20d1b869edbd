import type { TrustedDocument } from '@kompetanse/contract';
import { ask } from '@kompetanse/contract/ask';

/** How a query is fetched, and the name its answer is kept under. */
export interface OperationQuery<Answer> {
  /** The name of the operation and what it was asked with. */
  readonly queryKey: readonly [string, unknown];
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Answer>;
}

/** Runs a known operation in the language of the page. Errors: AskFailed. */
export function askInPageLanguage<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const locale = globalThis.document.documentElement.lang;
  return ask(document, variables, { locale, ...(signal && { signal }) });
}

/** A query as `useQuery` takes it. */
export function queryOf<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
): OperationQuery<Answer> {
  return {
    queryKey: [document.name, variables],
    queryFn: ({ signal }) => askInPageLanguage(document, variables, signal),
  };
}
