import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AbsenceRule, EnrolmentState } from '@kompetanse/domain/enrolment';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';

/** A request as the one who wants to answer it meets it. */
export interface AskedRequest {
  readonly id: string;
  readonly runId: string;
  readonly unitId: string | null;
  readonly state: EnrolmentState;
  readonly level: 'UNIT' | 'SECTOR';
  readonly version: number;
  readonly approvalDays: number;
  /** The viewer's own case. */
  readonly own: boolean;
  readonly mine: boolean;
  /** Not the viewer's any more: it has gone on to the next. */
  readonly wasMine: boolean;
  /** The leader whose deputy the viewer is in this case. */
  readonly actsFor: string | null;
  /** A yes of the viewer gives the place: one is enough, it is the second, or it is the sector's already. */
  readonly final: boolean;
  /** The viewer answers for the sector. */
  readonly forSector: boolean;
  /** Why a yes cannot be given any more. */
  readonly tooLate: 'RUN_CANCELLED' | 'RUN_STARTED' | null;
  readonly limit: number | null;
  readonly rule: AbsenceRule;
}

/** Undefined when there is no such enrolment. When two must say yes and the sector has nobody to ask, the unit's yes is enough. */
export function askedRequest(
  em: EntityManager,
  enrolmentId: string,
  { viewer, now, today }: { readonly viewer: Viewer; readonly now: Date; readonly today: LocalDate },
): Promise<AskedRequest | undefined> {
  const me = viewer.personId;
  return firstRow(
    em,
    sql<AskedRequest>`WITH e AS (
        SELECT id, run_id, unit_id, person_id, state, coalesce(approval_level, 'UNIT') AS level, escalated_at IS NOT NULL AS escalated, version
          FROM enrolment WHERE id = ${rowId(enrolmentId)}
      ), sector AS (
        SELECT s.person_id, s.acts_for FROM e, request_deciders(e.unit_id, e.person_id, 'SECTOR', e.level = 'SECTOR' AND e.escalated, ${today}::date) s
      )
      SELECT e.id, e.run_id AS "runId", e.unit_id AS "unitId", e.state, e.level, e.version, r.approval_days AS "approvalDays",
        e.person_id = ${me} AS own, d.person_id IS NOT NULL AS mine,
        ${me} IN (SELECT w.person_id FROM request_deciders(e.unit_id, e.person_id, 'UNIT', false, ${today}::date) w) AS "wasMine",
        d.acts_for AS "actsFor", ${me} IN (SELECT person_id FROM sector) AS "forSector",
        r.approval_policy <> 'UNIT_LEADER_AND_SECTOR' OR e.level = 'SECTOR' OR ${me} IN (SELECT person_id FROM sector)
          OR NOT EXISTS (SELECT 1 FROM sector) AS final,
        CASE WHEN r.state = 'CANCELLED' THEN 'RUN_CANCELLED' WHEN r.state = 'COMPLETED' OR r.starts_at <= ${now} THEN 'RUN_STARTED' END AS "tooLate",
        u.max_simultaneous_absence AS "limit", coalesce(u.absence_rule, 'WARN') AS rule
      FROM e JOIN course_run r ON r.id = e.run_id LEFT JOIN org_unit u ON u.id = e.unit_id
      LEFT JOIN LATERAL (SELECT x.* FROM request_deciders(e.unit_id, e.person_id, e.level, e.escalated, ${today}::date) x
        WHERE x.person_id = ${me}) d ON true`,
  );
}
