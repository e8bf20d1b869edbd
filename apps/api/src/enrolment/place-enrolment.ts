import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { isRefusalCode, type RefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { firstRow, pgCode, type Database } from '../platform/database/database.ts';

const TRIES = 4;
/** Lost a race: serialization failure and deadlock pass at once; a lock that was not given in time has been waited for long enough. */
const PASSING = new Set(['40001', '40P01']);
const LOCK_NOT_GIVEN = '55P03';

/** A wish for a place at one moment, under ids as the database writes them. */
export interface PlaceWish {
  readonly runId: string;
  readonly personId: string;
  readonly unitId: string | null;
  readonly bookedBy: string;
  /** The same wish sent again has the same key. */
  readonly key: string | null;
  readonly now: Date;
  readonly today: LocalDate;
  /** Checks that are set aside, and why. */
  readonly setAside?: readonly RefusalCode[];
  readonly reason?: string | null;
}

export interface PlacedEnrolment {
  readonly enrolmentId: string;
  readonly state: EnrolmentState;
}

/** What enrolment_place answers (migration 0013). */
interface Placed {
  readonly outcome: string;
  readonly enrolment_id: string | null;
}

/** A seat, a place in the queue or a request: one statement that is its own transaction (ADR 0004), tried again when a race is lost. */
export async function placeEnrolment(db: Database, wish: PlaceWish): Promise<PlacedEnrolment | Refuse> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const placed = await place(db, wish, attempt === TRIES);
    if (placed?.enrolment_id) return { enrolmentId: placed.enrolment_id, state: placed.outcome as EnrolmentState };
    if (placed && isRefusalCode(placed.outcome)) return { refuse: placed.outcome };
  }
  return { refuse: 'TRY_AGAIN' };
}

/** Undefined when the race was lost and the next try may win it. */
async function place(db: Database, wish: PlaceWish, exclusive: boolean): Promise<Placed | undefined> {
  const { runId, personId, unitId, bookedBy, key, now, today, setAside = [], reason = null } = wish;
  try {
    return await firstRow(
      db.reader(),
      sql<Placed>`SELECT outcome, enrolment_id FROM enrolment_place(${runId}::uuid, ${personId}::uuid, ${unitId}::uuid, ${bookedBy}::uuid,
        ${now}::timestamptz, ${today}::date, ${exclusive}, ${key}::uuid, ${[...setAside]}::text[], ${reason}::text)`,
    );
  } catch (error) {
    const code = pgCode(error);
    if (code === LOCK_NOT_GIVEN) return { outcome: 'TRY_AGAIN', enrolment_id: null };
    if (code !== undefined && PASSING.has(code)) return undefined;
    throw error;
  }
}
