import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

/** What the web apps may ask, by hash; made by codegen. */
function readAllowList(): ReadonlyMap<string, string> {
  const list = createRequire(import.meta.url)('@kompetanse/contract/trusted-documents') as Record<string, string>;
  return new Map(Object.entries(list));
}

interface GraphqlBody {
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash?: string } };
}

/**
 * Puts the text of a known document in place of its hash. With adHoc off (production) a text that is not known is refused
 * before it is parsed, which removes every attack by query shape.
 */
export function trustDocuments(fastify: FastifyInstance, adHoc: boolean): void {
  const known = readAllowList();
  fastify.addHook('preHandler', async (request, reply) => {
    if (!request.url.startsWith('/graphql') || request.method !== 'POST') return;
    const body = request.body as GraphqlBody | undefined;
    if (typeof body !== 'object') return;
    const hash = body.extensions?.persistedQuery?.sha256Hash;
    if (typeof hash === 'string' && body.query === undefined) {
      const text = known.get(hash);
      if (text !== undefined) body.query = text;
      delete body.extensions;
      if (text !== undefined) return;
    } else if (
      adHoc ||
      (typeof body.query === 'string' && known.has(createHash('sha256').update(body.query).digest('hex')))
    ) {
      return;
    }
    const error = {
      message: 'Ukjent spørring. Last siden på nytt.',
      extensions: { code: 'DOCUMENT_UNKNOWN', requestId: request.id },
    };
    await reply.status(400).send({ errors: [error] });
  });
}
