import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunInput } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { managesRun } from './run-scope.ts';

interface Known {
  readonly course: boolean;
  readonly retired: boolean;
  readonly host: boolean;
  readonly leaders: number;
  readonly units: number;
  readonly profiles: number;
}

type ReferringInput = Pick<RunInput, 'courseId' | 'hostUnitId' | 'leaderIds' | 'unitIds' | 'profileCodes'>;

/** What a run points at that is not there, or not there for the viewer; null when all is. Leaders are employees of today. */
export async function unknownReference(
  em: EntityManager,
  viewer: Pick<Viewer, 'roles'>,
  input: ReferringInput,
  { today, keptCourse }: { readonly today: LocalDate; readonly keptCourse: string | null },
): Promise<Refuse | null> {
  const ids = (list: readonly string[]): (string | null)[] => [...new Set(list)].map(rowId);
  const [leaders, units, profiles] = [ids(input.leaderIds), ids(input.unitIds), [...new Set(input.profileCodes)]];
  const known = await firstRow(
    em,
    sql<Known>`SELECT
        EXISTS (SELECT 1 FROM course WHERE id = ${rowId(input.courseId)}) AS course,
        EXISTS (SELECT 1 FROM course WHERE id = ${rowId(input.courseId)} AND retired_at IS NOT NULL) AS retired,
        EXISTS (SELECT 1 FROM org_unit u WHERE u.id = ${rowId(input.hostUnitId)} AND ${managesRun(viewer)}
          AND u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date)) AS host,
        (SELECT count(*)::int FROM person p WHERE p.id = ANY (${leaders}::uuid[]) AND p.erased_at IS NULL AND p.kind <> 'GUARDIAN') AS leaders,
        (SELECT count(*)::int FROM org_unit WHERE id = ANY (${units}::uuid[])) AS units,
        (SELECT count(*)::int FROM position_profile WHERE code = ANY (${profiles}::text[])) AS profiles`,
  );
  const unknown = (refuse: Refuse['refuse'], field: string): Refuse => ({ refuse, facts: { field } });
  if (!known?.course) return unknown('COURSE_UNKNOWN', 'courseId');
  if (known.retired && input.courseId.toLowerCase() !== keptCourse) return unknown('COURSE_RETIRED', 'courseId');
  if (!known.host) return unknown('UNIT_UNKNOWN', 'hostUnitId');
  if (known.leaders !== leaders.length) return unknown('LEADER_UNKNOWN', 'leaderIds');
  if (known.units !== units.length) return unknown('UNIT_UNKNOWN', 'unitIds');
  return known.profiles === profiles.length ? null : unknown('PROFILE_UNKNOWN', 'profileCodes');
}
