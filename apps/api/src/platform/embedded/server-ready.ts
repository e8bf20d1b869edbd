import { closeSync, openSync, readSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DatabaseHome } from './database-home.ts';
import { hasEnded, type ServerProcess } from './server-process.ts';
import { StartRefused, systemCode, type StartRefusalCode } from './start-refused.ts';

const STEP_MS = 20;
const PATIENCE_MS = 120_000;

/** Waits until the server lets the superuser in at `adminUrl`; gives the open connection. Refuses with what the log says. */
export async function connectWhenReady(home: DatabaseHome, server: ServerProcess, adminUrl: string): Promise<Client> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    if (hasEnded(server.child)) throw refusalFromLog(home, server);
    const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 });
    // The server ends this connection when it stops; without a listener that would end our process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      // 28P01: invalid_password in PostgreSQL's list of error codes.
      if (systemCode(error) === '28P01') throw wrongPassword(home, error);
    }
    await pause(STEP_MS);
  }
  throw refusalFromLog(home, server);
}

function wrongPassword(home: DatabaseHome, cause: unknown): StartRefused {
  const sentence = `Passordfilen i ${home.folder} hører ikke til databasen der; legg den riktige tilbake fra en sikkerhetskopi.`;
  return new StartRefused('DATA_FOLDER_DAMAGED', sentence, cause);
}

/** Sentences of PostgreSQL's own (English, see server-environment) and what they mean here. */
const MEANINGS: readonly [RegExp, StartRefusalCode, string][] = [
  [
    /could not bind .*(in use|permission|not permitted)/i,
    'PORT_TAKEN',
    'Porten som databasen skulle bruke, er opptatt',
  ],
  [/no space left|quota exceeded/i, 'DISK_FULL', 'Disken er full, så databasen kunne ikke starte'],
  [/lock file ".*" already exists/i, 'ALREADY_RUNNING', 'Et annet program bruker databasen'],
  [/permission denied|read-only file system/i, 'DATA_FOLDER_UNWRITABLE', 'Databasen får ikke skrive i datamappen'],
];

function refusalFromLog(home: DatabaseHome, server: ServerProcess): StartRefused {
  const log = newLines(server);
  const cause = new Error(log);
  for (const [pattern, code, meaning] of MEANINGS) {
    if (pattern.test(log)) return new StartRefused(code, `${meaning} (${home.folder}).`, cause);
  }
  const sentence = `Databasen i ${home.folder} startet ikke; grunnen står nederst i ${server.logFile}.`;
  return new StartRefused('DATABASE_DID_NOT_START', sentence, cause);
}

function newLines({ logFile, logStart }: ServerProcess): string {
  const handle = openSync(logFile, 'r');
  try {
    const text = Buffer.alloc(64_000);
    return text.toString('utf8', 0, readSync(handle, text, 0, text.length, logStart));
  } finally {
    closeSync(handle);
  }
}
