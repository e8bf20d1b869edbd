import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { escalationMoment, reminderMoment } from '@kompetanse/domain/year-wheel';
import type { Locale } from '@kompetanse/texts';
import { rows } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One letter about one open task to one person. */
export interface DueTask {
  readonly taskId: string;
  readonly names: Readonly<Record<Locale, string>>;
  readonly unit: string | null;
  readonly dueOn: LocalDate;
  readonly kind: 'TASK_DUE' | 'TASK_ESCALATED';
  readonly person: Recipient;
  /** Another one when the day is moved. */
  readonly occurrence: string;
  readonly dueAt: Date;
}

interface Found {
  readonly taskId: string;
  readonly names: DueTask['names'];
  readonly unit: string | null;
  readonly dueOn: LocalDate;
  readonly remindDays: number;
  readonly escalateDays: number;
  readonly owners: readonly Recipient[];
  readonly above: readonly Recipient[];
  readonly made: readonly string[];
}

/** The longest a reminder comes before its day (90 days, moved to a working day), and a task is said to be late after it. */
const AHEAD = 100;
const BEHIND = 180;

const readers = (who: string, today: LocalDate) => sql<
  readonly Recipient[]
>`(SELECT coalesce(json_agg(${recipient('p')} ORDER BY p.id), '[]')
  FROM ${sql.raw(who)}(t.id, ${today}::date) x JOIN person p ON p.id = x.person_id AND p.erased_at IS NULL)`;

/**
 * Letters whose time has come and that have not been made, of tasks that are open. Reminders come until the day is over; whoever gets the task after that
 * finds it late. To the next leader once, from the day it goes on.
 */
export async function dueTasks(em: EntityManager, now: Date, today: LocalDate): Promise<DueTask[]> {
  const found = await rows(
    em,
    sql<Found>`SELECT t.id AS "taskId", jsonb_build_object('nb', w.name_nb, 'nn', w.name_nn, 'en', w.name_en) AS names, u.name AS unit,
        d.due_on::text AS "dueOn", w.remind_days AS "remindDays", w.escalate_days AS "escalateDays",
        ${readers('wheel_owners', today)} AS owners, ${readers('wheel_next_leaders', today)} AS above,
        ARRAY(SELECT n.key FROM notification n WHERE n.subject_type = 'TASK' AND n.subject_id = t.id) AS made
      FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id AND w.active LEFT JOIN org_unit u ON u.id = t.unit_id,
        LATERAL (SELECT wheel_due(t.template_id, t.year, t.round_id) AS due_on) d
     WHERE t.state = 'OPEN' AND d.due_on BETWEEN ${today}::date - ${BEHIND}::int AND ${today}::date + ${AHEAD}::int
       AND (d.due_on < ${today}::date OR d.due_on - w.remind_days - 10 <= ${today}::date)
     ORDER BY d.due_on, t.id LIMIT 500`,
  );
  return found.flatMap((task) => lettersOf(task, now, today).filter((letter) => !task.made.includes(keyOf(letter))));
}

function lettersOf(task: Found, now: Date, today: LocalDate): DueTask[] {
  const { taskId, names, unit, dueOn } = task;
  const of = (kind: DueTask['kind'], dueAt: Date, readersOf: readonly Recipient[]): DueTask[] =>
    readersOf.map((person) => ({ taskId, names, unit, dueOn, kind, person, occurrence: dueOn, dueAt }));
  const remindAt = reminderMoment(dueOn, task.remindDays);
  if (today <= dueOn) return remindAt <= now ? of('TASK_DUE', remindAt, task.owners) : [];
  const goesOnAt = escalationMoment(dueOn, task.escalateDays);
  return goesOnAt <= now ? of('TASK_ESCALATED', goesOnAt, task.above) : [];
}

function keyOf({ kind, taskId, person, occurrence }: DueTask): string {
  return `${kind}/${taskId}/${person.id}/${occurrence}`;
}
