import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { CONFIG, type Config } from '../platform/config/config.ts';

/** What must be remembered between leaving for the sign-in service and coming back; kept in the person's own cookie. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the sign-in service says came back. Identity is issuer and subject, never the mail address. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Employee number, when the service is set up to give it; links an account the first time. */
  readonly hrKey: string | null;
}

/** The municipality's own sign-in service (OpenID Connect: Entra ID, Ansattporten, ID-porten). Code flow with PKCE, state and nonce. */
@Injectable()
export class IdentityProvider {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isSetUp(): boolean {
    return this.config.oidc !== undefined;
  }

  private service(): Promise<oidc.Configuration> {
    const { oidc: settings, mode } = this.config;
    if (!settings) throw new Error('No sign-in service is set up');
    // A service without https is only ever one on a developer's own machine.
    const insecure = mode !== 'production' && settings.issuer.startsWith('http://');
    this.found ??= oidc
      .discovery(
        new URL(settings.issuer),
        settings.clientId,
        settings.clientSecret,
        undefined,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the library marks it so that it stands out; here it is meant
        insecure ? { execute: [oidc.allowInsecureRequests] } : {},
      )
      .catch((error: unknown) => {
        this.found = undefined; // down for a moment must not mean down until the next restart
        throw error;
      });
    return this.found;
  }

  private get callback(): string {
    return `${this.config.baseUrl ?? ''}/sign-in/callback`;
  }

  /** Where to send the browser, and what to remember until it is back. */
  async leave(): Promise<{ url: string; attempt: SignInAttempt }> {
    const service = await this.service();
    const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(service, {
      redirect_uri: this.callback,
      scope: 'openid profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /** Checks what came back: state, nonce, PKCE, signature, issuer, audience and time. Errors: whatever does not hold. */
  async comeBack(pathAndQuery: string, attempt: SignInAttempt): Promise<Identity> {
    const service = await this.service();
    const { search } = new URL(pathAndQuery, this.callback);
    const tokens = await oidc.authorizationCodeGrant(service, new URL(search, this.callback), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The sign-in service gave no identity');
    const hrKey = claims[this.config.oidc?.employeeClaim ?? ''];
    return { issuer: claims.iss, subject: claims.sub, hrKey: typeof hrKey === 'string' && hrKey !== '' ? hrKey : null };
  }
}
