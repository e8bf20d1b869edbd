import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { DelegationState, Role } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { PersonRow } from '../organisation/organisation.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';

export interface DelegationRow {
  readonly id: string;
  readonly delegatorId: string;
  readonly delegateId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly reason: string | null;
  readonly state: DelegationState;
  readonly revokedAt: Date | null;
}

const columns = (
  today: LocalDate,
) => sql`d.id, d.delegator_id AS "delegatorId", d.delegate_id AS "delegateId", d.role, d.scope_unit_id AS "unitId",
  d.from_day::text AS "fromDay", d.to_day::text AS "toDay", d.reason, d.revoked_at AS "revokedAt",
  CASE WHEN d.revoked_at IS NOT NULL OR d.to_day < ${today}::date THEN 'ENDED' WHEN d.from_day > ${today}::date THEN 'COMING' ELSE 'ACTIVE' END AS state`;

@Injectable()
export class DelegationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Given and received by the viewer; running first, then coming, then ended; at most 100. */
  own(viewer: Viewer): Promise<DelegationRow[]> {
    const today = this.clock.today();
    return rows(
      this.db.reader(),
      sql<DelegationRow>`SELECT * FROM (
          SELECT ${columns(today)} FROM delegation d WHERE d.delegator_id = ${viewer.personId} OR d.delegate_id = ${viewer.personId}
        ) o ORDER BY array_position(ARRAY['ACTIVE','COMING','ENDED'], o.state), o."fromDay" DESC, o.id LIMIT 100`,
    );
  }

  async byId(id: string): Promise<DelegationRow | null> {
    const found = await firstRow(
      this.db.reader(),
      sql<DelegationRow>`SELECT ${columns(this.clock.today())} FROM delegation d WHERE d.id = ${id}`,
    );
    return found ?? null;
  }

  /** People employed today by a part of their name, the viewer not among them; names and units only, at most 20. */
  candidates(viewer: Viewer, search: string): Promise<PersonRow[]> {
    const today = this.clock.today();
    const wanted = search.trim();
    if (wanted.length < 2) return Promise.resolve([]);
    const like = `%${wanted.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return rows(
      this.db.reader(),
      sql<PersonRow>`SELECT p.id, p.given_name || ' ' || p.family_name AS name, m.name AS "unitName", m.title FROM person p
        JOIN LATERAL (SELECT u.name, e.title FROM employment e JOIN org_unit u ON u.id = e.unit_id
          WHERE e.person_id = p.id AND e.valid_from <= ${today}::date AND (e.valid_to IS NULL OR e.valid_to >= ${today}::date)
          ORDER BY e.percent DESC, e.valid_from, e.id LIMIT 1) m ON true
        WHERE p.erased_at IS NULL AND p.id <> ${viewer.personId} AND p.given_name || ' ' || p.family_name ILIKE ${like}
        ORDER BY p.family_name, p.given_name, p.id LIMIT 20`,
    );
  }
}
