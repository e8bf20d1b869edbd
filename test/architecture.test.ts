import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { refusalCodes } from '@kompetanse/domain/refusals';

/** Plain JavaScript, so named in a way that asks for no types. */
const ESLINT_CONFIG: string = '../eslint.config.mjs';
const IMPORT_RULES: string = '../.dependency-cruiser.cjs';

const root = join(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const sources = files.filter((file) => /\.tsx?$/.test(file));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the house', () => {
  it('has no file over 200 lines', () => {
    const long = sources.filter((file) => read(file).split('\n').length > 201);
    expect(long).toEqual([]);
  });

  it('has no folder or file whose name says nothing', () => {
    const attic = /(^|\/)(utils?|helpers?|common|shared|misc|core|managers?|dtos?)(\/|\.[a-z]+$)/i;
    expect(files.filter((file) => attic.test(file))).toEqual([]);
  });

  it('holds only the agreed kinds of file in a domain folder of the API', () => {
    const kinds =
      /^(use-cases\/[a-z-]+|[a-z-]+\.(resolver|jobs|module|entity|queries|report|controller|columns|main)|[a-z-]+)\.ts$|\.(graphql|json|hbs)$|^(policy|reports|templates)\//;
    const inDomains = files.filter((file) => /^apps\/api\/src\/(?!platform|demo)[a-z-]+\//.test(file));
    expect(inDomains.filter((file) => !kinds.test(file.split('/').slice(4).join('/')))).toEqual([]);
  });

  it('switches no lint rule off without a reason', () => {
    const silent = sources.filter((file) =>
      read(file)
        .split('\n')
        .some((line) => /eslint-disable/.test(line) && !/ -- \S/.test(line) && !file.startsWith('test/architecture')),
    );
    expect(silent).toEqual([]);
  });

  it('has a test for every refusal code', () => {
    const tests = files
      .filter((file) => /^test\/.*\.ts$|\.spec\.ts$/.test(file) && !file.includes('architecture'))
      .map(read)
      .join('\n');
    expect(refusalCodes.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
  });

  it('has the same refusal codes in the contract as in the rules', () => {
    const sdl = /enum RefusalCode \{([^}]*)\}/.exec(read('apps/api/src/platform/graphql/platform.graphql'))?.[1] ?? '';
    expect(sdl.split(/\s+/).filter(Boolean).sort()).toEqual([...refusalCodes].sort());
  });
});

describe('the boundaries between projects', () => {
  const plant = async (filePath: string, code: string): Promise<string[]> => {
    const { default: config } = (await import(ESLINT_CONFIG)) as {
      default: { plugins?: Record<string, unknown>; rules?: Record<string, unknown>; languageOptions?: object }[];
    };
    const whole = config.find((part) => part.rules?.['@nx/enforce-module-boundaries'] !== undefined && part.plugins);
    const parser = config.find((part) => part.languageOptions && 'parser' in part.languageOptions)?.languageOptions;
    const rule = { '@nx/enforce-module-boundaries': whole?.rules?.['@nx/enforce-module-boundaries'] };
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          plugins: { '@nx': whole?.plugins?.['@nx'] },
          languageOptions: { ...parser, parserOptions: {} },
          rules: rule,
        },
      ] as never,
    });
    const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
    return result?.messages.map((message) => message.ruleId ?? message.message) ?? [];
  };

  beforeAll(() => {
    process.env['NX_DAEMON'] = 'false';
  });

  it.each([
    ['a rule that imports a package', 'libs/domain/src/planted.ts', "import { z } from 'zod';\nexport const a = z;"],
    [
      'a rule that imports the texts',
      'libs/domain/src/planted.ts',
      "import { locales } from '@kompetanse/texts';\nexport const a = locales;",
    ],
    [
      'a component that knows a domain',
      'libs/ui/src/planted.ts',
      "import { grantedRoles } from '@kompetanse/domain/access';\nexport const a = grantedRoles;",
    ],
    [
      'a web app that imports the other',
      'apps/portal/src/planted.ts',
      "import { a } from '../../admin/src/main.tsx';\nexport const b = a;",
    ],
    [
      'a web app that imports the API',
      'apps/portal/src/planted.ts',
      "import { a } from '../../api/src/boot.ts';\nexport const b = a;",
    ],
    [
      'an API that imports components',
      'apps/api/src/planted.ts',
      "import { Button } from '@kompetanse/ui';\nexport const b = Button;",
    ],
  ])('catch %s', async (_what, file, code) => {
    expect(await plant(file, code)).toContain('@nx/enforce-module-boundaries');
  });

  it('leave an allowed import alone', async () => {
    expect(
      await plant(
        'apps/api/src/planted.ts',
        "import { grantedRoles } from '@kompetanse/domain/access';\nexport const a = grantedRoles;",
      ),
    ).toEqual([]);
  });
});

describe('the import rules inside the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kompetanse-planted-'));
  const api = 'apps/api/src';
  /** One planted breach for each rule: who imports what. */
  const breaches: Readonly<Record<string, readonly [string, string]>> = {
    'no-cycle': [`${api}/courses/a.ts`, `${api}/courses/b.ts`],
    'platform-knows-no-domain': [`${api}/platform/clock/planted.ts`, `${api}/courses/c.ts`],
    'use-case-stands-alone': [`${api}/courses/use-cases/one.ts`, `${api}/courses/use-cases/two.ts`],
    'reads-do-not-write': [`${api}/courses/planted.queries.ts`, `${api}/courses/use-cases/two.ts`],
    'entity-is-plain': [`${api}/courses/planted.entity.ts`, `${api}/platform/database/d.ts`],
    'delivery-has-no-database': [`${api}/courses/planted.resolver.ts`, `${api}/platform/database/d.ts`],
    'only-the-queue-knows-bullmq': [`${api}/courses/planted.jobs.ts`, 'node_modules/bullmq/index.ts'],
    'nobody-imports-demo': [`${api}/courses/planted.ts`, `${api}/demo/d.ts`],
    'no-right-of-courses': [`${api}/courses/right.ts`, `${api}/enrolment/d.ts`],
    'no-right-of-enrolment': [`${api}/enrolment/sibling.ts`, `${api}/supervision/d.ts`],
  };
  let found: Set<string>;

  beforeAll(async () => {
    for (const [from, to] of Object.values(breaches)) {
      const steps = from.split('/').length - 1;
      write(to, to.endsWith('/b.ts') ? "import './a.ts';\nexport const x = 1;" : 'export const x = 1;');
      write(from, `import { x } from '${'../'.repeat(steps)}${to}';\nexport const y = x;`);
    }
    const { default: config } = (await import(IMPORT_RULES)) as { default: IConfiguration };
    const options = {
      ...config.options,
      ruleSet: { forbidden: config.forbidden ?? [] },
      validate: true,
      baseDir: folder,
      tsConfig: undefined,
    };
    const result = await cruise(['apps/api/src'], options as never);
    found = new Set((result.output as ICruiseResult).summary.violations.map((violation) => violation.rule.name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function write(file: string, code: string): void {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }

  it.each(Object.keys(breaches))('catch a breach of %s', (rule) => {
    expect([...found]).toContain(rule);
  });

  it('are each tried with a breach', async () => {
    const { default: config } = (await import(IMPORT_RULES)) as { default: IConfiguration };
    const untried = (config.forbidden ?? [])
      .map((rule) => rule.name ?? '')
      .filter((name) => !(name in breaches) && !name.startsWith('no-right-of-'));
    expect(untried).toEqual([]);
  });
});
