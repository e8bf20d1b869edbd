import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { ImportBatch, StaffMember } from '@kompetanse/contract';
import type { Locale } from '@kompetanse/texts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';

export interface StaffFilter {
  readonly first: number;
  readonly after?: string | null;
  readonly unitId?: string | null;
  readonly search?: string | null;
}

export interface StaffPageRows {
  readonly staff: StaffMember[];
  readonly endCursor: string | null;
  readonly total: number;
}

/** Who leads or administrates sees the people of their subtrees. */
const staffRoles = ['UNIT_LEADER', 'SECTOR_LEADER', 'COURSE_COORDINATOR', 'SYSTEM_ADMIN'] as const;

@Injectable()
export class StaffQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Current employments in the viewer's scope, by family name. The cursor is the last row's id. */
  async staff(viewer: Viewer, locale: Locale, filter: StaffFilter): Promise<StaffPageRows> {
    const today = this.clock.today();
    const search = filter.search?.trim() ? `%${filter.search.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null;
    const found = await rows(
      this.db.reader(),
      sql<StaffMember & { total: number }>`
        WITH visible AS (
          SELECT e.id, p.given_name || ' ' || p.family_name AS name, p.family_name, p.given_name, p.email, e.title,
                 f.${sql.ref(`name_${locale}`)} AS "profileName", u.name AS "unitName", e.percent
            FROM employment e JOIN person p ON p.id = e.person_id JOIN org_unit u ON u.id = e.unit_id
            JOIN position_profile f ON f.code = e.profile_code
           WHERE e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date) AND p.erased_at IS NULL
             AND ${inScope(viewer, staffRoles, 'u.path')}
             AND (${filter.unitId ?? null}::text IS NULL OR u.id::text = ${filter.unitId ?? null})
             AND (${search}::text IS NULL OR p.given_name || ' ' || p.family_name ILIKE ${search})
        )
        SELECT id, name, email, title, "profileName", "unitName", percent, (SELECT count(*)::int FROM visible) AS total FROM visible v
         WHERE ${filter.after ?? null}::text IS NULL
            OR (v.family_name, v.given_name, v.id) > (SELECT family_name, given_name, id FROM visible x WHERE x.id::text = ${filter.after ?? null})
         ORDER BY v.family_name, v.given_name, v.id LIMIT ${filter.first + 1}`,
    );
    const staff = found.slice(0, filter.first);
    return {
      staff,
      endCursor: found.length > filter.first ? (staff.at(-1)?.id ?? null) : null,
      total: found[0]?.total ?? 0,
    };
  }

  /** Imports that were applied, newest first, at most 100. */
  importBatches(): Promise<ImportBatch[]> {
    return rows(
      this.db.reader(),
      sql<ImportBatch>`SELECT id, kind, added, changed, ended, unchanged, applied_at AS "appliedAt" FROM import_batch ORDER BY applied_at DESC, id LIMIT 100`,
    );
  }
}
