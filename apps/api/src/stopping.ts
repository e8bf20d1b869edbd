const PATIENCE_MS = 15_000;

/**
 * Runs the steps once, in order, when the process is asked to end, then ends it.
 * A second request, or a step that hangs, ends it at once.
 */
export function stopCleanly(steps: readonly (() => Promise<unknown>)[]): (code?: number) => void {
  let stopping = false;
  const stop = (code = 0): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void (async () => {
      const ends: boolean[] = [];
      for (const step of steps) {
        ends.push(
          await step().then(
            () => true,
            () => false,
          ),
        );
      }
      process.exit(ends.every(Boolean) ? code : 1);
    })();
  };
  process.on('SIGTERM', () => stop());
  process.on('SIGINT', () => stop());
  // The starter is gone, also by kill -9: nobody would stop us later.
  process.on('disconnect', () => stop());
  return stop;
}
