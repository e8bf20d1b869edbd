import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { Ownership, StudyFollow } from '@kompetanse/contract';
import type { ApplicationState } from '@kompetanse/domain/further-education';
import { followedBy } from '../further-education/application-case.queries.ts';
import { applicationColumns, type ApplicationRow } from '../further-education/further-education.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface StudyWish {
  readonly state?: ApplicationState | null;
  readonly unitId?: string | null;
  readonly follow?: StudyFollow | null;
}

export interface RoundPayoutsRow {
  readonly roundId: string;
  readonly ownership: Ownership;
  readonly studies: number;
  readonly grantedNok: number;
  readonly plannedNok: number;
  readonly paidNok: number;
  readonly leftNok: number;
}

const begun = sql`('STARTED','DEFERRED','COMPLETED','DROPPED_OUT')`;

@Injectable()
export class StudyListQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  studies(viewer: Viewer, { state = null, unitId = null, follow = null }: StudyWish): Promise<ApplicationRow[]> {
    const unit = unitId === null ? null : rowId(unitId);
    const within = unitId === null ? sql`true` : sql`u.path LIKE (SELECT path FROM org_unit WHERE id = ${unit}) || '%'`;
    return rows(
      this.db.reader(),
      sql<ApplicationRow>`SELECT ${applicationColumns} FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
          JOIN person p ON p.id = a.person_id
        WHERE ${followedBy(viewer)} AND a.state IN ${begun} AND (${state}::text IS NULL OR a.state = ${state}) AND ${within}
          AND ${follow === null ? sql`true` : this.has(follow)}
        ORDER BY NOT (${this.has('TO_VERIFY')} OR ${this.has('NOT_CONFIRMED')}), a.state NOT IN ('STARTED','DEFERRED'),
          p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", a.id LIMIT 500`,
    );
  }

  /** Of studies the viewer owns: municipal ones in their sector, private ones in units they lead. */
  payouts(viewer: Viewer): Promise<RoundPayoutsRow[]> {
    const sector = inScope(viewer, ['SECTOR_LEADER'], 'u.path');
    const unit = inScope(viewer, ['UNIT_LEADER'], 'u.path');
    return rows(
      this.db.reader(),
      sql<RoundPayoutsRow>`WITH study AS (
          SELECT a.round_id, u.ownership, coalesce(a.granted_nok, 0) AS granted,
            (SELECT coalesce(sum(s.payout_planned_nok), 0) FROM study_semester s WHERE s.application_id = a.id AND s.payout_received_nok IS NULL
              AND s.state NOT IN ('DEFERRED','DROPPED')) AS planned,
            (SELECT coalesce(sum(s.payout_received_nok), 0) FROM study_semester s WHERE s.application_id = a.id) AS paid
          FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
          WHERE a.state IN ${begun} AND a.person_id <> ${viewer.personId} AND (${sector} OR (u.ownership = 'PRIVATE' AND ${unit}))
        )
        SELECT round_id AS "roundId", ownership, count(*)::int AS studies, sum(granted)::int AS "grantedNok", sum(planned)::int AS "plannedNok",
          sum(paid)::int AS "paidNok", sum(granted - paid)::int AS "leftNok"
        FROM study JOIN application_round r ON r.id = study.round_id GROUP BY round_id, ownership, r.school_year
        ORDER BY r.school_year DESC, ownership LIMIT 200`,
    );
  }

  private has(follow: StudyFollow): RawBuilder<boolean> {
    const today = this.clock.today();
    const which = {
      NOT_CONFIRMED: sql`s.state = 'PLANNED' AND s.confirm_by < ${today}::date AND a.state = 'STARTED'`,
      TO_VERIFY: sql`s.state = 'CONFIRMED' AND s.told_at IS NOT NULL`,
      PAYOUT_DUE: sql`s.state IN ('CONFIRMED','PASSED','FAILED') AND s.payout_received_nok IS NULL AND s.payout_planned_nok > 0
        AND s.payout_from <= ${today}::date`,
    }[follow];
    return sql<boolean>`EXISTS (SELECT 1 FROM study_semester s WHERE s.application_id = a.id AND ${which})`;
  }
}
