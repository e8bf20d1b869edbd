import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { runLimits } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { rows } from '../platform/database/database.ts';
import type { RunRow } from './courses.queries.ts';

/** A capacity that can not be: not a number of seats, below what is taken, below the minimum. Null: it can. */
export function refuseCapacity(run: Pick<RunRow, 'seatsTaken' | 'guestPeak'>, capacity: number): Refuse | null {
  const { min, max } = runLimits.capacity;
  if (!Number.isInteger(capacity) || capacity < min || capacity > max)
    return { refuse: 'NUMBER_OUT_OF_RANGE', facts: { field: 'capacity', min, max } };
  const taken = run.seatsTaken + run.guestPeak;
  return capacity < taken ? { refuse: 'CAPACITY_BELOW_TAKEN', facts: { field: 'capacity', taken } } : null;
}

/** Gives the seats that came free to those who wait, best place first. The caller holds the run's lock. */
export async function fillSeats(
  em: EntityManager,
  runId: string,
  when: { now: Date; today: LocalDate },
): Promise<void> {
  await rows(em, sql`SELECT enrolment_fill_seats(${runId}::uuid, ${when.now}::timestamptz, ${when.today}::date)`);
}
