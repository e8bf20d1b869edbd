import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeFrom } from '@kompetanse/texts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { Loaders, type CookieJar, type GqlContext, type Viewer } from '../platform/graphql/context.ts';
import { Sessions } from './session.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Keys that are no UUID are as none: nothing of a stranger's choosing is stored. */
function repeatKeyOf({ headers }: FastifyRequest): string | null {
  const key = headers['idempotency-key'];
  return typeof key === 'string' && UUID.test(key) ? key.toLowerCase() : null;
}

/** Reads who asks from the request's cookie. */
@Injectable()
export class RequestContext {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: Sessions,
  ) {}

  /** The __Host- prefix makes the browser demand https and our own host; a local demo has no https. */
  get cookieName(): string {
    return this.config.mode === 'production' ? '__Host-session' : 'session';
  }

  async viewer(request: FastifyRequest): Promise<Viewer | null> {
    const token = request.cookies[this.cookieName];
    return token ? this.sessions.viewer(token) : null;
  }

  async of(request: FastifyRequest, reply: FastifyReply): Promise<GqlContext> {
    const viewer = await this.viewer(request);
    const wanted = request.headers['x-locale'] ?? request.headers['accept-language'];
    const locale = viewer?.locale ?? localeFrom(Array.isArray(wanted) ? wanted[0] : wanted);
    return {
      viewer,
      locale,
      requestId: request.id,
      repeatKey: repeatKeyOf(request),
      clientAddress: request.ip,
      loaders: new Loaders(),
      cookies: this.jar(reply),
    };
  }

  jar(reply: FastifyReply): CookieJar {
    const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: this.config.mode === 'production' };
    return {
      get: (name) => reply.request.cookies[name],
      set: (name, value, maxAge) => void reply.setCookie(name, value, { ...options, maxAge }),
      clear: (name) => void reply.clearCookie(name, options),
    };
  }
}
