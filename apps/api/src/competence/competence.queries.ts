import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { Competence } from '@kompetanse/contract';
import type { RecordState } from '@kompetanse/domain/competence';
import type { Locale } from '@kompetanse/texts';
import { among } from '../platform/database/among.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { inOrder, type Loaders } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';

export interface RecordRow {
  readonly id: string;
  readonly competenceId: string;
  readonly level: number | null;
  readonly credits: number | null;
  readonly obtainedOn: string;
  readonly expiresOn: string | null;
  readonly note: string;
  readonly state: RecordState;
  readonly refuseReason: string | null;
}

/** Columns of a competence as the contract names them; alias the table c. */
export const competenceColumnsIn = (locale: Locale): RawBuilder<unknown> =>
  sql`c.id, c.area, c.kind, c.${sql.ref(`name_${locale}`)} AS name, c.name_nb AS "nameNb", c.name_nn AS "nameNn", c.name_en AS "nameEn",
    c.validity_months AS "validityMonths", c.renewal_window_days AS "renewalWindowDays",
    c.renewal_rule AS "renewalRule", c.renewal_fixed_day AS "renewalFixedDay", c.renewal_grace_days AS "renewalGraceDays"`;

@Injectable()
export class CompetenceQueries {
  constructor(private readonly db: Database) {}

  /** By name; at most 500. */
  competences(locale: Locale): Promise<Competence[]> {
    return rows(
      this.db.reader(),
      sql<Competence>`SELECT ${competenceColumnsIn(locale)} FROM competence c ORDER BY c.${sql.ref(`name_${locale}`)} COLLATE "nb-x-icu", c.id LIMIT 500`,
    );
  }

  async competence(id: string, locale: Locale, loaders: Loaders): Promise<Competence> {
    const loader = loaders.for(`competence ${locale}`, async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<Competence>`SELECT ${competenceColumnsIn(locale)} FROM competence c WHERE c.id ${among(ids)}`,
        ),
        (row) => row.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  /** After a change that was allowed. */
  async record(id: string): Promise<RecordRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<RecordRow>`SELECT r.id, r.competence_id AS "competenceId", r.level, r.credits::float AS credits, r.obtained_on::text AS "obtainedOn",
          r.expires_on::text AS "expiresOn", r.note, r.state, r.refuse_reason AS "refuseReason" FROM competence_record r WHERE r.id = ${rowId(id)}`,
    );
    return found ?? null;
  }
}
