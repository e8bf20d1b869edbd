import { pino, type Logger } from 'pino';

/** Structured log. Fields are ids, codes and durations; never names, addresses or texts that people wrote. */
export type Log = Logger;

export const LOG = Symbol('Log');

/** One log for the process. level: debug | info | warn | error | silent. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A database error can carry the values of a row; only its code and place are safe to keep.
    serializers: { err: (error: unknown) => safeError(error) },
  });
}

/** What may be kept of an error: its class, code and stack frames, not its message's values. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { type: error.name, code, frames: frames.slice(0, 6).map((line) => line.trim()) };
}
