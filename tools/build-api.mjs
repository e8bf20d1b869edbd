// Compiles the API to plain JavaScript in dist/api, with everything it reads at run time beside it:
//   apps/api/src/**      -> dist/api/**             (*.ts compiled, other files copied, specs left out)
//   apps/api/migrations  -> dist/api/migrations
// The new build takes the place of the old one in one step, so a file that is gone from the source is gone here too,
// and a build that fails leaves the old one as it was. Types are not checked here; `tsc` does that.
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'apps/api/src');
const migrations = join(root, 'apps/api/migrations');
const target = join(root, 'dist/api');
const unfinished = join(root, 'dist/.api-new');

const compiler = {
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    target: 'es2023',
    keepClassNames: true,
    rewriteRelativeImportExtensions: true,
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
};

/** The files below a folder, as paths relative to it. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function compile(file) {
  const output = join(unfinished, file.replace(/\.ts$/, '.js'));
  const map = relative(dirname(output), `${output}.map`);
  const result = await transformFile(join(sources, file), compiler);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, `${result.code}//# sourceMappingURL=${map}\n`);
  await writeFile(`${output}.map`, mapFromHere(result.map, file));
}

/** Points the map at the source file as seen from where the compiled file will lie, so that stack traces can be opened. */
function mapFromHere(map, file) {
  return JSON.stringify({ ...JSON.parse(map), sources: [relative(dirname(join(target, file)), join(sources, file))] });
}

async function copy(from, file) {
  await mkdir(dirname(join(unfinished, file)), { recursive: true });
  await cp(from, join(unfinished, file));
}

const began = performance.now();
const found = await filesIn(sources);
const code = found.filter((file) => file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file));
const assets = found.filter((file) => extname(file) !== '.ts');
const steps = await filesIn(migrations);

await rm(unfinished, { recursive: true, force: true });
await mkdir(unfinished, { recursive: true });
await Promise.all([
  ...code.map((file) => compile(file)),
  ...assets.map((file) => copy(join(sources, file), file)),
  ...steps.map((file) => copy(join(migrations, file), join('migrations', file))),
]);
await rm(target, { recursive: true, force: true });
await rename(unfinished, target);

const seconds = ((performance.now() - began) / 1000).toFixed(1);
process.stdout.write(`dist/api: ${code.length} compiled, ${assets.length + steps.length} copied, ${seconds} s\n`);
