/** The token after the # of a link in a mail; browsers keep it to themselves, so it is in no log and no Referer. */
export function readToken(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[\w-]{43}$/.test(token) ? token : null;
}
