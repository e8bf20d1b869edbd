import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { RenewalState, RenewalVerdict } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { givenBy, inTime, lastDay, nextRun } from './renewal-ways.ts';

export interface RenewalRow {
  readonly personId: string;
  readonly competenceId: string;
  readonly obtainedOn: LocalDate;
  readonly expiresOn: LocalDate;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly state: RenewalState;
  readonly daysLeft: number;
  readonly shorter: boolean;
  readonly courseIds: readonly string[];
  readonly nextRunId: string | null;
  readonly bookedId: string | null;
}

export interface RenewalWish {
  readonly unitId?: string | null;
  readonly competenceId?: string | null;
  readonly state?: RenewalState | null;
}

export interface RenewalListRows {
  readonly asOf: LocalDate;
  readonly wish: RenewalWish;
  readonly renewals: readonly RenewalRow[];
}

export interface RunRenewalRow {
  readonly competenceId: string;
  readonly verdict: RenewalVerdict;
  readonly opensOn: LocalDate | null;
  readonly closesOn: LocalDate | null;
  readonly holdsUntil: LocalDate | null;
  readonly insteadIds: readonly string[];
  readonly insteadRunId: string | null;
}

/** Those who may read the renewals of others. */
export const readsRenewals = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR'] as const;

/** What runs out, when, and what to take; each list is one statement over renewal_standing (ADR 0022). */
@Injectable()
export class RenewalQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  mine(viewer: Viewer): Promise<RenewalRow[]> {
    return this.renewals(sql`SELECT ${viewer.personId}::uuid`, sql<boolean>`true`);
  }

  /** A leader sees all of the own staff's; a coordinator what a course gives or renews. */
  async staff(viewer: Viewer, wish: RenewalWish): Promise<RenewalListRows> {
    const { unitId = null, competenceId = null, state = null } = wish;
    const employed = (roles: readonly (typeof readsRenewals)[number][]): RawBuilder<unknown> =>
      this.employed(viewer, roles, unitId);
    const where = sql<boolean>`(s.person_id IN (${employed(['UNIT_LEADER', 'SECTOR_LEADER'])})
        OR EXISTS (SELECT FROM competence_course g WHERE g.competence_id = s.competence_id)
        OR EXISTS (SELECT FROM competence_renewal g WHERE g.competence_id = s.competence_id))
      AND (${competenceId}::text IS NULL OR s.competence_id = ${rowId(competenceId ?? '')}::uuid) AND (${state}::text IS NULL OR s.state = ${state})`;
    return { asOf: this.clock.today(), wish, renewals: await this.renewals(employed(readsRenewals), where) };
  }

  /** The shorter course of a competence; null when it has none. */
  async renewalCourse(competenceId: string, loaders: Loaders): Promise<string | null> {
    const loader = loaders.for('renewalCourse', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{
            id: string;
            courseId: string;
          }>`SELECT n.competence_id AS id, n.course_id AS "courseId" FROM competence_renewal n WHERE n.competence_id ${among(ids)}`,
        ),
        (row) => row.id,
      ),
    );
    return (await loader.load(competenceId))?.courseId ?? null;
  }

  /** What a run of a shorter course does for the viewer. */
  ofRun(viewer: Viewer, runId: string): Promise<RunRenewalRow[]> {
    const [now, today, person] = [this.clock.now(), this.clock.today(), sql`${viewer.personId}::uuid`];
    const counted = sql`c.renewal_rule, c.validity_months, coalesce(c.renewal_window_days, 60), c.renewal_grace_days, c.renewal_fixed_day`;
    const instead = nextRun({ courses: sql`i.ids`, person, where: sql<boolean>`true`, now, today });
    return rows(
      this.db.reader(),
      sql<RunRenewalRow>`SELECT j.competence_id AS "competenceId", j.verdict, j.opens_on::text AS "opensOn", j.closes_on::text AS "closesOn",
          CASE WHEN j.verdict = 'RENEWS' THEN j.holds_until::text END AS "holdsUntil",
          i.ids AS "insteadIds", (${instead}) AS "insteadRunId"
        FROM (
          SELECT n.competence_id, c.name_nb, s.opens_on, s.closes_on,
                 renewal_end(${counted}, ${lastDay('o')}, NULL, true, s.expires_on) AS holds_until,
                 CASE WHEN s.competence_id IS NULL THEN 'NOT_HELD' WHEN ${lastDay('o')} > s.closes_on THEN 'TOO_LATE'
                      WHEN c.renewal_rule <> 'COMPLETION_DATE' AND ${lastDay('o')} < s.opens_on THEN 'TOO_EARLY' ELSE 'RENEWS' END AS verdict
            FROM course_run o JOIN competence_renewal n ON n.course_id = o.course_id JOIN competence c ON c.id = n.competence_id AND c.validity_months IS NOT NULL
            LEFT JOIN renewal_standing(ARRAY[${person}], ${today}::date) s ON s.competence_id = n.competence_id
           WHERE o.id = ${rowId(runId)}::uuid
             AND NOT EXISTS (SELECT FROM competence_course g WHERE (g.competence_id, g.course_id) = (n.competence_id, n.course_id))) j
        CROSS JOIN LATERAL (SELECT CASE WHEN j.verdict IN ('TOO_LATE', 'NOT_HELD') THEN ARRAY(${givenBy(sql`j.competence_id`)}) ELSE ARRAY[]::uuid[] END AS ids) i
        ORDER BY j.name_nb COLLATE "nb-x-icu"`,
    );
  }

  private employed(
    viewer: Viewer,
    roles: readonly (typeof readsRenewals)[number][],
    unitId: string | null,
  ): RawBuilder<unknown> {
    const today = this.clock.today();
    return sql`SELECT DISTINCT e.person_id FROM employment e JOIN org_unit u ON u.id = e.unit_id
      WHERE e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date) AND ${inScope(viewer, roles, 'u.path')}
        AND (${unitId}::text IS NULL OR u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id::text = ${unitId}))`;
  }

  private renewals(people: RawBuilder<unknown>, where: RawBuilder<boolean>): Promise<RenewalRow[]> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const next = nextRun({ courses: sql`t.ids`, person: sql`s.person_id`, where: inTime, now, today });
    return rows(
      this.db.reader(),
      sql<RenewalRow>`
        WITH standing AS MATERIALIZED (SELECT s.* FROM renewal_standing(ARRAY(${people}), ${today}::date) s WHERE ${where})
        SELECT s.person_id AS "personId", s.competence_id AS "competenceId", s.obtained_on::text AS "obtainedOn", s.expires_on::text AS "expiresOn",
               s.opens_on::text AS "opensOn", s.closes_on::text AS "closesOn", s.state, s.expires_on - ${today}::date AS "daysLeft",
               t.shorter, t.ids AS "courseIds", (${next}) AS "nextRunId",
               (SELECT r.id FROM enrolment e JOIN course_run r ON r.id = e.run_id
                 WHERE e.person_id = s.person_id AND e.state IN ('REQUESTED', 'WAITLISTED', 'OFFERED', 'ENROLLED') AND r.course_id = ANY (t.ids || t.whole)
                   AND ${inTime} ORDER BY r.starts_at, r.id LIMIT 1) AS "bookedId"
          FROM standing s JOIN competence c ON c.id = s.competence_id JOIN person p ON p.id = s.person_id AND p.erased_at IS NULL
          LEFT JOIN competence_renewal n ON n.competence_id = s.competence_id
          CROSS JOIN LATERAL (SELECT ARRAY(${givenBy(sql`s.competence_id`)}) AS whole) g
          CROSS JOIN LATERAL (SELECT g.whole, s.state <> 'LAPSED' AND n.course_id IS NOT NULL AS shorter,
            CASE WHEN s.state <> 'LAPSED' AND n.course_id IS NOT NULL THEN ARRAY[n.course_id] ELSE g.whole END AS ids) t
         ORDER BY s.expires_on, p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id, c.name_nb COLLATE "nb-x-icu", c.id LIMIT 500`,
    );
  }
}
