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

/** Said in the history; only while the old place is held does the new one clash with anything of theirs. */
const MOVES = 'Flytter fra en annen gjennomføring';

export interface GuardianWish {
  readonly runId: string;
  readonly personId: string;
  /** Holds another place of theirs until this one is taken; what clashes with it is no hindrance. */
  readonly moves?: boolean;
}

/** A seat or a place in the queue for a guardian, through the database's one door, in the caller's transaction. */
export async function placeGuardian(
  em: EntityManager,
  { runId, personId, moves = false }: GuardianWish,
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<PlacedGuardian | Refuse> {
  // Exclusive at once: inside a transaction that does more, there is no second try.
  const placed = await firstRow(
    em,
    sql<{
      outcome: string;
      enrolment_id: string | null;
    }>`SELECT outcome, enrolment_id FROM enrolment_place(${runId}::uuid,
      ${personId}::uuid, NULL::uuid, ${personId}::uuid, ${now}::timestamptz, ${today}::date, true, NULL::uuid,
      ${moves ? ['CLASH'] : []}::text[], ${moves ? MOVES : null})`,
  );
  if (placed?.enrolment_id) return { enrolmentId: placed.enrolment_id, state: placed.outcome as EnrolmentState };
  return { refuse: placed && isRefusalCode(placed.outcome) ? placed.outcome : 'TRY_AGAIN' };
}
