import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ParticipationState, StrandStanding } from '@kompetanse/domain/program';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { KeptReports } from '../platform/database/kept-reports.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { programReaders, readsProgram } from './program-access.ts';
import { progress } from './progress.ts';
import { standings } from './standings.ts';

export interface CountRow {
  readonly unitId: string | null;
  readonly people: number;
  readonly exempt: number;
  readonly completed: number;
  readonly late: number;
  readonly strands: readonly StrandStanding[];
}

export interface CardRow {
  readonly programId: string;
  readonly asOf: LocalDate;
  readonly total: CountRow;
  readonly units: readonly CountRow[];
}

export interface StandingRow {
  readonly personId: string;
  readonly state: ParticipationState;
  readonly late: boolean;
  readonly strands: readonly StrandStanding[];
}

type Counted = CountRow & { readonly day: LocalDate };

const MOST_PEOPLE = 500;
const none = (strand: StrandStanding['strand']): StrandStanding => ({ strand, wantedMinutes: 0, doneMinutes: 0 });
const nobody: CountRow = {
  unitId: null,
  people: 0,
  exempt: 0,
  completed: 0,
  late: 0,
  strands: [none('FAGLIG_PAFYLL'), none('VEILEDNING'), none('EGET_ARBEID')],
};

/** The strands as the contract has them, from six figures. */
const strandsOf = (figure: (name: string) => RawBuilder<unknown>): RawBuilder<unknown> => sql`json_build_array(
  json_build_object('strand', 'FAGLIG_PAFYLL', 'wantedMinutes', ${figure('w1')}, 'doneMinutes', ${figure('d1')}),
  json_build_object('strand', 'VEILEDNING', 'wantedMinutes', ${figure('w2')}, 'doneMinutes', ${figure('d2')}),
  json_build_object('strand', 'EGET_ARBEID', 'wantedMinutes', ${figure('w3')}, 'doneMinutes', ${figure('d3')}))`;

/** Figures of those who are not let off. */
const counts = sql`(count(*) FILTER (WHERE state <> 'EXEMPT'))::int AS people, (count(*) FILTER (WHERE state = 'EXEMPT'))::int AS exempt,
  (count(*) FILTER (WHERE state = 'COMPLETED'))::int AS completed, (count(*) FILTER (WHERE late))::int AS late,
  ${strandsOf((name) => sql`coalesce(sum(${sql.ref(name)}), 0)`)} AS strands`;

/** The cards of units and of all together: one statement for each, whoever many they are. */
@Injectable()
export class CardQueries {
  private readonly kept: KeptReports<CardRow | null>;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.kept = new KeptReports(db, 'program_version');
  }

  /** The viewer's units with people in the programme, in tree order, and all together; null when it is not theirs. */
  card(viewer: Viewer, programId: string): Promise<CardRow | null> {
    const scope = viewer.roles.map(({ role, path }) => [role, path]);
    return this.kept.of([programId, this.clock.today(), scope], () => this.count(viewer, programId));
  }

  private async count(viewer: Viewer, programId: string): Promise<CardRow | null> {
    const found = await rows(
      this.db.reader(),
      sql<Counted>`WITH ${this.whole(viewer, programId, inScope(viewer, programReaders, 'u.path'))}
        SELECT x.*, g.day::text AS day FROM asked g LEFT JOIN LATERAL (
          SELECT NULL::uuid AS "unitId", NULL::text AS path, ${counts} FROM standing
          UNION ALL
          SELECT u.id, u.path, k.people, k.exempt, k.completed, k.late, k.strands
            FROM (SELECT unit_id, ${counts} FROM standing s, unnest(s.unit_ids) unit_id GROUP BY unit_id) k JOIN org_unit u ON u.id = k.unit_id
        ) x ON true ORDER BY x.path NULLS FIRST`,
    );
    const [total, ...units] = found;
    return total ? { programId, asOf: total.day, total: { ...nobody, ...total }, units } : null;
  }

  /** People of a unit and of those below, by name. */
  people(viewer: Viewer, programId: string, unitId: string): Promise<StandingRow[]> {
    const inUnit = sql<boolean>`${inScope(viewer, programReaders, 'u.path')}
      AND u.path LIKE (SELECT x.path || '%' FROM org_unit x WHERE x.id = ${rowId(unitId)})`;
    return rows(
      this.db.reader(),
      sql<StandingRow>`WITH ${this.whole(viewer, programId, inUnit)}
        SELECT s.person_id AS "personId", s.state, s.late, ${strandsOf((name) => sql.ref(`s.${name}`))} AS strands
          FROM standing s JOIN person p ON p.id = s.person_id
         ORDER BY p.family_name COLLATE "nb-x-icu", p.given_name COLLATE "nb-x-icu", p.id LIMIT ${MOST_PEOPLE}`,
    );
  }

  private whole(viewer: Viewer, programId: string, people: RawBuilder<boolean>): RawBuilder<unknown> {
    const today = this.clock.today();
    const programs = sql<boolean>`g.id = ${rowId(programId)} AND ${readsProgram(viewer)}`;
    return sql`${progress({ programs, people, only: () => sql<boolean>`true`, today })}, ${standings(today)}`;
  }
}
