import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { SupervisionSeries } from './supervision-series.entity.ts';
import { SupervisionSession } from './supervision-session.entity.ts';

/** SQL that holds when the supervisor or a participant of a series (r) works that day in a subtree the viewer coordinates. */
export function coordinates(viewer: Viewer, today: LocalDate): RawBuilder<boolean> {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM employment m JOIN org_unit u ON u.id = m.unit_id
     WHERE (m.person_id = r.supervisor_id OR m.person_id IN (SELECT t.person_id FROM supervision_participant t WHERE t.series_id = r.id AND t.left_at IS NULL))
       AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)
       AND ${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')})`;
}

export interface PlannedSeries {
  readonly series: SupervisionSeries;
  readonly sessions: readonly SupervisionSession[];
}

/** A series, or the series of a meeting. */
export type SeriesRef = { readonly seriesId: string } | { readonly sessionId: string };

/** SQL that finds a series the viewer plans, as its supervisor or coordinator. */
export function plannedBy(
  viewer: Viewer,
  today: LocalDate,
  of: SeriesRef,
): RawBuilder<{ readonly id: string; readonly supervisorId: string }> {
  const is =
    'seriesId' in of
      ? sql`r.id = ${rowId(of.seriesId)}`
      : sql`r.id = (SELECT s.series_id FROM supervision_session s WHERE s.id = ${rowId(of.sessionId)})`;
  return sql`SELECT r.id, r.supervisor_id AS "supervisorId" FROM supervision_series r
    WHERE ${is} AND (r.supervisor_id = ${viewer.personId} OR ${coordinates(viewer, today)})`;
}

/** A series the viewer plans, as its supervisor or coordinator, locked with its meetings; any other is as absent. */
export async function lockedSeries(
  em: EntityManager,
  viewer: Viewer,
  today: LocalDate,
  of: SeriesRef,
): Promise<PlannedSeries | undefined> {
  const found = await firstRow(em, plannedBy(viewer, today, of));
  if (!found) return undefined;
  const series = await em.findOneOrFail(SupervisionSeries, found.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return { series, sessions: await em.find(SupervisionSession, { seriesId: series.id }, { orderBy: { no: 'asc' } }) };
}

/** Ids of all who meet in a series now: its supervisor and those who take part. */
export async function peopleOf(
  em: EntityManager,
  series: Pick<SupervisionSeries, 'id' | 'supervisorId'>,
): Promise<string[]> {
  const found = await rows(
    em,
    sql<{
      id: string;
    }>`SELECT person_id AS id FROM supervision_participant WHERE series_id = ${series.id} AND left_at IS NULL`,
  );
  return [series.supervisorId, ...found.map(({ id }) => id)];
}

/** Whether a viewer may plan for these people: they supervise themselves, or one of them works in a subtree the viewer coordinates. */
export async function mayPlanFor(
  em: EntityManager,
  viewer: Viewer,
  people: { readonly supervisorId: string; readonly participantIds: readonly string[] },
  today: LocalDate,
): Promise<boolean> {
  if (people.supervisorId === viewer.personId) return true;
  const ids = [people.supervisorId, ...people.participantIds].map(rowId);
  const found = await firstRow(
    em,
    sql`SELECT 1 FROM employment m JOIN org_unit u ON u.id = m.unit_id WHERE m.person_id = ANY (${ids}::uuid[])
      AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date) AND ${inScope(viewer, ['COURSE_COORDINATOR'], 'u.path')}`,
  );
  return found !== undefined;
}

/** How many of these people are employed that day. */
export async function employedAmong(em: EntityManager, ids: readonly string[], today: LocalDate): Promise<number> {
  const found = await rows(
    em,
    sql`SELECT DISTINCT e.person_id FROM employment e JOIN person p ON p.id = e.person_id WHERE p.erased_at IS NULL AND p.kind <> 'GUARDIAN'
      AND e.person_id = ANY (${ids.map(rowId)}::uuid[]) AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)`,
  );
  return found.length;
}
