import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Plan } from '@kompetanse/contract';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';

/** The plan as everyone reads it. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The whole plan in force, else the latest one, in one statement; null before a plan is imported. Order is the plan's own. */
  async plan(): Promise<Plan | null> {
    const today = this.clock.today();
    const found = await firstRow(
      this.db.reader(),
      sql<Plan>`
        WITH p AS (
          SELECT * FROM plan ORDER BY (${today}::date BETWEEN period_start AND period_end) DESC, period_end DESC, key LIMIT 1
        )
        SELECT p.id, p.key, p.title, p.organisation, p.adopted_by AS "adoptedBy", p.published, p.period_start AS "periodStart",
               p.period_end AS "periodEnd", p.purpose, p.strategies,
          (SELECT coalesce(json_agg(json_build_object('ref', c.ref, 'title', c.title) ORDER BY c.sort_key), '[]')
             FROM challenge c WHERE c.plan_id = p.id) AS challenges,
          (SELECT coalesce(json_agg(json_build_object('ref', g.ref, 'title', g.title) ORDER BY g.sort_key), '[]')
             FROM goal g WHERE g.plan_id = p.id) AS goals,
          (SELECT coalesce(json_agg(json_build_object('ref', i.ref, 'title', i.title, 'sources', i.sources, 'collected', i.collected)
             ORDER BY i.sort_key), '[]') FROM indicator i WHERE i.plan_id = p.id) AS indicators,
          (SELECT coalesce(json_agg(json_build_object('id', m.id, 'ref', m.ref, 'numbered', m.numbered, 'title', m.title, 'detail', m.detail,
             'economyText', m.economy_text, 'amountNok', m.amount_nok, 'amountUnit', m.amount_unit, 'periodText', m.period_text,
             'responsible', m.responsible, 'platform', m.platform, 'activity', m.activity, 'state', m.state,
             'goals', (SELECT coalesce(json_agg(g.ref ORDER BY g.sort_key), '[]') FROM measure_goal l JOIN goal g ON g.id = l.goal_id
                        WHERE l.measure_id = m.id),
             'items', (SELECT coalesce(json_agg(json_build_object('ref', x.ref, 'title', x.title, 'periodText', x.period_text,
                        'responsible', x.responsible, 'activity', x.activity) ORDER BY x.sort_key), '[]')
                        FROM measure_item x WHERE x.measure_id = m.id)) ORDER BY m.sort_key), '[]')
             FROM measure m WHERE m.plan_id = p.id) AS measures
          FROM p`,
    );
    return found ?? null;
  }
}
