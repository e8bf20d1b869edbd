import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { AppealRule, FundingScheme } from '@kompetanse/domain/further-education';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { applicationColumns, roundColumns, type ApplicationRow, type RoundRow } from './further-education.queries.ts';

/** A round with what leaders see of it. */
export interface PlannedRoundRow extends RoundRow {
  readonly schemes: readonly FundingScheme[];
  readonly externalSchemes: readonly FundingScheme[];
  readonly externalBody: string | null;
  readonly externalAnswerOn: LocalDate | null;
  readonly admissionOn: LocalDate | null;
  readonly version: number;
  readonly appeal: AppealRule;
}

/** States in which the owner ranks, or has said yes. */
const ranked = sql`('RECOMMENDED','NOT_RECOMMENDED','APPROVED','EXTERNAL_PENDING','FUNDED','UNFUNDED','ADMITTED','STARTED','DEFERRED',
  'COMPLETED','DROPPED_OUT')`;

/** Rounds and their order, as the owner works with them. */
@Injectable()
export class RoundQueries {
  constructor(private readonly db: Database) {}

  /** The latest school year first; at most 100. */
  all(): Promise<PlannedRoundRow[]> {
    return rows(
      this.db.reader(),
      sql<PlannedRoundRow>`SELECT ${roundColumns} FROM application_round ORDER BY school_year DESC LIMIT 100`,
    );
  }

  async one(id: string): Promise<PlannedRoundRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<PlannedRoundRow>`SELECT ${roundColumns} FROM application_round WHERE id = ${rowId(id)}`,
    );
    return found ?? null;
  }

  async granted(roundId: string): Promise<number> {
    const found = await firstRow(this.db.reader(), sql<{ sum: number }>`SELECT round_granted(${roundId}::uuid) AS sum`);
    return found?.sum ?? 0;
  }

  async count(roundId: string): Promise<number> {
    const found = await firstRow(
      this.db.reader(),
      sql<{
        n: number;
      }>`SELECT count(*)::int AS n FROM further_education_application WHERE round_id = ${roundId}::uuid AND state <> 'DRAFT'`,
    );
    return found?.n ?? 0;
  }

  /** What the sector leader ranks: theirs to decide, and not their own. */
  rankedIn(viewer: Viewer, roundId: string): Promise<ApplicationRow[]> {
    return rows(
      this.db.reader(),
      sql<ApplicationRow>`SELECT ${applicationColumns} FROM further_education_application a JOIN org_unit u ON u.id = a.unit_id
        WHERE a.round_id = ${rowId(roundId)} AND a.state IN ${ranked} AND u.ownership = 'MUNICIPAL' AND a.person_id <> ${viewer.personId}
          AND ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')}
        ORDER BY a.rank NULLS LAST, a.state = 'NOT_RECOMMENDED', a.created_at, a.id LIMIT 500`,
    );
  }
}
