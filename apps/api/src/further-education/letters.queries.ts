import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DecisionOutcome } from '@kompetanse/contract';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { LetterPage } from '../platform/pdf/letter-page.ts';
import { visibleTo } from './application-case.queries.ts';

export interface LetterRow {
  readonly id: string;
  readonly number: string;
  readonly outcome: DecisionOutcome;
  readonly at: Date;
  readonly address: string;
}

/** A letter as it is printed. */
export interface KeptLetter {
  readonly number: string;
  readonly page: LetterPage;
}

@Injectable()
export class LetterQueries {
  constructor(private readonly db: Database) {}

  /** Of an application the viewer may see; null for all else. */
  async page(viewer: Viewer | null, id: string): Promise<KeptLetter | null> {
    if (!viewer) return null;
    const found = await firstRow(
      this.db.reader(),
      sql<KeptLetter>`SELECT l.number, l.page FROM decision_letter l JOIN further_education_application a ON a.id = l.application_id
        JOIN org_unit u ON u.id = a.unit_id WHERE l.id = ${rowId(id)} AND ${visibleTo(viewer)}`,
    );
    return found ?? null;
  }

  /** The latest last. */
  ofApplication(applicationId: string, loaders: Loaders): Promise<LetterRow[]> {
    const loader = loaders.for('decisionLetters', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            LetterRow & { of: string }
          >`SELECT id, number, outcome, decided_at AS at, '/decision-letters/' || id AS address, application_id AS "of"
            FROM decision_letter WHERE application_id = ANY (${ids}::uuid[]) ORDER BY application_id, decided_at, number`,
        ),
        (row) => row.of,
      ),
    );
    return loader.load(applicationId);
  }
}
