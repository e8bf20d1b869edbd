import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { GapState } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { usualPair } from '../competence/conversions.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { askedOf, judged, ledBy, reached } from './judged.ts';
import { pathYears, type PathYearRow, type PlannedYear } from './path-years.ts';

export interface StepRow {
  readonly requirementId: string;
  readonly state: GapState;
  readonly waiting: boolean;
  readonly expiresOn: string | null;
  readonly metOn: string | null;
  readonly lapses: boolean;
  readonly creditsMissing: number | null;
}

export interface PathPersonRow {
  readonly personId: string;
  readonly readyOn: string | null;
  readonly ready: boolean;
  readonly steps: readonly StepRow[];
}

interface Found extends StepRow {
  readonly personId: string;
  readonly readyOn: string | null;
  readonly begun: boolean;
}

export interface PathRows {
  readonly asOf: LocalDate;
  readonly fromProfile: string;
  readonly fromProfileName: string;
  readonly toProfile: string;
  readonly toProfileName: string;
  readonly years: readonly PathYearRow[];
  readonly people: readonly PathPersonRow[];
  readonly others: number;
}

export interface PairWish {
  readonly fromProfile?: string | null;
  readonly toProfile?: string | null;
}

const MOST_PEOPLE = 500;
const leads = ['UNIT_LEADER', 'SECTOR_LEADER'] as const;

/** How far people are towards a position, as of today. */
@Injectable()
export class PathQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async path(viewer: Viewer, wish: PairWish, locale: Locale): Promise<PathRows | null> {
    const usual = wish.fromProfile && wish.toProfile ? undefined : await usualPair(this.db);
    const from = wish.fromProfile ?? usual?.fromProfile ?? '';
    const to = wish.toProfile ?? usual?.toProfile ?? '';
    const name = sql.ref(`name_${locale}`);
    const names = await firstRow(
      this.db.reader(),
      sql<{
        fromName: string;
        toName: string;
      }>`SELECT f.${name} AS "fromName", t.${name} AS "toName" FROM position_profile f, position_profile t WHERE f.code = ${from} AND t.code = ${to}`,
    );
    if (!names) return null;
    const asOf = this.clock.today();
    // Whoever holds such a position already is there.
    const found = await this.read(
      sql<boolean>`${ledBy(viewer, leads)} AND e.profile_code = ${from}
        AND NOT EXISTS (SELECT 1 FROM position_conversion c WHERE c.holder_id = e.person_id AND c.to_profile = ${to})`,
      to,
    );
    const begun = found.filter((one) => one.begun);
    const people = begun.slice(0, MOST_PEOPLE);
    const years = pathYears(asOf, await this.planned(viewer, from, to), begun);
    const pair = { fromProfile: from, fromProfileName: names.fromName, toProfile: to, toProfileName: names.toName };
    return { asOf, ...pair, years, people, others: found.length - begun.length };
  }

  async mine(viewer: Viewer, toProfile: string): Promise<PathPersonRow | null> {
    const [found] = await this.read(sql<boolean>`e.person_id = ${viewer.personId}::uuid`, toProfile);
    return found ?? null;
  }

  /** People of the unit, and below it, in one of the two positions. */
  candidates(
    unitId: string,
    pair: { readonly fromProfile: string; readonly toProfile: string },
  ): Promise<PathPersonRow[]> {
    return this.read(
      sql<boolean>`u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id = ${unitId}::uuid)
        AND e.profile_code IN (${pair.fromProfile}, ${pair.toProfile})`,
      pair.toProfile,
    );
  }

  choices(viewer: Viewer, locale: Locale): Promise<{ code: string; name: string; usual: boolean }[]> {
    const today = this.clock.today();
    const own = sql`SELECT e.profile_code FROM employment e WHERE e.person_id = ${viewer.personId}::uuid
      AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)`;
    return rows(
      this.db.reader(),
      sql<{ code: string; name: string; usual: boolean }>`SELECT f.code, f.${sql.ref(`name_${locale}`)} AS name,
          EXISTS (SELECT 1 FROM position_conversion c WHERE c.to_profile = f.code AND c.state <> 'DROPPED' AND c.from_profile IN (${own})) AS usual
        FROM position_profile f WHERE f.code NOT IN (${own}) AND EXISTS (SELECT 1 FROM competence_requirement r
          WHERE r.profile_code = f.code AND r.effective_from <= ${today}::date AND (r.effective_to IS NULL OR r.effective_to >= ${today}::date))
        ORDER BY 3 DESC, 2, 1`,
    );
  }

  private planned(viewer: Viewer, from: string, to: string): Promise<PlannedYear[]> {
    return rows(
      this.db.reader(),
      sql<PlannedYear>`SELECT c.target_year AS year, count(*)::int AS planned, count(*) FILTER (WHERE c.state IN ('PLANNED','DECIDED'))::int AS open,
          sum(c.cost_planned_nok)::int AS "plannedNok"
        FROM position_conversion c JOIN org_unit u ON u.id = c.unit_id
       WHERE c.from_profile = ${from} AND c.to_profile = ${to} AND c.state <> 'DROPPED' AND ${inScope(viewer, leads, 'u.path')}
       GROUP BY c.target_year ORDER BY c.target_year`,
    );
  }

  /** First those who get there first, then by name. */
  private async read(where: RawBuilder<boolean>, to: string): Promise<(PathPersonRow & { readonly begun: boolean })[]> {
    const today = this.clock.today();
    const found = await rows(
      this.db.reader(),
      sql<Found>`WITH ${judged(askedOf(where, today, sql`${to}`), today)}, ${reached(today)}
        SELECT j.person_id AS "personId", j.requirement_id AS "requirementId", j.state, j.waiting, j.expires_on::text AS "expiresOn", j.met_on::text AS "metOn",
               j.state <> 'MISSING' AND NOT coalesce(j.still, true) AS lapses, j.credits_missing::float AS "creditsMissing", j.ready_on::text AS "readyOn",
               bool_or(r.profile_code IS NOT NULL AND (j.state <> 'MISSING' OR j.waiting OR j.met_on IS NOT NULL)) OVER (PARTITION BY j.person_id)
               OR EXISTS (SELECT 1 FROM further_education_application a WHERE a.person_id = j.person_id AND a.state IN ('STARTED','DEFERRED','COMPLETED')) AS begun
          FROM reached j JOIN person p ON p.id = j.person_id
          JOIN competence_requirement r ON r.id = j.requirement_id JOIN competence c ON c.id = r.competence_id
         ORDER BY j.ready_on NULLS LAST, p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id, NOT r.mandatory,
                  c.name_nb COLLATE "nb-x-icu", r.id`,
    );
    return [...Map.groupBy(found, ({ personId }) => personId)].map(([personId, steps]) => {
      const readyOn = steps[0]?.readyOn ?? null;
      return { personId, readyOn, ready: readyOn === today, begun: steps[0]?.begun ?? false, steps };
    });
  }
}
