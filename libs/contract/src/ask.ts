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

/** Answers that have not come yet to the same change: a second press waits for the first one's. */
const underway = new Map<string, Promise<unknown>>();

/** Pauses before a change whose answer was lost on the way is sent again, with the same key. */
const AGAIN_AFTER_MS = [150, 450];

/**
 * Runs a known operation. Errors: AskFailed. A refusal is no error but part of the answer. A change has one effect, however often
 * its button is pressed or its answer is lost: it is sent with a key of its own, and sent again with that key.
 */
export function ask<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  options: AskOptions = {},
): Promise<Answer> {
  if (!document.changes) return send(document, variables, options);
  const same = `${document.hash} ${JSON.stringify(variables)}`;
  const known = underway.get(same) as Promise<Answer> | undefined;
  if (known) return known;
  const answer = change(document, variables, options).finally(() => underway.delete(same));
  underway.set(same, answer);
  return answer;
}

async function change<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  options: AskOptions,
): Promise<Answer> {
  const key = newKey();
  for (const pause of AGAIN_AFTER_MS) {
    try {
      return await send(document, variables, options, key);
    } catch (error) {
      const lost = error instanceof AskFailed && (error.code === 'NETWORK' || error.code === 'CONFLICT_RETRY');
      if (!lost || options.signal?.aborted) throw error;
    }
    await new Promise((wake) => setTimeout(wake, pause));
  }
  return send(document, variables, options, key);
}

/** A UUID of version 4, also on a page that was not fetched by https. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

async function send<Answer, Variables>(
  document: TrustedDocument<Answer, Variables>,
  variables: Variables,
  options: AskOptions,
  key?: string,
): Promise<Answer> {
  const body = JSON.stringify({
    operationName: document.name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } },
  });
  const headers = {
    'content-type': 'application/json',
    ...(options.locale && { 'x-locale': options.locale }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
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
