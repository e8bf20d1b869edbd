import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { endProcess, spawnEntry, startProduct, type Product } from '../harness/product.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Ends by itself; answers its exit code and what it said. */
async function refusedStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const { child, output } = spawnEntry('main', env);
  const code = await new Promise<number | null>((settle) => {
    const tooLong = setTimeout(() => void endProcess(child, 'SIGKILL'), 25_000);
    child.once('exit', (exit) => {
      clearTimeout(tooLong);
      settle(exit);
    });
  });
  return { code, said: output() };
}

const enrolments = (product: Product): Promise<number> =>
  fetch(`${product.baseUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ catalogue(first: 1) { total } }' }),
  })
    .then((response) => response.json() as Promise<{ data: { catalogue: { total: number } } }>)
    .then((answer) => answer.data.catalogue.total);

describe('starting the product on its own embedded database', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kompetanse-start-'));
  const env = { DATA_DIR: dataFolder };

  afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

  it('serves everything on one port, says whom to sign in as, and finds the same data the next time', async () => {
    const first = await startProduct(env);
    const total = await enrolments(first);
    expect(total).toBeGreaterThan(0);
    expect(first.output()).toContain(first.baseUrl);
    expect(first.output()).toContain('Sektorleder');
    for (const path of ['/', '/kurs', '/admin/', '/livez', '/readyz']) {
      expect((await fetch(`${first.baseUrl}${path}`)).status).toBe(200);
    }

    const beside = await refusedStart({ ...env, PORT: '0' });
    expect(beside.code).toBe(1);
    expect(beside.said).toContain('kjører allerede');
    expect(await enrolments(first)).toBe(total);

    const plan = join(ROOT, 'apps/api/src/plan/handlingsplan-2021-2024.json');
    const imported = spawnSync(process.execPath, [join(ROOT, 'dist/api/plan/plan-import.main.js'), plan, '--dry-run'], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
    });
    expect(imported.stdout).toMatch(/Nye: 0\. Endrede: 0\./); // the running demo's own database, without a word of its address

    expect(await first.stop('SIGINT')).toBe(0);
    const again = await startProduct(env);
    expect(await enrolments(again)).toBe(total);
    expect(await again.stop('SIGTERM')).toBe(0);
  }, 120_000);

  it('says in one sentence what is wrong, and ends', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((settle) => taken.once('listening', settle));
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const refusals: [Record<string, string>, RegExp][] = [
      [{ ...env, PORT: port }, /Port \d+ er opptatt/],
      [{ DATABASE_URL: 'not an address' }, /DATABASE_URL har en verdi som ikke kan brukes/],
      [{ DATABASE_URL: 'postgres://nobody:wrong@127.0.0.1:1/none' }, /Får ikke kontakt med databasen/],
      [{ DATA_DIR: '/proc/nowhere' }, /./],
      [{ PORT: 'eighty' }, /PORT har en verdi/],
      [{ KOMPETANSE_MODE: 'production' }, /DATABASE_URL/],
      [
        { KOMPETANSE_MODE: 'production', DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c', BASE_URL: 'https://k.example' },
        /SESSION_SECRET/,
      ],
    ];
    for (const [settings, sentence] of refusals) {
      const { code, said } = await refusedStart({ PORT: '0', ...settings });
      expect({ settings, code }).toEqual({ settings, code: 1 });
      expect(said).toMatch(sentence);
      expect(said).not.toMatch(/^\s+at /m); // a sentence, not a stack
    }
    taken.close();
  }, 120_000);
});
