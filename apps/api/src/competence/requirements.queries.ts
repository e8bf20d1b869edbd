import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { inOrder, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface RequirementRow {
  readonly id: string;
  readonly competenceId: string;
  readonly profileCode: string | null;
  readonly profileName: string | null;
  readonly unitId: string | null;
  readonly minLevel: number | null;
  readonly minCredits: number | null;
  readonly mandatory: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly mayEnd: boolean;
}

/** SQL that holds when the viewer writes requirements of unit u; u is null when there is no unit. */
export function writesRequirement(viewer: Viewer): RawBuilder<boolean> {
  const sector = viewer.roles.some(({ role }) => role === 'SECTOR_LEADER');
  return sql<boolean>`CASE WHEN u.id IS NULL THEN ${sector} ELSE ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')} END`;
}

@Injectable()
export class RequirementQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Those that hold somewhere in the viewer's subtrees, also from above; everywhere first, then down the tree. */
  listed(viewer: Viewer, locale: Locale): Promise<RequirementRow[]> {
    const scopes = viewer.roles
      .filter(({ role }) => role === 'UNIT_LEADER' || role === 'SECTOR_LEADER')
      .map(({ path }) => path);
    return this.read(
      viewer,
      locale,
      sql<boolean>`(r.effective_to IS NULL OR r.effective_to >= ${this.clock.today()}::date) AND (r.unit_id IS NULL
        OR ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'u.path')}
        OR EXISTS (SELECT 1 FROM unnest(${scopes}::text[]) own WHERE own LIKE u.path || '%'))`,
    );
  }

  async requirement(id: string, viewer: Viewer, locale: Locale, loaders: Loaders): Promise<RequirementRow> {
    const loader = loaders.for(`requirement ${locale}`, async (ids) =>
      inOrder(ids, await this.read(viewer, locale, sql<boolean>`r.id ${among(ids)}`), (row) => row.id),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  private read(viewer: Viewer, locale: Locale, which: RawBuilder<boolean>): Promise<RequirementRow[]> {
    return rows(
      this.db.reader(),
      sql<RequirementRow>`
        SELECT r.id, r.competence_id AS "competenceId", r.profile_code AS "profileCode", f.${sql.ref(`name_${locale}`)} AS "profileName",
               r.unit_id AS "unitId", r.min_level AS "minLevel", r.min_credits::float AS "minCredits", r.mandatory,
               r.effective_from::text AS "effectiveFrom", r.effective_to::text AS "effectiveTo",
               r.effective_to IS NULL AND ${writesRequirement(viewer)} AS "mayEnd"
          FROM competence_requirement r JOIN competence c ON c.id = r.competence_id
          LEFT JOIN position_profile f ON f.code = r.profile_code LEFT JOIN org_unit u ON u.id = r.unit_id
         WHERE ${which}
         ORDER BY u.path NULLS FIRST, f.${sql.ref(`name_${locale}`)} COLLATE "nb-x-icu" NULLS FIRST, NOT r.mandatory,
               c.${sql.ref(`name_${locale}`)} COLLATE "nb-x-icu", r.id LIMIT 500`,
    );
  }
}
