import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { FastifyInstance } from 'fastify';

/** What the web apps may ask, by hash; made by codegen. */
function readAllowList(): ReadonlyMap<string, string> {
  const list = createRequire(import.meta.url)('@kompetanse/contract/trusted-documents') as Record<string, string>;
  return new Map(Object.entries(list));
}

interface GraphqlBody {
  query?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } };
}

const PATH = '/graphql';

/** True when what was asked may go on to be run; puts the text of a known document in place of its hash. */
function mayRun(body: unknown, known: ReadonlyMap<string, string>, adHoc: boolean): boolean {
  if (typeof body !== 'object' || body === null) return adHoc;
  const asked = body as GraphqlBody;
  const hash = asked.extensions?.persistedQuery?.sha256Hash;
  if (typeof hash === 'string' && asked.query === undefined) {
    const text = known.get(hash);
    if (text === undefined) return false;
    asked.query = text;
    delete asked.extensions;
    return true;
  }
  return (
    adHoc || (typeof asked.query === 'string' && known.has(createHash('sha256').update(asked.query).digest('hex')))
  );
}

/**
 * Puts the text of a known document in place of its hash. With adHoc off (production) a text that is not known is refused
 * before it is parsed, which removes every attack by query shape. The route decides, not the address: /%67raphql is the
 * same route. With adHoc off nothing but POST is taken, since a GET carries its query in the address.
 */
export function trustDocuments(fastify: FastifyInstance, adHoc: boolean): void {
  const known = readAllowList();
  fastify.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.url !== PATH) return;
    if (request.method === 'POST' ? mayRun(request.body, known, adHoc) : adHoc) return;
    const error = {
      message: 'Ukjent spørring. Last siden på nytt.',
      extensions: { code: 'DOCUMENT_UNKNOWN', requestId: request.id },
    };
    await reply.status(400).send({ errors: [error] });
  });
}
