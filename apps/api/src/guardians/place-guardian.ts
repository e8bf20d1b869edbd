import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { isRefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';

export interface PlacedGuardian {
  readonly enrolmentId: string;
  readonly state: EnrolmentState;
}

/** A seat or a place in the queue for a guardian, through the database's one door, in the caller's transaction. */
export async function placeGuardian(
  em: EntityManager,
  { runId, personId }: { readonly runId: string; readonly personId: string },
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<PlacedGuardian | Refuse> {
  // Exclusive at once: inside a transaction that does more, there is no second try.
  const placed = await firstRow(
    em,
    sql<{
      outcome: string;
      enrolment_id: string | null;
    }>`SELECT outcome, enrolment_id FROM enrolment_place(${runId}::uuid,
      ${personId}::uuid, NULL::uuid, ${personId}::uuid, ${now}::timestamptz, ${today}::date, true)`,
  );
  if (placed?.enrolment_id) return { enrolmentId: placed.enrolment_id, state: placed.outcome as EnrolmentState };
  return { refuse: placed && isRefusalCode(placed.outcome) ? placed.outcome : 'TRY_AGAIN' };
}
