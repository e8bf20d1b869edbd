import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { DecisionOutcome } from '@kompetanse/contract';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { LetterPage } from '../platform/pdf/letter-page.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
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

const decided = sql`decision_letter l JOIN further_education_application a ON a.id = l.application_id JOIN org_unit u ON u.id = a.unit_id`;

/** True for letters of a round that the viewer prints: of municipal units where they decide, and not their own; aliases a and u. */
function printedBy(viewer: Viewer, roundId: string): RawBuilder<boolean> {
  return sql<boolean>`(a.round_id = ${rowId(roundId)} AND u.ownership = 'MUNICIPAL' AND a.person_id <> ${viewer.personId}
    AND ${inScope(viewer, ['SECTOR_LEADER'], 'u.path')})`;
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

  /** The latest of each application of a round that the viewer decides in, by unit and name; at most 200. */
  ofRound(viewer: Viewer | null, roundId: string): Promise<KeptLetter[]> {
    if (!viewer) return Promise.resolve([]);
    return rows(
      this.db.reader(),
      sql<KeptLetter>`SELECT number, page FROM (SELECT DISTINCT ON (a.id) l.number, l.page, u.name AS unit, p.family_name, p.given_name
          FROM ${decided} JOIN person p ON p.id = a.person_id WHERE ${printedBy(viewer, roundId)}
          ORDER BY a.id, l.decided_at DESC, l.number DESC) latest
        ORDER BY unit, family_name, given_name, number LIMIT 200`,
    );
  }

  /** Where they are printed; null when there is none. */
  async ofRoundAt(viewer: Viewer, roundId: string): Promise<string | null> {
    const found = await firstRow(
      this.db.reader(),
      sql`SELECT 1 FROM ${decided} WHERE ${printedBy(viewer, roundId)} LIMIT 1`,
    );
    return found ? `/round-letters/${roundId}` : null;
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
