import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { isRefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow } from '../platform/database/database.ts';

export interface Move {
  readonly enrolmentId: string;
  readonly from: readonly EnrolmentState[];
  readonly to: EnrolmentState;
  readonly cause: string;
  /** Null: the system itself. */
  readonly actorId: string | null;
  readonly reason?: string;
  /** The leader whose deputy the actor was. */
  readonly actedFor?: string | null;
}

/** Moves one enrolment through the database's one door, which keeps seats, queue, history and outbox right. */
export async function moveEnrolment(
  em: EntityManager,
  move: Move,
  when: { now: Date; today: LocalDate },
): Promise<{ state: EnrolmentState } | Refuse> {
  const row = await firstRow(
    em,
    sql<{
      answer: string;
    }>`SELECT enrolment_move(${move.enrolmentId}::uuid, ${[...move.from]}::text[], ${move.to}, ${move.cause}, ${move.actorId}::uuid,
      ${move.reason ?? null}, ${when.now}::timestamptz, ${when.today}::date, ${move.actedFor ?? null}::uuid) AS answer`,
  );
  const answer = row?.answer ?? 'NOT_FOUND';
  return isRefusalCode(answer) ? { refuse: answer } : { state: answer as EnrolmentState };
}
