import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.ts';
import { StartRefused } from './start-refused.ts';

/** Who may sign in to the embedded database. Lives in the home, readable by its owner alone. */
export type Credentials = {
  readonly superuser: string;
  readonly superuserPassword: string;
  readonly appPassword: string;
};

/** The passwords of this home, made at random the first time. They are on disk before the database that needs them. */
export function keepCredentials(home: DatabaseHome, superuser: string): Credentials {
  const file = join(home.folder, 'database-passwords.json');
  if (existsSync(file)) return read(file);
  if (existsSync(home.cluster)) {
    const sentence = `Filen ${file} mangler, så databasen kan ikke åpnes; legg den tilbake fra en sikkerhetskopi.`;
    throw new StartRefused('DATA_FOLDER_DAMAGED', sentence);
  }
  const made = { superuser, superuserPassword: password(), appPassword: password() };
  write(file, JSON.stringify(made));
  return made;
}

function read(file: string): Credentials {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isCredentials(found)) return found;
  } catch (error) {
    throw new StartRefused(
      'DATA_FOLDER_DAMAGED',
      `Filen ${file} kan ikke leses; legg den tilbake fra en sikkerhetskopi.`,
      error,
    );
  }
  throw new StartRefused('DATA_FOLDER_DAMAGED', `Filen ${file} er ødelagt; legg den tilbake fra en sikkerhetskopi.`);
}

function isCredentials(value: unknown): value is Credentials {
  const fields = ['superuser', 'superuserPassword', 'appPassword'];
  return typeof value === 'object' && value !== null && fields.every((name) => name in value);
}

function write(file: string, text: string): void {
  const unfinished = `${file}.new`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}

/** 24 random bytes in letters that need no escaping in a URL. */
function password(): string {
  return randomBytes(24).toString('base64url');
}
