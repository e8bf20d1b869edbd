import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withWords, type PageDescribers } from './page-words.ts';

const YEAR_SECONDS = 31_536_000;

/**
 * Serves the portal at / and the admin at /admin/; an address that is a screen gets the app's page, with a title and a description of its own
 * when there is something to say of it to everybody.
 */
export async function serveWebApps(
  fastify: FastifyInstance,
  folder: string,
  describers: PageDescribers,
): Promise<void> {
  const portal = join(folder, 'portal');
  const admin = join(folder, 'admin');
  if (!existsSync(join(portal, 'index.html')) || !existsSync(join(admin, 'index.html'))) return;
  // Files with a hash in their name never change; the pages that name them are asked for each time.
  const setHeaders = (reply: FastifyReply, path: string): void => {
    const lasting = /[/\\]assets[/\\]/.test(path);
    void reply.header('cache-control', lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
  };
  const common = { setHeaders, wildcard: false, index: false as const, cacheControl: false };
  await fastify.register(fastifyStatic, { ...common, root: portal, prefix: '/' });
  await fastify.register(fastifyStatic, { ...common, root: admin, prefix: '/admin/', decorateReply: false });
  const page = (root: string) => (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html', root);
  fastify.get('/admin', (_request, reply) => reply.redirect('/admin/', 308));
  fastify.get('/admin/', page(admin));
  fastify.get('/', page(portal));
  fastify.get('/admin/*', (request, reply) =>
    isFile(request.url) ? reply.status(404).send() : page(admin)(request, reply),
  );
  const portalPage = readFileSync(join(portal, 'index.html'), 'utf8');
  fastify.get('/*', async (request, reply) => {
    if (isFile(request.url)) return reply.status(404).send();
    const words = await describers.of(request.url.split('?', 1)[0] ?? '', request.headers['accept-language']);
    if (!words) return page(portal)(request, reply);
    return reply
      .header('cache-control', 'no-cache')
      .header('vary', 'accept-language')
      .type('text/html; charset=utf-8')
      .send(withWords(portalPage, words));
  });
}

/** The last part of the path has an ending: a file that is not there, not a screen. */
function isFile(url: string): boolean {
  return /\.[a-z0-9]+$/i.test(url.split('?', 1)[0] ?? '');
}
