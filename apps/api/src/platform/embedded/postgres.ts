import type { Client } from 'pg';
import { APPLICATION, ensureApplicationDatabase } from './application-database.ts';
import { prepareBinaries, type Binaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { keepCredentials, type Credentials } from './credentials.ts';
import { openDatabaseHome, refusalForFolder, type DatabaseHome } from './database-home.ts';
import { claimFolder } from './folder-claim.ts';
import { findFreePort } from './free-port.ts';
import { endOrphanServer } from './orphan-server.ts';
import { hasEnded, spawnServer, stopServer, type ServerProcess } from './server-process.ts';
import { connectWhenReady } from './server-ready.ts';
import { StartRefused } from './start-refused.ts';

const PORT_ATTEMPTS = 5;

/** How to start. Only the folder must be given. */
export type EmbeddedPostgresOptions = {
  /** Where the database is kept; made if it is not there. One living process at a time may use it. */
  dataFolder: string;
  /** False only for tests: answers before the disk has it, so that a power cut may lose data. */
  durable?: boolean;
  /** A port on 127.0.0.1; without it a free one. */
  port?: number;
  /** Name of the superuser, decided when the database is made. Default `postgres`. */
  superuserName?: string;
  /** Told, in a few Norwegian words, what is being done now. */
  onProgress?: (step: string) => void;
  /** Called once if the server ends without `stop` having been asked for. The application cannot go on without it. */
  onLost?: () => void;
};

/** A running PostgreSQL. The addresses hold passwords: never log them. */
export type EmbeddedPostgres = {
  /** The application's database as its owner, who is no superuser. */
  readonly url: string;
  /** The database `postgres` as superuser. */
  readonly adminUrl: string;
  readonly port: number;
  /** As the server says it, for example `18.4`. */
  readonly version: string;
  /** Stops the server and gives the folder free. May be called more than once. */
  stop: () => Promise<void>;
};

/**
 * Starts a real PostgreSQL from the programs in npm, on 127.0.0.1 only, also as root; the same folder gives the same
 * data. Throws StartRefused with a sentence for the user when it cannot be done, and leaves nothing running then.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress = () => undefined, durable = true } = options;
  const home = openDatabaseHome(options.dataFolder);
  const claim = await claimFolder(home.folder).catch((error: unknown) => {
    throw refusalForFolder(home.folder, error);
  });
  try {
    const binaries = prepareBinaries(home, onProgress);
    const credentials = keepCredentials(home, options.superuserName ?? 'postgres');
    await endOrphanServer(home, binaries, onProgress);
    onProgress('Gjør databasen klar');
    await ensureCluster(home, { binaries, credentials, durable });
    onProgress('Starter databasen');
    const running = await startOnPort(home, { binaries, credentials, durable }, options.port);
    return handleFor(home, running, { claim, onLost: options.onLost });
  } catch (error) {
    claim.release();
    throw refusalForFolder(home.folder, error);
  }
}

type Plan = { binaries: Binaries; credentials: Credentials; durable: boolean };
type Running = Pick<EmbeddedPostgres, 'url' | 'adminUrl' | 'port' | 'version'> & {
  server: ServerProcess;
  binaries: Binaries;
};

/** A free port may be taken by another between finding and using it; then another is tried, unless it was ordered. */
async function startOnPort(home: DatabaseHome, plan: Plan, wanted: number | undefined): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort(wanted);
    try {
      return await startServer(home, plan, port);
    } catch (error) {
      const mayTryAnother = wanted === undefined && attempt < PORT_ATTEMPTS;
      if (!(error instanceof StartRefused && error.code === 'PORT_TAKEN' && mayTryAnother)) throw error;
    }
  }
}

async function startServer(home: DatabaseHome, plan: Plan, port: number): Promise<Running> {
  const { binaries, credentials, durable } = plan;
  const adminUrl = `postgresql://${encodeURIComponent(credentials.superuser)}:${credentials.superuserPassword}@127.0.0.1:${port}/postgres`;
  const url = `postgresql://${APPLICATION}:${credentials.appPassword}@127.0.0.1:${port}/${APPLICATION}`;
  const server = spawnServer(home, { binaries, port, durable });
  let admin: Client | undefined;
  try {
    admin = await connectWhenReady(home, server, adminUrl);
    await ensureApplicationDatabase(admin, credentials, durable);
    const { rows } = await admin.query<{ version: string }>("select current_setting('server_version') as version");
    return { url, adminUrl, port, version: rows[0]?.version ?? '', server, binaries };
  } catch (error) {
    await stopServer(server, home, binaries);
    throw error;
  } finally {
    await admin?.end();
  }
}

type Duties = { claim: { release: () => void }; onLost: (() => void) | undefined };

function handleFor(home: DatabaseHome, running: Running, { claim, onLost }: Duties): EmbeddedPostgres {
  const { server, binaries, ...addresses } = running;
  // If our process ends without stop(), the server is at least asked to; a signal is all one can send at that moment.
  const lastWord = () => {
    server.child.kill('SIGINT');
    claim.release();
  };
  process.once('exit', lastWord);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    process.off('exit', lastWord);
    await stopServer(server, home, binaries);
    claim.release();
  };
  const lost = () => {
    if (stopping === undefined) onLost?.();
  };
  if (hasEnded(server.child)) lost();
  else server.child.once('exit', lost);
  return { ...addresses, stop: () => (stopping ??= stop()) };
}
