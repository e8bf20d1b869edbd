/**
 * The environment of the database's programs. Not ours: it would hand our secrets to another user, and a PGPORT or
 * PGOPTIONS in it would change the server. English messages, because we look for sentences in them.
 */
export function serverEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
