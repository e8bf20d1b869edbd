import { refuseTooEarly } from '@kompetanse/domain/courses';
import type { Meeting } from './supervision-queries.ts';

/** Who was there can be said from a quarter before a meeting starts, unless it was called off. */
export function mayRecord({ state, startsAt }: Meeting, now: Date): boolean {
  return state !== 'CANCELLED' && refuseTooEarly({ startsAt: new Date(startsAt) }, now) === null;
}
