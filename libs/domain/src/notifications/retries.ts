/** Minutes to wait after each try that may go better later: a mail server is back after a minute, an hour or a weekend. */
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440];

/** When to try again after so many tries, counted from now; null when it is time to give up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = WAITS[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
