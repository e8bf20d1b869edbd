import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom the database runs as: empty means ourselves. PostgreSQL refuses to run as root, so root lends it another user. */
export type OperatingUser = { readonly uid?: number; readonly gid?: number };

/**
 * The user for a database whose files lie in `cluster`: ourselves unless we are root; as root the owner of the files
 * that exist, else `postgres`, else `nobody`. No user is created on the machine.
 */
export function userForDatabase(cluster: string): OperatingUser {
  if (process.getuid?.() !== 0) return {};
  return ownerOf(cluster) ?? lookUp('postgres') ?? lookUp('nobody') ?? { uid: 65534, gid: 65534 };
}

/** True when the user may enter the folder: the search bit is set for it on the folder and everything above it. */
export function mayEnter(user: OperatingUser, folder: string): boolean {
  if (user.uid === undefined) return true;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const searchBit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & searchBit) === 0) return false;
    if (dirname(path) === path) return true;
  }
}

function ownerOf(cluster: string): OperatingUser | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
}

function lookUp(name: string): OperatingUser | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout.trim()) : Number.NaN;
  });
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { uid, gid };
}
