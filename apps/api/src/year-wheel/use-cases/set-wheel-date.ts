import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { refuseWheelDay, type WheelSource } from '@kompetanse/domain/year-wheel';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditWheel, layTasks } from '../wheel-rows.ts';

export interface DayOfYear {
  readonly templateId: string;
  readonly version: number;
  readonly year: number;
  /** Null: the usual one again. */
  readonly dueOn?: LocalDate | null;
}

/** The day of one year is another: 22 March in 2020. Its task, the reminder and the escalation follow. */
@Injectable()
export class SetWheelDate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    viewer: Viewer,
    { templateId, version, year, ...day }: DayOfYear,
  ): Promise<{ readonly templateId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const dueOn = day.dueOn ?? null;
    return this.db.transaction(async (em) => {
      const template = await firstRow(
        em,
        sql<{
          source: WheelSource;
          version: number;
        }>`SELECT source, version FROM wheel_template WHERE id = ${rowId(templateId)} FOR UPDATE`,
      );
      if (!template) return { refuse: 'NOT_FOUND' };
      if (template.version !== version) return { refuse: 'STALE_STATE' };
      const refused = dueOn === null ? null : refuseWheelDay(template.source, year, dueOn);
      if (refused) return refused;
      await rows(
        em,
        dueOn === null
          ? sql`DELETE FROM wheel_date WHERE template_id = ${templateId}::uuid AND year = ${year}`
          : sql`INSERT INTO wheel_date (template_id, year, due_on, set_by, set_at) VALUES (${templateId}::uuid, ${year}, ${dueOn}::date, ${viewer.personId}::uuid, ${now})
              ON CONFLICT (template_id, year) DO UPDATE SET due_on = excluded.due_on, set_by = excluded.set_by, set_at = excluded.set_at`,
      );
      await rows(
        em,
        sql`UPDATE wheel_template SET updated_at = ${now}, version = version + 1 WHERE id = ${templateId}::uuid`,
      );
      await layTasks(em, now, today);
      const change = { year, to: dueOn };
      await auditWheel(em, {
        at: now,
        actorId: viewer.personId,
        action: 'WHEEL_DATE_SET',
        objectId: templateId,
        change,
      });
      return { templateId };
    });
  }
}
