import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealingKeysIn, type SealingKey } from '../config/sealing-keys.ts';
import { StartRefused } from '../embedded/start-refused.ts';

const NAME = 'note-keys';

/**
 * The keys of a data folder, for a product that was given none in NOTE_KEYS; made at random the first time, readable by the owner
 * alone. Errors: StartRefused when the file is there and cannot be used: a new key would hide every note.
 */
export function keepKeyFile(dataFolder: string): readonly SealingKey[] {
  const file = join(dataFolder, NAME);
  if (!existsSync(file)) make(dataFolder, file);
  const keys = sealingKeysIn(readFileSync(file, 'utf8'));
  if (keys) return keys;
  throw new StartRefused('DATA_FOLDER_DAMAGED', `Filen ${file} er ødelagt; legg den tilbake fra en sikkerhetskopi.`);
}

/** Whole or not at all, and of two processes that make one at the same time the first. */
function make(dataFolder: string, file: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  const id = `k-${randomBytes(4).toString('hex')}`;
  writeFileSync(own, `${id}:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(own, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(own);
  }
}
