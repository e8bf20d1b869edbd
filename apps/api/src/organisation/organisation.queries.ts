import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { Ownership, UnitKind } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { inOrder, type Loaders } from '../platform/graphql/context.ts';
import { notFound } from '../platform/graphql/errors.ts';

export interface UnitRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly ownership: Ownership;
  readonly parentId: string | null;
  readonly path: string;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly title: string | null;
}

/** Columns of a unit as the contract names them; alias the table u. */
export const unitColumns = sql`u.id, u.key, u.name, u.kind, u.ownership, u.parent_id AS "parentId", u.path`;

/** Columns of a PersonRow; aliases the table p and theirPlace m. */
export const personColumns = sql`p.id, p.given_name || ' ' || p.family_name AS name, m.name AS "unitName", m.title`;

/** The largest employment of person p on that day, as m; nothing for those who have none. */
export const theirPlace = (today: LocalDate): RawBuilder<unknown> =>
  sql`LEFT JOIN LATERAL (SELECT u.name, e.title FROM employment e JOIN org_unit u ON u.id = e.unit_id
    WHERE e.person_id = p.id AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)
    ORDER BY e.percent DESC, e.valid_from, e.id LIMIT 1) m ON true`;

/** Units and people as other domains show them; one statement for all of a list. */
@Injectable()
export class OrganisationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Units of today, parents before children. */
  units(): Promise<UnitRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<UnitRow>`SELECT ${unitColumns} FROM org_unit u
        WHERE u.valid_from <= ${today}::date AND (u.valid_to IS NULL OR u.valid_to >= ${today}::date) ORDER BY u.path`,
    );
  }

  async unit(id: string, loaders: Loaders): Promise<UnitRow> {
    const loader = loaders.for('unit', async (ids) =>
      inOrder(
        ids,
        await rows(this.db.reader(), sql<UnitRow>`SELECT ${unitColumns} FROM org_unit u WHERE u.id ${among(ids)}`),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }

  async staffCount(unitId: string, loaders: Loaders): Promise<number> {
    const today = this.clock.today();
    const loader = loaders.for('staffCount', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<{ unit_id: string; n: number }>`SELECT unit_id, count(DISTINCT person_id)::int AS n FROM employment
            WHERE unit_id = ANY (${ids}::uuid[]) AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date) GROUP BY unit_id`,
        ),
        (r) => r.unit_id,
      ),
    );
    return (await loader.load(unitId))?.n ?? 0;
  }

  async person(id: string, loaders: Loaders): Promise<PersonRow> {
    const today = this.clock.today();
    const loader = loaders.for('person', async (ids) =>
      inOrder(
        ids,
        await rows(
          this.db.reader(),
          sql<PersonRow>`SELECT ${personColumns} FROM person p ${theirPlace(today)} WHERE p.id ${among(ids)}`,
        ),
        (r) => r.id,
      ),
    );
    return (await loader.load(id)) ?? Promise.reject(notFound());
  }
}
