import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { PlanPoint } from './plan-points.ts';

/** The stored plan with that key, and the stored units of these keys, in the shape of a file's points. */
export function storedPoints(em: EntityManager, planKey: string, unitKeys: readonly string[]): Promise<PlanPoint[]> {
  return rows(
    em,
    sql<PlanPoint>`
    WITH p AS (SELECT * FROM plan WHERE key = ${planKey})
    SELECT 'PLAN' AS kind, key AS ref, jsonb_build_object('title', title, 'organisation', organisation, 'adoptedBy', adopted_by,
           'published', published, 'periodStart', period_start, 'periodEnd', period_end, 'purpose', purpose, 'strategies', strategies) AS fields FROM p
    UNION ALL
    SELECT 'UNIT', key, jsonb_build_object('name', name, 'kind', kind, 'ownership', ownership, 'centreSchool', centre_school)
      FROM org_unit WHERE key = ANY (${[...unitKeys]}::text[])
    UNION ALL
    SELECT 'CHALLENGE', c.ref, jsonb_build_object('title', c.title, 'sortKey', c.sort_key) FROM challenge c JOIN p ON p.id = c.plan_id
    UNION ALL
    SELECT 'GOAL', g.ref, jsonb_build_object('title', g.title, 'sortKey', g.sort_key) FROM goal g JOIN p ON p.id = g.plan_id
    UNION ALL
    SELECT 'MEASURE', m.ref, jsonb_build_object('title', m.title, 'sortKey', m.sort_key, 'numbered', m.numbered, 'detail', m.detail,
           'economyText', m.economy_text, 'amountNok', m.amount_nok, 'amountUnit', m.amount_unit, 'periodText', m.period_text,
           'responsible', m.responsible, 'platform', m.platform, 'activity', m.activity,
           'goals', (SELECT coalesce(jsonb_agg(g.ref ORDER BY g.ref COLLATE "C"), '[]') FROM measure_goal l JOIN goal g ON g.id = l.goal_id WHERE l.measure_id = m.id))
      FROM measure m JOIN p ON p.id = m.plan_id
    UNION ALL
    SELECT 'ITEM', m.ref || '/' || i.ref, jsonb_build_object('title', i.title, 'sortKey', i.sort_key, 'periodText', i.period_text,
           'responsible', i.responsible, 'platform', i.platform, 'activity', i.activity)
      FROM measure_item i JOIN measure m ON m.id = i.measure_id JOIN p ON p.id = m.plan_id
    UNION ALL
    SELECT 'INDICATOR', i.ref, jsonb_build_object('title', i.title, 'sortKey', i.sort_key, 'sources', i.sources, 'collected', i.collected)
      FROM indicator i JOIN p ON p.id = i.plan_id`,
  );
}
