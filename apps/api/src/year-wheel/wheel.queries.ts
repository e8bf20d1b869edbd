import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { daysLeft, escalationDay, type WheelTaskState } from '@kompetanse/domain/year-wheel';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface OwnerRow {
  readonly personId: string;
  readonly actsForId: string | null;
}

interface StoredTask {
  readonly id: string;
  readonly templateId: string;
  readonly name: string;
  readonly schoolYear: string | null;
  readonly unitId: string | null;
  readonly dueOn: LocalDate;
  readonly state: WheelTaskState;
  readonly escalateDays: number;
  readonly owners: readonly OwnerRow[];
  readonly leads: boolean;
  /** False when it is late and nobody stands above its owner. */
  readonly goesOn: boolean;
  readonly doneById: string | null;
  readonly doneAt: Date | null;
  readonly note: string | null;
  readonly screen: string;
  readonly version: number;
}

export interface TaskRow extends StoredTask {
  readonly daysLeft: number;
  readonly late: boolean;
  readonly escalatesOn: LocalDate | null;
  readonly mine: boolean;
  readonly mayDo: boolean;
}

export interface TaskEventRow {
  readonly taskId: string;
  readonly fromState: WheelTaskState;
  readonly toState: WheelTaskState;
  readonly at: Date;
  readonly actorId: string | null;
  readonly text: string | null;
}

/** Days ahead that one's own tasks are shown on the desk. */
const AHEAD = 30;

/** SQL that holds when the viewer leads unit u or one above it; of a person's task when the viewer is sector leader. */
export function leadsTask(viewer: Viewer): RawBuilder<boolean> {
  const sector = viewer.roles.some(({ role }) => role === 'SECTOR_LEADER');
  return sql<boolean>`CASE WHEN u.id IS NULL THEN ${sector} ELSE ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')} END`;
}

/** SQL that holds when the viewer owns task t on that day, also as a deputy. */
export function ownsTask(viewer: Viewer, today: LocalDate): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (SELECT 1 FROM wheel_owners(t.id, ${today}::date) o WHERE o.person_id = ${viewer.personId}::uuid)`;
}

@Injectable()
export class WheelQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Tasks of a year: of units the viewer leads, of those above, and the viewer's own. */
  year(viewer: Viewer, year: number, locale: Locale): Promise<TaskRow[]> {
    const today = this.clock.today();
    // What is late stays in sight when the year has gone.
    const shown = sql<boolean>`(extract(year FROM d.due_on) = ${year}
      OR t.state = 'OPEN' AND d.due_on < ${today}::date AND extract(year FROM ${today}::date) = ${year})`;
    const own = [...viewer.roles, ...viewer.deputyFor].map(({ path }) => path);
    return this.read(
      viewer,
      locale,
      sql<boolean>`${shown} AND (${leadsTask(viewer)} OR ${ownsTask(viewer, today)}
        OR EXISTS (SELECT 1 FROM unnest(${own}::text[]) mine WHERE mine LIKE u.path || '%'))`,
    );
  }

  /** The viewer's own that are open and late, or soon due. */
  async desk(viewer: Viewer, locale: Locale): Promise<TaskRow[]> {
    const today = this.clock.today();
    const found = await this.read(
      viewer,
      locale,
      sql<boolean>`t.state = 'OPEN' AND d.due_on <= ${today}::date + ${AHEAD}::int AND ${ownsTask(viewer, today)}`,
    );
    return found.slice(0, 50);
  }

  /** After a change that was allowed. */
  async one(id: string, viewer: Viewer, locale: Locale): Promise<TaskRow | null> {
    const [found] = await this.read(viewer, locale, sql<boolean>`t.id = ${rowId(id)}`);
    return found ?? null;
  }

  history(id: string, loaders: Loaders): Promise<TaskEventRow[]> {
    const loader = loaders.for('wheel history', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<TaskEventRow>`SELECT e.task_id AS "taskId", e.from_state AS "fromState", e.to_state AS "toState", e.at, e.actor_id AS "actorId", e.text
            FROM wheel_task_event e WHERE e.task_id ${among(ids)} ORDER BY e.id`,
        ),
        ({ taskId }) => taskId,
      ),
    );
    return loader.load(id);
  }

  private async read(viewer: Viewer, locale: Locale, which: RawBuilder<boolean>): Promise<TaskRow[]> {
    const today = this.clock.today();
    const found = await rows(
      this.db.reader(),
      sql<StoredTask>`SELECT t.id, t.template_id AS "templateId", w.${sql.ref(`name_${locale}`)} AS name, r.school_year AS "schoolYear",
          t.unit_id AS "unitId", d.due_on::text AS "dueOn", t.state, w.escalate_days AS "escalateDays", w.screen, ${leadsTask(viewer)} AS leads,
          (SELECT coalesce(json_agg(json_build_object('personId', o.person_id, 'actsForId', o.acts_for) ORDER BY o.acts_for NULLS FIRST), '[]')
             FROM wheel_owners(t.id, ${today}::date) o) AS owners,
          t.state <> 'OPEN' OR d.due_on >= ${today}::date OR EXISTS (SELECT 1 FROM wheel_next_leaders(t.id, ${today}::date)) AS "goesOn",
          t.done_by AS "doneById", t.done_at AS "doneAt", t.note, t.version
        FROM wheel_task t JOIN wheel_template w ON w.id = t.template_id LEFT JOIN org_unit u ON u.id = t.unit_id
        LEFT JOIN application_round r ON r.id = t.round_id, LATERAL (SELECT wheel_due(t.template_id, t.year, t.round_id) AS due_on) d
       WHERE (w.active OR t.state <> 'OPEN') AND ${which}
       ORDER BY d.due_on, 3, u.path NULLS FIRST, t.id LIMIT 1000`,
    );
    return found.map((row) => {
      const mine = row.owners.some(({ personId }) => personId === viewer.personId);
      return {
        ...row,
        daysLeft: daysLeft(row.dueOn, today),
        late: row.state === 'OPEN' && row.dueOn < today,
        escalatesOn: row.goesOn ? escalationDay(row.dueOn, row.escalateDays) : null,
        mine,
        mayDo: mine || row.leads,
      };
    });
  }
}
