import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { WheelTaskState } from '@kompetanse/domain/year-wheel';
import { rows } from '../platform/database/database.ts';

/** Years of tasks that stand ready: this one and the next. */
const YEARS = 2;

/**
 * Makes the tasks that are missing: each template in this year and the next, or in each round, once for each unit its role is held for today, or for
 * its person. Nothing that was due before today is made, so that a new template accuses nobody.
 */
export async function layTasks(em: EntityManager, now: Date, today: LocalDate): Promise<void> {
  const year = Number(today.slice(0, 4));
  await rows(
    em,
    sql`INSERT INTO wheel_task (template_id, year, round_id, unit_id, state, created_at, updated_at)
      SELECT w.id, o.year, o.round_id, h.unit_id, 'OPEN', ${now}, ${now}
        FROM wheel_template w
        JOIN LATERAL (
          SELECT y AS year, NULL::uuid AS round_id FROM generate_series(${year}::int, ${year + YEARS - 1}::int) y WHERE w.source = 'CALENDAR'
          UNION ALL SELECT NULL, r.id FROM application_round r WHERE w.source <> 'CALENDAR'
        ) o ON wheel_due(w.id, o.year, o.round_id) >= ${today}::date
        JOIN LATERAL (
          SELECT NULL::uuid AS unit_id WHERE w.owner_id IS NOT NULL
          UNION SELECT a.scope_unit_id FROM role_assignment a WHERE a.role = w.owner_role
             AND a.valid_from <= ${today}::date AND (a.valid_to IS NULL OR a.valid_to >= ${today}::date)
        ) h ON true
       WHERE w.active AND NOT EXISTS (SELECT 1 FROM wheel_task t WHERE t.template_id = w.id AND t.year IS NOT DISTINCT FROM o.year
               AND t.round_id IS NOT DISTINCT FROM o.round_id AND t.unit_id IS NOT DISTINCT FROM h.unit_id)
      ON CONFLICT DO NOTHING`,
  );
}

export interface TaskMoved {
  readonly id: string;
  readonly from: WheelTaskState;
  readonly to: WheelTaskState;
  /** Null: the data said so. */
  readonly actorId: string | null;
  readonly text: string;
  readonly now: Date;
}

/** Writes the step, its history and the audit; the caller holds the row. */
export async function moveTaskRow(em: EntityManager, { id, from, to, actorId, text, now }: TaskMoved): Promise<void> {
  const open = to === 'OPEN';
  await rows(
    em,
    sql`UPDATE wheel_task SET state = ${to}, done_by = ${open ? null : actorId}::uuid, done_at = ${open ? null : now}::timestamptz,
          note = ${open ? null : text || null}, updated_at = ${now}, version = version + 1 WHERE id = ${id}::uuid`,
  );
  await rows(
    em,
    sql`INSERT INTO wheel_task_event (task_id, from_state, to_state, actor_id, at, text)
      VALUES (${id}::uuid, ${from}, ${to}, ${actorId}::uuid, ${now}, ${text || null})`,
  );
  await auditWheel(em, { at: now, actorId, action: `WHEEL_TASK_${to}`, objectId: id, change: { from, to } });
}

export interface WheelChange {
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly objectId: string;
  /** States, days and numbers, never notes. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Who changed what, in the transaction of the change. */
export async function auditWheel(
  em: EntityManager,
  { at, actorId, action, objectId, change }: WheelChange,
): Promise<void> {
  const type = action.startsWith('WHEEL_TASK') ? 'WHEEL_TASK' : 'WHEEL_TEMPLATE';
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${at}, ${actorId}::uuid, ${action}, ${type}, ${objectId}::uuid, ${JSON.stringify(change ?? {})}::jsonb)`,
  );
}
