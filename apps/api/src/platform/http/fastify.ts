import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.ts';
import { trustDocuments } from '../graphql/trusted-documents.ts';
import type { Log } from '../log/log.ts';
import { PageDescribers } from './page-words.ts';
import { takeUploads } from './upload.ts';
import { serveWebApps } from './web-apps.ts';

const MOST_BYTES = 1_000_000;

/** The web server: bounded bodies and times, an id for each request that clients can not choose. */
export function fastifyAdapter({ trustProxy }: Pick<Config, 'trustProxy'>): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: MOST_BYTES,
    trustProxy: trustProxy ?? false, // else anyone could say that they come from another address
    genReqId: () => randomUUID(),
    requestTimeout: 180_000, // 10 MB on a slow phone; all but files have half a minute (upload.ts)
    connectionTimeout: 60_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // a request that came on an open connection while we end is still answered
    routerOptions: { maxParamLength: 200 },
  });
}

/** Headers, cookies, the two web apps and the allow-list of documents. */
export async function dress(
  app: NestFastifyApplication,
  config: Config,
  log: Log,
  webFolder: string | undefined,
): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['default'],
      },
    },
    strictTransportSecurity: config.mode === 'production',
    referrerPolicy: { policy: 'same-origin' },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    // Answers hold personal data; files of the web apps set their own rule later.
    void reply.header('cache-control', 'no-store');
    return Promise.resolve();
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unknown'; // the pattern, never the address with its codes
    log.info(
      { requestId: request.id, method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    return Promise.resolve();
  });
  takeUploads(fastify);
  trustDocuments(fastify, config.mode !== 'production');
  if (webFolder) await serveWebApps(fastify, webFolder, app.get(PageDescribers));
}
