import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import {
  awayOf,
  missingOf,
  programsOf,
  renewalsOf,
  waitingOf,
  type AwayRow,
  type ProgramRow,
  type RenewalRow,
  type WaitingRow,
} from './staff-parts.ts';

interface EmployedRow {
  readonly personId: string;
  readonly unitId: string;
  readonly title: string;
}

export interface MyStaffMemberRow extends EmployedRow {
  readonly programs: readonly ProgramRow[];
  readonly missing: number;
  readonly renewals: readonly RenewalRow[];
  readonly away: readonly AwayRow[];
  readonly waiting: Omit<WaitingRow, 'personId'>;
}

export interface MyStaffRows {
  readonly asOf: LocalDate;
  readonly unitIds: readonly string[];
  readonly people: readonly MyStaffMemberRow[];
}

const MOST_PEOPLE = 500;

/** The staff of a leader on one page: a statement for each column, whoever many they are. */
@Injectable()
export class MyStaffQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async of(viewer: Viewer, unitId: string | null): Promise<MyStaffRows> {
    const [today, em] = [this.clock.today(), this.db.reader()];
    const [units, employed] = await Promise.all([
      rows(
        em,
        sql<{
          id: string;
        }>`SELECT u.id FROM org_unit u WHERE EXISTS (SELECT FROM ${this.led(viewer, null)} WHERE m.unit_id = u.id) ORDER BY u.path`,
      ),
      rows(
        em,
        sql<EmployedRow>`SELECT x.person_id AS "personId", x.unit_id AS "unitId", x.title
          FROM (SELECT DISTINCT ON (m.person_id) m.person_id, m.unit_id, m.title FROM ${this.led(viewer, unitId)}
                 ORDER BY m.person_id, m.percent DESC, m.valid_from, m.id) x JOIN person p ON p.id = x.person_id
         ORDER BY p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id LIMIT ${MOST_PEOPLE}`,
      ),
    ]);
    const looked = { people: employed.map(({ personId }) => personId), locale: viewer.locale, today };
    const [programs, missing, renewals, away, waiting] = await Promise.all([
      rows(em, programsOf(looked)),
      rows(em, missingOf(looked)),
      rows(em, renewalsOf(looked)),
      rows(em, awayOf(looked)),
      rows(em, waitingOf(looked)),
    ]);
    const by = <Row extends { readonly personId: string }>(found: readonly Row[]): Map<string, Row[]> =>
      Map.groupBy(found, ({ personId }) => personId);
    const [programsBy, missingBy, renewalsBy, awayBy, waitingBy] = [
      by(programs),
      by(missing),
      by(renewals),
      by(away),
      by(waiting),
    ];
    return {
      asOf: today,
      unitIds: units.map(({ id }) => id),
      people: employed.map((one) => ({
        ...one,
        programs: programsBy.get(one.personId) ?? [],
        missing: missingBy.get(one.personId)?.[0]?.missing ?? 0,
        renewals: renewalsBy.get(one.personId) ?? [],
        away: awayBy.get(one.personId) ?? [],
        waiting: waitingBy.get(one.personId)?.[0] ?? { bookings: 0, applications: 0, ownWork: 0, competences: 0 },
      })),
    };
  }

  /** Employments m of today where the viewer leads, of others than the viewer; a unit with all below. */
  private led(viewer: Viewer, unitId: string | null): RawBuilder<unknown> {
    const today = this.clock.today();
    return sql`employment m JOIN org_unit w ON w.id = m.unit_id AND ${inScope(viewer, ['UNIT_LEADER', 'SECTOR_LEADER'], 'w.path')}
        AND (${unitId}::text IS NULL OR w.path LIKE (SELECT o.path || '%' FROM org_unit o WHERE o.id::text = ${unitId}))
        AND m.person_id <> ${viewer.personId}::uuid AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)
        JOIN person q ON q.id = m.person_id AND q.erased_at IS NULL`;
  }
}
