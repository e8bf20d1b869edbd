import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Audience, CourseType } from '@kompetanse/contract';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { page, runColumns, type RunPageRows, type RunRow } from './courses.queries.ts';

export interface CatalogueFilter {
  readonly search?: string | null;
  readonly types?: readonly CourseType[] | null;
  readonly audience?: Audience | null;
  readonly onlyFreeSeats?: boolean | null;
  readonly first: number;
  readonly after?: string | null;
}

/** What can be joined now. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs that have not started, soonest first. Without sign-in, and for guardians, only what guardians may join.
   * The cursor is a run's id; it holds its place also when that run has filled up or been cancelled since.
   */
  async catalogue(viewer: Viewer | null, filter: CatalogueFilter): Promise<RunPageRows> {
    const everything = viewer !== null && viewer.kind !== 'GUARDIAN';
    const words = (filter.search ?? '').trim().split(/\s+/).filter(Boolean).slice(0, 8);
    const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    const types = filter.types?.length ? [...filter.types] : null;
    const now = this.clock.now();
    const found = await rows(
      this.db.reader(),
      sql<RunRow & { total: number }>`
        WITH fitting AS (
          SELECT r.* FROM course_run r JOIN course c ON c.id = r.course_id
           WHERE r.state IN ('PUBLISHED','CONFIRMED') AND r.starts_at > ${now}
             AND (${everything} OR c.audience <> 'EMPLOYEE')
             AND (${types}::text[] IS NULL OR c.type = ANY (${types}::text[]))
             AND (${filter.audience ?? null}::text IS NULL OR c.audience IN (${filter.audience ?? null}, 'BOTH'))
             AND (NOT ${filter.onlyFreeSeats === true} OR r.seats_taken < r.capacity)
             AND (${patterns.length === 0} OR concat_ws(' ', c.title_nb, c.title_nn, c.title_en, c.text_nb, c.text_nn, c.text_en, r.place) ILIKE ALL (${patterns}::text[]))
        )
        SELECT ${runColumns}, (SELECT count(*)::int FROM fitting) AS total FROM fitting r
         WHERE ${filter.after ?? null}::text IS NULL OR (r.starts_at, r.id) > (SELECT starts_at, id FROM course_run x WHERE x.id::text = ${filter.after ?? null} AND x.state <> 'DRAFT')
         ORDER BY r.starts_at, r.id LIMIT ${filter.first + 1}`,
    );
    return page(found, filter.first);
  }
}
