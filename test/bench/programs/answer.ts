import type { Answer } from '../lib/program.ts';

/** Tells the bench; a program that was started by hand has nobody to tell. */
export function tell(answer: Answer): void {
  process.send?.(answer);
}

/** Ends when the bench lets go or is gone, also by kill -9. */
export function endWithBench(close: () => Promise<unknown>): void {
  process.once('disconnect', () => {
    void close().finally(() => process.exit());
  });
}

/** A setting the bench gives. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; these programs are started by the bench`);
  return value;
}
