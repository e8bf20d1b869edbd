import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Provider from 'oidc-provider';
import { findFreePort } from '../../apps/api/src/platform/embedded/free-port.ts';
import { givenPerson, givenUnit, type GivenPerson } from '../given/organisation.ts';
import { startApi, type TestApi } from '../harness/api.ts';

const SECRET = 'a-secret-of-the-test-only-0123456789';

/** The municipality's sign-in service, for real: whoever comes is the person in `who`. */
async function startProvider(
  callback: string,
): Promise<{ issuer: string; who: { subject: string; employeeNumber?: string }; server: Server }> {
  const port = await findFreePort();
  const issuer = `http://127.0.0.1:${port}`;
  const who: { subject: string; employeeNumber?: string } = { subject: 'nobody' };
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'kompetanse', client_secret: SECRET, redirect_uris: [callback] }],
    claims: { openid: ['sub', 'employee_number'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(who.employeeNumber && { employee_number: who.employeeNumber }) }),
    }),
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  });
  const handle = provider.callback();
  const server = createServer((request, response) => {
    void (async () => {
      if (!request.url?.startsWith('/interaction/')) return handle(request, response);
      const { grantId, params } = await provider.interactionDetails(request, response);
      const grant = grantId
        ? await provider.Grant.find(grantId)
        : new provider.Grant({ accountId: who.subject, clientId: String(params['client_id']) });
      grant?.addOIDCScope('openid profile');
      return provider.interactionFinished(request, response, {
        login: { accountId: who.subject },
        consent: { grantId: await grant?.save() },
      });
    })();
  });
  await new Promise<void>((settle) => server.listen(port, '127.0.0.1', settle));
  return { issuer, who, server };
}

/** A browser as far as this needs one: follows redirects and keeps cookies for each host. */
async function browse(from: string, jar: Map<string, string>): Promise<URL> {
  let url = new URL(from);
  for (let hop = 0; hop < 15; hop += 1) {
    const cookies = [...jar]
      .filter(([key]) => key.startsWith(`${url.host} `))
      .map(([key, value]) => `${key.split(' ')[1]}=${value}`);
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: cookies.join('; ') } });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      jar.set(`${url.host} ${pair.slice(0, pair.indexOf('='))}`, pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (!next) return url;
    url = new URL(next, url);
    if (url.pathname === '/' || url.pathname === '/logg-inn') return url;
  }
  throw new Error('Too many redirects');
}

describe("sign-in with the municipality's own service", () => {
  let api: TestApi;
  let base: string;
  let idp: Awaited<ReturnType<typeof startProvider>>;
  let sander: GivenPerson;

  beforeAll(async () => {
    const port = await findFreePort();
    base = `http://127.0.0.1:${port}`;
    idp = await startProvider(`${base}/sign-in/callback`);
    const env = {
      OIDC_ISSUER: idp.issuer,
      OIDC_CLIENT_ID: 'kompetanse',
      OIDC_CLIENT_SECRET: SECRET,
      BASE_URL: base,
      PORT: String(port),
    };
    api = await startApi({ env, now: new Date().toISOString() });
    sander = await givenPerson(api.sql, 'Sander', await givenUnit(api.sql, 'Rena skole'));
    await api.sql.query(`UPDATE person SET hr_key = 'E1001' WHERE id = $1`, [sander.id]);
  });
  afterAll(async () => {
    idp.server.close();
    await api.close();
  });

  const viewerName = async (jar: Map<string, string>): Promise<string | undefined> => {
    const session = jar.get(`${new URL(base).host} session`) ?? '';
    const response = await api
      .http()
      .post('/graphql')
      .set('cookie', `session=${session}`)
      .send({ query: '{ viewer { person { name } } }' });
    return (response.body as { data: { viewer: { person: { name: string } } | null } }).data.viewer?.person.name;
  };

  it('links an account by employee number the first time, and knows it by subject from then on', async () => {
    Object.assign(idp.who, { subject: 'subject-1', employeeNumber: 'E1001' });
    const first = new Map<string, string>();
    expect((await browse(`${base}/sign-in`, first)).pathname).toBe('/');
    expect(await viewerName(first)).toBe('Sander Testmoen');

    Object.assign(idp.who, { subject: 'subject-1', employeeNumber: undefined });
    const second = new Map<string, string>();
    await browse(`${base}/sign-in`, second);
    expect(await viewerName(second)).toBe('Sander Testmoen');
  });

  it('does not let another subject take a linked account over with the same employee number', async () => {
    Object.assign(idp.who, { subject: 'subject-2', employeeNumber: 'E1001' });
    const jar = new Map<string, string>();
    expect((await browse(`${base}/sign-in`, jar)).pathname).toBe('/logg-inn');
    expect(await viewerName(jar)).toBeUndefined();
  });

  it('gives nobody an account who has none', async () => {
    Object.assign(idp.who, { subject: 'subject-3', employeeNumber: 'E9999' });
    expect((await browse(`${base}/sign-in`, new Map())).search).toBe('?refused=1');
  });

  it('refuses a callback that this browser did not begin', async () => {
    const response = await fetch(`${base}/sign-in/callback?code=stolen&state=guessed`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/logg-inn?refused=1');
    expect(
      response.headers
        .getSetCookie()
        .some((cookie) => cookie.startsWith('session=') && !cookie.startsWith('session=;')),
    ).toBe(false);
  });
});
