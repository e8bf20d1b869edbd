import type { TrustedDocument } from './trusted.ts';

/** Why an operation gave no answer: a code of the API, or NETWORK when it could not be reached. */
export class AskFailed extends Error {
  readonly code: string;
  /** To be named when asking for help; null when the request never arrived. */
  readonly requestId: string | null;

  constructor(message: string, code: string, requestId: string | null) {
    super(message);
    this.code = code;
    this.requestId = requestId;
  }
}

export interface AskOptions {
  /** Language of sentences for readers who are not signed in. */
  readonly locale?: string;
  readonly signal?: AbortSignal;
}

interface Reply<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly requestId?: string };
  }[];
}

/** Runs a known operation. Errors: AskFailed. A refusal is no error but part of the answer. */
export async function ask<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  options: AskOptions = {},
): Promise<Answer> {
  const body = JSON.stringify({
    operationName: document.name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } },
  });
  const headers = { 'content-type': 'application/json', ...(options.locale && { 'x-locale': options.locale }) };
  const response = await fetch('/graphql', {
    method: 'POST',
    headers,
    body,
    credentials: 'same-origin',
    ...(options.signal && { signal: options.signal }),
  }).catch((error: unknown) => {
    if (options.signal?.aborted) throw error;
    throw new AskFailed('Ingen forbindelse.', 'NETWORK', null);
  });
  const reply = await (response.json() as Promise<Reply<Answer>>).catch((): Reply<Answer> => ({}));
  const [error] = reply.errors ?? [];
  if (error)
    throw new AskFailed(error.message, error.extensions?.code ?? 'INTERNAL', error.extensions?.requestId ?? null);
  if (!reply.data) throw new AskFailed('Tomt svar.', 'INTERNAL', response.headers.get('x-request-id'));
  return reply.data;
}
