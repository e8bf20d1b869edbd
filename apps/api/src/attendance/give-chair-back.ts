import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';
import type { Outbox } from '../platform/outbox/outbox.ts';

/** Cancels a booked make-up; the chair goes on, and the guest is told. False when it was not booked any more. */
export async function giveChairBack(
  em: EntityManager,
  outbox: Outbox,
  { makeUpId, actorId }: { readonly makeUpId: string; readonly actorId: string | null },
  when: { now: Date; today: LocalDate },
): Promise<boolean> {
  const row = await firstRow(
    em,
    sql<{
      answer: string;
    }>`SELECT make_up_cancel(${makeUpId}::uuid, ${when.now}::timestamptz, ${when.today}::date) AS answer`,
  );
  if (row?.answer !== 'CANCELLED') return false;
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
      VALUES (${when.now}, ${actorId}, 'MAKE_UP_CANCELLED', 'MAKE_UP', ${makeUpId})`,
  );
  await outbox.record(em, { type: 'make_up.changed', makeUpId, state: 'CANCELLED' });
  return true;
}
