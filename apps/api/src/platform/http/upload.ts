import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { refusalSentence, type Locale } from '@kompetanse/texts';

/** Routes that take a file as the whole body, with the most bytes of it; all others keep the common limit. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  '/competence-records/import': 8_000_000,
  '/courses/:courseId/image': 2_100_000,
  '/runs/import': 8_000_000,
};

/** Routes whose body is a file that is read piece by piece, at most as long as `platform/files` allows. */
const FILE_ROUTES: readonly string[] = [
  '/application-drafts/:draftId/files',
  '/own-work/:ownWorkId/files',
  '/study-semesters/:semesterId/evidence',
];

/** How a file is sent to those routes, whatever it is: what it is, its bytes tell. */
const FILE_CONTENT = 'application/vnd.kompetanse.file';

/** For a body to arrive: a file on a slow line has the whole time of the server, all else half a minute. */
const BODY_MS = 30_000;

/** Kinds of content that no form of a foreign page can send without asking first (fetch standard, CORS-safelisted request-header). */
const KINDS = ['image/png', 'image/jpeg', 'image/webp', 'application/octet-stream', 'text/csv'];

const ownSite = (request: FastifyRequest): boolean => {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin.replace(/^https?:\/\//, '') === host;
};

const isFileRoute = ({ routeOptions: { url = '' }, method }: FastifyRequest): boolean =>
  method === 'POST' && FILE_ROUTES.includes(url);

/** What may be sent to a route that wants a file; null for the routes that want none. */
function kindsOf(request: FastifyRequest): readonly string[] | null {
  if (isFileRoute(request)) return [FILE_CONTENT];
  return MOST_BYTES[request.routeOptions.url ?? ''] === undefined ? null : KINDS;
}

/** Whoever sends a byte now and then does not hold a connection for long. */
function hurry({ raw }: FastifyRequest): void {
  const late = setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, BODY_MS).unref();
  raw.once('close', () => clearTimeout(late));
}

/** Takes files on the routes that want one; refuses them everywhere else, and from any other site. */
export function takeUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(KINDS, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  fastify.addContentTypeParser(FILE_CONTENT, (_request, body, done) => done(null, body));
  fastify.addHook('onRoute', (route) => {
    const most = MOST_BYTES[route.url];
    if (most !== undefined) route.bodyLimit = most;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!isFileRoute(request) && request.method !== 'GET') hurry(request);
    const kind = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const wanted = kindsOf(request);
    if (!wanted && kind !== FILE_CONTENT) return;
    if (!ownSite(request)) await reply.status(403).send({ error: 'OTHER_SITE' });
    else if (!wanted?.includes(kind)) await reply.status(415).send({ error: 'KIND_WRONG' });
  });
}

/** The file that was sent; empty when there was none. */
export function bodyOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

/** A file to take in, or only to look through. */
export interface FileOrder {
  readonly file: Buffer;
  /** Only says what it would change. */
  readonly dryRun: boolean;
}

/** Whoever asks for a dry run and misspells it must not get a real one: only an import that says nothing, or 'false', is. */
export function fileOrder(request: FastifyRequest, dryRun: unknown): FileOrder {
  return { file: bodyOf(request), dryRun: dryRun !== undefined && dryRun !== 'false' };
}

/** A text that came in a header, percent-encoded since headers hold no letters but English ones; '' when there is none. */
export function writtenHeader({ headers }: FastifyRequest, name: string): string {
  try {
    const value = headers[name];
    return typeof value === 'string' ? decodeURIComponent(value) : '';
  } catch {
    return '';
  }
}

/** Answers an upload: what came of it, a refusal in the shape GraphQL gives it, or 404 when it is not for this person. */
export async function sendOutcome(reply: FastifyReply, locale: Locale, outcome: object | Refuse | null): Promise<void> {
  if (outcome === null) {
    await reply.status(404).send();
    return;
  }
  if (!isRefuse(outcome)) {
    await reply.status(200).send(outcome);
    return;
  }
  const refusal = { code: outcome.refuse, sentence: refusalSentence(locale, outcome), facts: outcome.facts ?? {} };
  await reply.status(422).send({ refusal });
}
