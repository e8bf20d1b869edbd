/** Longer than most answers take, shorter than a person waits before wondering. */
const PATIENCE_MS = 400;

/**
 * Waits a moment for what a screen will ask for, so that it mostly opens whole and nothing moves. After that the screen
 * opens with the shape of what comes; it also says what went wrong, so a failure is nothing to stop for here.
 */
export async function fetchAhead(...answers: readonly Promise<unknown>[]): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([Promise.allSettled(answers), patience]);
}
