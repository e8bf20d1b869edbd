import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programIn, type Binaries } from './binaries.ts';
import type { Credentials } from './credentials.ts';
import type { DatabaseHome } from './database-home.ts';
import { serverEnvironment } from './server-environment.ts';
import { StartRefused } from './start-refused.ts';

/** What making the cluster needs beside its home. `durable: false` leaves out the waits for the disk. */
export type ClusterPlan = { binaries: Binaries; credentials: Credentials; durable: boolean };

/**
 * Makes the database's files unless they are there: UTF-8, sorted by the rules of Norwegian bokmål (ICU nb-NO),
 * passwords by SCRAM. They get their final name only when complete, so a start that was cut short leaves nothing half.
 */
export async function ensureCluster(home: DatabaseHome, plan: ClusterPlan): Promise<void> {
  if (existsSync(home.cluster)) {
    refuseOtherVersion(home, plan.binaries.major);
    return;
  }
  const unfinished = `${home.cluster}.new`;
  const passwordFile = join(home.folder, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    writeFileSync(passwordFile, plan.credentials.superuserPassword, { mode: 0o600 });
    giveTo(home, [unfinished, passwordFile]);
    await initdb(home, plan, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`]);
    renameSync(unfinished, home.cluster);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function refuseOtherVersion(home: DatabaseHome, major: string): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  const sentence = `Databasen i ${home.folder} er laget av PostgreSQL ${found}, men dette er PostgreSQL ${major}; bruk versjonen av Kompetanse som laget den.`;
  throw new StartRefused('DATA_FOLDER_DAMAGED', sentence);
}

function giveTo({ user }: DatabaseHome, paths: string[]): void {
  const { uid, gid } = user;
  if (uid !== undefined && gid !== undefined) paths.forEach((path) => chownSync(path, uid, gid));
}

async function initdb(home: DatabaseHome, plan: ClusterPlan, places: string[]): Promise<void> {
  const rules = [
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=nb-NO',
    '--locale=C',
    `--lc-ctype=${letters()}`,
  ];
  const access = ['--auth=scram-sha-256', `--username=${plan.credentials.superuser}`, '--no-instructions'];
  const speed = plan.durable ? [] : ['--no-sync'];
  const child = spawn(programIn(plan.binaries, 'initdb'), [...places, ...rules, ...access, ...speed], {
    ...home.user,
    cwd: home.folder,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const status = await new Promise<number | null>((settle, fail) => {
    child.once('error', fail);
    child.once('close', settle);
  });
  if (status !== 0) throw refusalOf(home, complaint);
}

function refusalOf(home: DatabaseHome, complaint: string): StartRefused {
  const cause = new Error(complaint);
  if (complaint.includes('No space left on device')) {
    return new StartRefused('DISK_FULL', `Disken er full: det er ikke plass til databasen i ${home.folder}.`, cause);
  }
  const reason = complaint.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? 'ukjent grunn';
  return new StartRefused(
    'DATABASE_DID_NOT_START',
    `Databasen kunne ikke lages i ${home.folder}: ${reason.trim()}.`,
    cause,
  );
}

/**
 * Which characters are letters. Sorting is ICU's, but trigram search asks the operating system, and plain C knows only
 * a to z, so it would drop æ, ø and å.
 */
function letters(): string {
  if (process.platform === 'win32') return 'C';
  const answer = spawnSync('locale', ['-a'], { encoding: 'utf8' });
  const known = answer.status === 0 ? answer.stdout.split('\n') : [];
  const wanted = ['C.utf8', 'C.UTF-8', 'nb_NO.utf8', 'nb_NO.UTF-8', 'en_US.utf8', 'en_US.UTF-8'];
  return wanted.find((name) => known.includes(name)) ?? 'C';
}
