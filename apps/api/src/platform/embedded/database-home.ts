import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { mayEnter, userForDatabase, type OperatingUser } from './operating-user.ts';
import { StartRefused, systemCode } from './start-refused.ts';

/** Where the database's files are. `folder` is the data folder, or a folder outside it that the database's user can reach. */
export type DatabaseHome = { readonly folder: string; readonly cluster: string; readonly user: OperatingUser };

const POINTER = 'database-folder.txt';

/**
 * Makes the data folder ready and finds the database's home in it. As root the database runs as another user, who
 * cannot get into places such as /root; then the home is a folder of its own under /var/lib, and the data folder holds
 * a text file that says where. Refuses with DATA_FOLDER_UNWRITABLE, DISK_FULL or DATA_FOLDER_DAMAGED.
 */
export function openDatabaseHome(dataFolder: string): DatabaseHome {
  const folder = resolve(dataFolder);
  makeWritable(folder);
  const user = userForDatabase(clusterIn(folder));
  if (mayEnter(user, folder) || opensUp(folder, user)) return homeIn(folder, user);
  if (existsSync(clusterIn(folder))) throw unreachable(folder);
  const elsewhere = placeOutside(folder);
  return homeIn(elsewhere, userForDatabase(clusterIn(elsewhere)));
}

/** The home's folder as far as it is known without changing anything; for asking who uses it. */
export function knownHome(dataFolder: string): string {
  const pointer = join(resolve(dataFolder), POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : resolve(dataFolder);
}

/** Turns "no room" and "not allowed" on a path of the data folder into the sentence for it; others stay as they are. */
export function refusalForFolder(folder: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StartRefused('DISK_FULL', `Disken er full: det er ikke plass til databasen i ${folder}.`, error);
  }
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) return error;
  const sentence = `Datamappen ${folder} kan ikke skrives til (${code}); gi skrivetilgang, eller velg en annen mappe med DATA_DIR.`;
  return new StartRefused('DATA_FOLDER_UNWRITABLE', sentence, error);
}

function homeIn(folder: string, user: OperatingUser): DatabaseHome {
  return { folder, cluster: clusterIn(folder), user };
}

function clusterIn(folder: string): string {
  return join(folder, 'postgres');
}

function makeWritable(folder: string): void {
  const trial = join(folder, `.write-test-${process.pid}`);
  try {
    makeFolder(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(trial, 'x');
    rmSync(trial);
  } catch (error) {
    throw refusalForFolder(folder, error);
  }
}

/** Step by step: Node's own `recursive` never comes back from a place that refuses with ENOENT, such as /proc. */
function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder), 0o755);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}

/** Lets others pass through (not list) the data folder itself, where it is plainly ours: empty, or with our database. */
function opensUp(folder: string, user: OperatingUser): boolean {
  const found = readdirSync(folder);
  const { mode, uid } = lstatSync(folder);
  if (uid !== process.getuid?.() || (found.length > 0 && !found.includes('postgres'))) return false;
  chmodSync(folder, mode | 0o011);
  if (mayEnter(user, folder)) return true;
  chmodSync(folder, mode & 0o7777);
  return false;
}

function placeOutside(dataFolder: string): string {
  const pointer = join(dataFolder, POINTER);
  if (!existsSync(pointer)) {
    const made = makePrivatePlace();
    writeFileSync(pointer, `${made}\n`, { mode: 0o600 });
    return made;
  }
  const place = readFileSync(pointer, 'utf8').trim();
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory() === true && found.uid === process.getuid?.()) return place;
  throw new StartRefused(
    'DATA_FOLDER_DAMAGED',
    `Databasen skal ligge i ${place}, men er ikke der lenger; slett ${pointer} for å begynne med en tom database.`,
  );
}

/** A new folder with a random name. /var/lib first: only root writes there, and no cleaner empties it as it does /var/tmp. */
function makePrivatePlace(): string {
  for (const base of ['/var/lib', '/var/tmp']) {
    try {
      const made = mkdtempSync(join(base, 'kompetanse-'));
      chmodSync(made, 0o711);
      return made;
    } catch {
      continue;
    }
  }
  throw refusalForFolder('/var/lib', Object.assign(new Error('no place for the database'), { code: 'EACCES' }));
}

function unreachable(folder: string): StartRefused {
  return new StartRefused(
    'DATA_FOLDER_UNWRITABLE',
    `Databasen i ${folder} kan ikke nås av brukeren den kjører som; gi alle lov til å gå inn i mappene over den (chmod o+x).`,
  );
}
