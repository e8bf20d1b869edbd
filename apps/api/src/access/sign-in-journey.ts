import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefuse } from '@kompetanse/domain/refusals';
import { LOG, safeError, type Log } from '../platform/log/log.ts';
import { IdentityProvider, type SignInAttempt } from './identity-provider.ts';
import { RequestContext } from './request-context.ts';
import { SESSION_SECONDS } from './session.ts';
import { SignInIdentity } from './use-cases/sign-in-identity.ts';

const ATTEMPT_SECONDS = 600;
/** Where people land: the portal, which says it in their language. Never an address from outside. */
const HOME = '/';
const REFUSED = '/logg-inn?refused=1';

/** Sends a browser to the sign-in service and receives it again. */
@Injectable()
export class SignInJourney {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly requests: RequestContext,
    private readonly signIn: SignInIdentity,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Lax, like the session's: it must come along when the service sends the browser back. */
  private get cookieName(): string {
    return `${this.requests.cookieName}-attempt`;
  }

  async leave(reply: FastifyReply): Promise<void> {
    if (!this.provider.isSetUp) return void reply.status(404).send();
    const { url, attempt } = await this.provider.leave();
    this.requests
      .jar(reply)
      .set(this.cookieName, Buffer.from(JSON.stringify(attempt)).toString('base64url'), ATTEMPT_SECONDS);
    return void reply.redirect(url, 303);
  }

  async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const cookies = this.requests.jar(reply);
    const attempt = readAttempt(request.cookies[this.cookieName]);
    cookies.clear(this.cookieName);
    if (!this.provider.isSetUp || !attempt) return void reply.redirect(REFUSED, 303);
    try {
      const signedIn = await this.signIn.run(await this.provider.comeBack(request.url, attempt));
      if (isRefuse(signedIn)) return void reply.redirect(REFUSED, 303);
      cookies.set(this.requests.cookieName, signedIn.token, SESSION_SECONDS);
      return void reply.redirect(HOME, 303);
    } catch (error) {
      this.log.warn({ err: safeError(error), requestId: request.id }, 'sign-in was not accepted');
      return void reply.redirect(REFUSED, 303);
    }
  }
}

function readAttempt(cookie: string | undefined): SignInAttempt | null {
  try {
    const found = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString('utf8')) as Partial<SignInAttempt>;
    const { state, nonce, verifier } = found;
    return state && nonce && verifier ? { state, nonce, verifier } : null;
  } catch {
    return null;
  }
}
