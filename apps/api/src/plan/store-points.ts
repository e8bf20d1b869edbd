import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { rows } from '../platform/database/database.ts';
import type { PlanPoint, PointKind } from './plan-points.ts';

/** Where points are stored: the plan's key, and the unit that the others of the file belong to. */
export interface PlanPlace {
  readonly planKey: string;
  readonly rootKey: string;
  /** The units stood on this day. */
  readonly unitsFrom: string;
  readonly now: Date;
}

const planId = (key: string): RawBuilder<string> => sql`(SELECT id FROM plan WHERE key = ${key})`;

const writers: Readonly<Record<PointKind, (points: RawBuilder<unknown>, place: PlanPlace) => RawBuilder<unknown>>> = {
  PLAN: (points, { now }) => sql`
    INSERT INTO plan (key, title, organisation, adopted_by, published, period_start, period_end, purpose, strategies, created_at, updated_at)
    SELECT p.ref, f.title, f.organisation, f."adoptedBy", f.published, f."periodStart", f."periodEnd", f.purpose, f.strategies, ${now}, ${now}
      FROM ${points}, jsonb_to_record(p.fields) AS f(title text, organisation text, "adoptedBy" text, published date, "periodStart" date,
           "periodEnd" date, purpose text, strategies jsonb)
    ON CONFLICT (key) DO UPDATE SET title = excluded.title, organisation = excluded.organisation, adopted_by = excluded.adopted_by,
       published = excluded.published, period_start = excluded.period_start, period_end = excluded.period_end, purpose = excluded.purpose,
       strategies = excluded.strategies, updated_at = excluded.updated_at, version = plan.version + 1`,
  UNIT: (points, { rootKey, unitsFrom, now }) => sql`
    WITH root AS (
      INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, valid_from, created_at, updated_at)
      SELECT p.ref, NULL, p.ref || '/', p.fields->>'name', p.fields->>'kind', p.fields->>'ownership', ${unitsFrom}::date, ${now}, ${now}
        FROM ${points} WHERE p.ref = ${rootKey}
      ON CONFLICT (key) DO UPDATE SET name = excluded.name, updated_at = excluded.updated_at, version = org_unit.version + 1
      RETURNING id, path
    ), parent AS (SELECT id, path FROM root UNION SELECT id, path FROM org_unit WHERE key = ${rootKey})
    INSERT INTO org_unit (key, parent_id, path, name, kind, ownership, centre_school, valid_from, created_at, updated_at)
    SELECT p.ref, parent.id, parent.path || p.ref || '/', f.name, f.kind, f.ownership, f."centreSchool", ${unitsFrom}::date, ${now}, ${now}
      FROM ${points}, parent, jsonb_to_record(p.fields) AS f(name text, kind text, ownership text, "centreSchool" boolean)
     WHERE p.ref <> ${rootKey}
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, kind = excluded.kind, ownership = excluded.ownership,
       centre_school = excluded.centre_school, updated_at = excluded.updated_at, version = org_unit.version + 1`,
  CHALLENGE: (points, { planKey }) => sql`
    INSERT INTO challenge (plan_id, ref, title, sort_key)
    SELECT ${planId(planKey)}, p.ref, p.fields->>'title', (p.fields->>'sortKey')::int FROM ${points}
    ON CONFLICT (plan_id, ref) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key`,
  GOAL: (points, { planKey }) => sql`
    INSERT INTO goal (plan_id, ref, title, sort_key)
    SELECT ${planId(planKey)}, p.ref, p.fields->>'title', (p.fields->>'sortKey')::int FROM ${points}
    ON CONFLICT (plan_id, ref) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key`,
  MEASURE: (points, { planKey, now }) => sql`
    WITH stored AS (
      INSERT INTO measure (plan_id, ref, title, sort_key, numbered, detail, economy_text, amount_nok, amount_unit, period_text, responsible,
             platform, activity, created_at, updated_at)
      SELECT ${planId(planKey)}, p.ref, f.title, f."sortKey", f.numbered, f.detail, f."economyText", f."amountNok", f."amountUnit",
             f."periodText", f.responsible, f.platform, f.activity, ${now}, ${now}
        FROM ${points}, jsonb_to_record(p.fields) AS f(title text, "sortKey" int, numbered boolean, detail text, "economyText" text,
             "amountNok" int, "amountUnit" text, "periodText" text, responsible jsonb, platform text, activity text)
      ON CONFLICT (plan_id, ref) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key, numbered = excluded.numbered,
         detail = excluded.detail, economy_text = excluded.economy_text, amount_nok = excluded.amount_nok, amount_unit = excluded.amount_unit,
         period_text = excluded.period_text, responsible = excluded.responsible, platform = excluded.platform, activity = excluded.activity,
         updated_at = excluded.updated_at, version = measure.version + 1
      RETURNING id, ref
    ), wanted AS (
      SELECT s.id AS measure_id, g.id AS goal_id FROM ${points} JOIN stored s ON s.ref = p.ref,
             jsonb_array_elements_text(p.fields->'goals') AS w(ref) JOIN goal g ON g.ref = w.ref AND g.plan_id = ${planId(planKey)}
    ), gone AS (
      DELETE FROM measure_goal l USING stored s
       WHERE l.measure_id = s.id AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.measure_id = l.measure_id AND w.goal_id = l.goal_id)
    )
    INSERT INTO measure_goal (measure_id, goal_id) SELECT measure_id, goal_id FROM wanted ON CONFLICT DO NOTHING`,
  ITEM: (points, { planKey }) => sql`
    INSERT INTO measure_item (measure_id, ref, title, sort_key, period_text, responsible, platform, activity)
    SELECT m.id, split_part(p.ref, '/', 2), f.title, f."sortKey", f."periodText", f.responsible, f.platform, f.activity
      FROM ${points} JOIN measure m ON m.ref = split_part(p.ref, '/', 1) AND m.plan_id = ${planId(planKey)},
           jsonb_to_record(p.fields) AS f(title text, "sortKey" int, "periodText" text, responsible jsonb, platform text, activity text)
    ON CONFLICT (measure_id, ref) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key, period_text = excluded.period_text,
       responsible = excluded.responsible, platform = excluded.platform, activity = excluded.activity`,
  INDICATOR: (points, { planKey }) => sql`
    INSERT INTO indicator (plan_id, ref, title, sort_key, sources, collected)
    SELECT ${planId(planKey)}, p.ref, p.fields->>'title', (p.fields->>'sortKey')::int, p.fields->'sources', p.fields->>'collected' FROM ${points}
    ON CONFLICT (plan_id, ref) DO UPDATE SET title = excluded.title, sort_key = excluded.sort_key, sources = excluded.sources,
       collected = excluded.collected`,
};

/** Stores new and changed points, one statement for each kind, what others hang on first. States of measures are never touched. */
export async function storePoints(em: EntityManager, points: readonly PlanPoint[], place: PlanPlace): Promise<void> {
  for (const [kind, write] of Object.entries(writers)) {
    const some = points.filter((point) => point.kind === kind);
    if (some.length === 0) continue;
    await rows(em, write(sql`jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS p(ref text, fields jsonb)`, place));
  }
}
