import { Inject, Injectable } from '@nestjs/common';
import { OPEN_PAGE_SECONDS } from '@kompetanse/domain/guardians';
import { CONFIG, type Config } from '../platform/config/config.ts';
import type { CookieJar, GqlContext } from '../platform/graphql/context.ts';

/** The cookie of an open page: what a link is exchanged for, so that the link's token is in no address the server sees. */
@Injectable()
export class GuardianPass {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  private get cookieName(): string {
    return this.config.mode === 'production' ? '__Host-guardian' : 'guardian';
  }

  /** The token of the page this browser has opened; empty, which opens nothing, when there is none. */
  of({ cookies }: Pick<GqlContext, 'cookies'>): string {
    return cookies.get(this.cookieName) ?? '';
  }

  give(cookies: CookieJar, token: string): void {
    cookies.set(this.cookieName, token, OPEN_PAGE_SECONDS);
  }

  take(cookies: CookieJar): void {
    cookies.clear(this.cookieName);
  }
}
