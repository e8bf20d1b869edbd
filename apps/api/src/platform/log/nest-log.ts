import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** What Nest itself reports, through our log: the errors it is given can carry the values of a row, and ours keeps none. */
export function nestLog(log: Log): LoggerService {
  const nothing = (): void => undefined;
  const failed = (error: unknown): void => log.error({ err: error }, 'nest');
  return { log: nothing, warn: nothing, error: failed, fatal: failed };
}
