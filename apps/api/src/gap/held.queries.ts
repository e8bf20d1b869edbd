import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { CompetenceSource, CompetenceStanding, RecordState } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { answersFor } from '../competence/nearest-leader.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface HeldRow {
  readonly id: string;
  readonly personId: string;
  readonly competenceId: string;
  readonly source: CompetenceSource;
  readonly state: RecordState;
  readonly level: number | null;
  readonly credits: number | null;
  readonly obtainedOn: string;
  readonly expiresOn: string | null;
  readonly standing: CompetenceStanding;
  readonly note: string;
  readonly verifiedById: string | null;
  readonly verifiedAt: Date | null;
  readonly refuseReason: string | null;
  readonly mayAnswer: boolean;
}

/** Days before the end from which a competence that says nothing else is said to run out soon. */
export const USUAL_WINDOW_DAYS = 60;

export interface StaffCompetenceWish {
  readonly unitId?: string | null;
  readonly state?: RecordState | null;
}

/** What people have, read where it lies (ADR 0017). */
@Injectable()
export class HeldQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  mine(viewer: Viewer, locale: Locale): Promise<HeldRow[]> {
    return this.held(viewer, locale, { people: sql`SELECT ${viewer.personId}::uuid`, state: null });
  }

  /** Everything of people who work today in the viewer's subtree; a unit takes its own subtree. */
  staff(viewer: Viewer, locale: Locale, { unitId, state }: StaffCompetenceWish): Promise<HeldRow[]> {
    const today = this.clock.today();
    const people = sql`SELECT DISTINCT e.person_id FROM employment e JOIN org_unit u ON u.id = e.unit_id
      WHERE e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)
        AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')}
        AND (${unitId ?? null}::text IS NULL OR u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id::text = ${unitId ?? null}))`;
    return this.held(viewer, locale, { people, state: state ?? null });
  }

  private held(
    viewer: Viewer,
    locale: Locale,
    { people, state }: { readonly people: RawBuilder<unknown>; readonly state: RecordState | null },
  ): Promise<HeldRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<HeldRow>`
        SELECT h.id, h.person_id AS "personId", h.competence_id AS "competenceId", h.source, h.state, h.level, h.credits::float AS credits,
               h.obtained_on::text AS "obtainedOn", h.expires_on::text AS "expiresOn", h.note, h.verified_by AS "verifiedById",
               h.verified_at AS "verifiedAt", h.refuse_reason AS "refuseReason",
               CASE WHEN h.expires_on < ${today}::date THEN 'EXPIRED'
                    WHEN h.expires_on <= ${today}::date + coalesce(c.renewal_window_days, ${USUAL_WINDOW_DAYS}) THEN 'EXPIRES_SOON' ELSE 'VALID' END AS standing,
               CASE WHEN h.state = 'UNVERIFIED' AND h.person_id <> ${viewer.personId}::uuid
                    THEN ${answersFor(viewer, sql`h.person_id`, today)} ELSE false END AS "mayAnswer"
          FROM competence_held(ARRAY(${people})) h JOIN competence c ON c.id = h.competence_id JOIN person p ON p.id = h.person_id
         WHERE p.erased_at IS NULL AND (${state}::text IS NULL OR h.state = ${state})
         ORDER BY h.state <> 'UNVERIFIED', p.family_name, p.given_name, p.id, c.${sql.ref(`name_${locale}`)} COLLATE "nb-x-icu", h.obtained_on DESC, h.id
         LIMIT 500`,
    );
  }
}
