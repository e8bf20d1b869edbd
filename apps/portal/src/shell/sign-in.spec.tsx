/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';

Object.assign(globalThis, { Response: Object, scrollTo: () => undefined });
// The whole app is loaded, also where the machine is busy.
jest.setTimeout(30_000);

const { makeRouter } = await import('../routes.tsx');
const { createQueryClient } = await import('./query-client.ts');
const { readSignInSearch } = await import('./sign-in.ts');

globalThis.fetch = (() =>
  Promise.resolve({
    json: () => Promise.resolve({ data: { viewer: null, signInUrl: null, demoSignIns: [] } }),
    headers: new Headers(),
  })) as unknown as typeof fetch;

/** What the sign-in screen is given from that address. */
async function given(address: string): Promise<unknown> {
  window.history.replaceState({}, '', address);
  const router = makeRouter(createQueryClient(() => undefined));
  await router.load();
  return router.state.matches.at(-1)?.search;
}

describe('where sign-in leads afterwards', () => {
  it('is back to the page one came from', async () => {
    expect(await given('/logg-inn?til=%2Fkurs%3Fsok%3Dbase&hvorfor=kreves')).toEqual({
      til: '/kurs?sok=base',
      hvorfor: 'kreves',
    });
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'is never %s',
    async (til) => {
      expect(readSignInSearch({ til })).toEqual({});
      expect(await given(`/logg-inn?til=${encodeURIComponent(til)}`)).toEqual({});
    },
  );
});
