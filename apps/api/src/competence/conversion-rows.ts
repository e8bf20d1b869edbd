import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ConversionInput } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import {
  refuseConversion,
  refuseOverYear,
  type ConversionState,
  type ConversionWish,
} from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { auditCompetence } from './competence-audit.ts';

/** A conversion as it stands while it is locked. */
export interface TakenConversion {
  readonly id: string;
  readonly unitId: string;
  readonly toProfile: string;
  readonly state: ConversionState;
  readonly holderId: string | null;
  readonly sectorLeader: boolean;
}

/** Locks one that the viewer leads; who comes with an older version is told that it has been changed. */
export async function takeConversion(
  em: EntityManager,
  viewer: Viewer,
  { conversionId, version }: { readonly conversionId: string; readonly version: number },
): Promise<TakenConversion | Refuse> {
  const found = await firstRow(
    em,
    sql<
      TakenConversion & { readonly version: number }
    >`SELECT c.id, c.unit_id AS "unitId", c.to_profile AS "toProfile", c.state,
        c.holder_id AS "holderId", c.version, ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')} AS "sectorLeader"
      FROM position_conversion c JOIN org_unit u ON u.id = c.unit_id
     WHERE c.id = ${rowId(conversionId)} AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')} FOR UPDATE OF c`,
  );
  if (!found) return { refuse: 'NOT_FOUND' };
  return found.version === version ? found : { refuse: 'STALE_STATE' };
}

/** What was sent, as the rules read it. */
export function wishOf(input: ConversionInput): ConversionWish {
  const { fromProfile, toProfile, targetYear, costNok } = input;
  const overBudgetReason = (input.overBudgetReason ?? '').trim() || null;
  return { fromProfile, toProfile, targetYear, costNok, overBudgetReason, positionTitle: input.positionTitle.trim() };
}

/** Why it can not be planned so; null when it can. Holds the year, so that two who plan at once count each other. */
export async function refuseWish(
  em: EntityManager,
  viewer: Viewer,
  {
    unitId,
    wish,
    without,
  }: { readonly unitId: string; readonly wish: ConversionWish; readonly without: string | null },
): Promise<Refuse | null> {
  const refused = refuseConversion(wish);
  if (refused) return refused;
  const known = await firstRow(
    em,
    sql<{ unit: boolean; fromKnown: boolean; toKnown: boolean }>`SELECT
        EXISTS (SELECT 1 FROM org_unit u WHERE u.id = ${rowId(unitId)} AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')}) AS unit,
        EXISTS (SELECT 1 FROM position_profile WHERE code = ${wish.fromProfile}) AS "fromKnown",
        EXISTS (SELECT 1 FROM position_profile WHERE code = ${wish.toProfile}) AS "toKnown"`,
  );
  if (!known?.unit) return { refuse: 'UNIT_UNKNOWN', facts: { field: 'unitId' } };
  if (!known.fromKnown || !known.toKnown)
    return { refuse: 'PROFILE_UNKNOWN', facts: { field: known.fromKnown ? 'toProfile' : 'fromProfile' } };
  await rows(em, sql`SELECT pg_advisory_xact_lock(7320031, ${wish.targetYear})`);
  const year = await firstRow(
    em,
    sql<{
      budgetNok: number;
      spentNok: number;
    }>`SELECT conversion_budget(${wish.targetYear}) AS "budgetNok", conversion_spent(${wish.targetYear}, ${without}::uuid) AS "spentNok"`,
  );
  return refuseOverYear(wish, year ?? { budgetNok: 0, spentNok: 0 });
}

/** A person's work in the unit, or below it, on that day. */
export async function worksIn(
  em: EntityManager,
  { personId, unitId, today }: { readonly personId: string; readonly unitId: string; readonly today: LocalDate },
): Promise<boolean> {
  const found = await firstRow(
    em,
    sql`SELECT 1 FROM employment e JOIN org_unit u ON u.id = e.unit_id JOIN org_unit own ON own.id = ${unitId}::uuid
      JOIN person p ON p.id = e.person_id AND p.erased_at IS NULL
     WHERE e.person_id = ${rowId(personId)} AND u.path LIKE own.path || '%'
       AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)`,
  );
  return found !== undefined;
}

export interface ConversionMoved {
  readonly id: string;
  readonly from: ConversionState | null;
  readonly to: ConversionState;
  readonly holderId: string | null;
  readonly actorId: string;
  readonly now: Date;
  readonly reason: string;
}

/** Its story and the audit, in the transaction of the change. */
export async function recordConversion(em: EntityManager, moved: ConversionMoved): Promise<void> {
  const { id, from, to, holderId, actorId, now, reason } = moved;
  await rows(
    em,
    sql`INSERT INTO conversion_event (conversion_id, from_state, to_state, actor_id, at, holder_id, text)
      VALUES (${id}::uuid, ${from}, ${to}, ${actorId}::uuid, ${now}, ${holderId}::uuid, ${reason || null})`,
  );
  await auditCompetence(em, {
    at: now,
    actorId,
    action: from === null ? 'CONVERSION_PLANNED' : from === to ? 'CONVERSION_CHANGED' : `CONVERSION_${to}`,
    objectType: 'POSITION_CONVERSION',
    objectId: id,
    change: { from, to },
  });
}

/** Writes the step that was decided. */
export async function moveConversionRow(em: EntityManager, moved: ConversionMoved): Promise<void> {
  const { id, to, holderId, now } = moved;
  await rows(
    em,
    sql`UPDATE position_conversion SET state = ${to}, holder_id = ${holderId}::uuid, updated_at = ${now}, version = version + 1 WHERE id = ${id}::uuid`,
  );
  await recordConversion(em, moved);
}
