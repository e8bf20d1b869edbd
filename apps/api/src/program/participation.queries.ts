import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { standingOf, type ChosenMinutes, type Standing } from '@kompetanse/domain/program';
import { Clock } from '../platform/clock/clock.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import { inScope } from '../platform/graphql/viewer-scope.ts';
import { programExempters, programReaders, readsProgram } from './program-access.ts';
import { progress, type Asked } from './progress.ts';
import { elementColumns, type ElementRow } from './programs.queries.ts';

export interface ExemptionRow {
  readonly id: string;
  readonly elementId: string | null;
  readonly reason: string;
  readonly grantedById: string;
  readonly grantedAt: string;
}

export interface ParticipationRow {
  readonly programId: string;
  readonly personId: string;
  readonly mayExempt: boolean;
  readonly parts: readonly ElementRow[];
  readonly exemptions: readonly ExemptionRow[];
  readonly standing: Standing;
}

interface FactRow {
  readonly programId: string;
  readonly personId: string;
  readonly mayExempt: boolean;
  readonly parts: readonly ElementRow[];
  readonly done: readonly { readonly id: string; readonly minutes: number }[];
  readonly supervised: number;
  readonly exemptions: readonly ExemptionRow[];
  readonly chosen: ChosenMinutes;
}

/** A row of run and the element it is for. */
interface OpenRun {
  readonly id: string;
  readonly elementId: string;
}

/** The three-strand card of a person: what is known is one statement, how far they have come is the rule. */
@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The viewer's own cards, the programme that ends first before the next. */
  mine({ personId }: Viewer): Promise<ParticipationRow[]> {
    const today = this.clock.today();
    return this.cards(
      null,
      personId,
      sql<boolean>`g.id IN (SELECT programs_of(${personId}::uuid, ${today}::date))`,
      sql<boolean>`true`,
    );
  }

  /** The card of somebody in the units of the viewer; null for who is not there. */
  async of(viewer: Viewer, programId: string, personId: string): Promise<ParticipationRow | null> {
    const person = rowId(personId);
    if (person === null) return null;
    const [found] = await this.cards(
      viewer,
      person,
      sql<boolean>`g.id = ${rowId(programId)} AND ${readsProgram(viewer)}`,
      inScope(viewer, programReaders, 'u.path'),
    );
    return found ?? null;
  }

  /** Runs of an element's course that have not begun and end within the programme, soonest first, at most three. */
  async openRunIds(elementId: string, loaders: Loaders): Promise<string[]> {
    const now = this.clock.now();
    const loader = loaders.for('programOpenRuns', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<OpenRun>`SELECT x.id, e.id AS "elementId" FROM program_element e JOIN program g ON g.id = e.program_id
            JOIN LATERAL (SELECT r.id, r.starts_at FROM course_run r
              WHERE r.course_id = e.course_id AND r.state IN ('PUBLISHED','CONFIRMED') AND r.listed AND r.starts_at > ${now} AND r.closes_at > ${now}
                AND r.ends_at < (g.ends_on + 1)::timestamp AT TIME ZONE 'Europe/Oslo' ORDER BY r.starts_at, r.id LIMIT 3) x ON true
            WHERE e.id = ANY (${[...ids]}::uuid[]) ORDER BY e.id, x.starts_at, x.id`,
        ),
        (row) => row.elementId,
      ),
    );
    return (await loader.load(elementId)).map(({ id }) => id);
  }

  private async cards(
    viewer: Viewer | null,
    personId: string,
    programs: Asked['programs'],
    people: Asked['people'],
  ): Promise<ParticipationRow[]> {
    const today = this.clock.today();
    const only: Asked['only'] = (column) => sql<boolean>`${column} = ${personId}::uuid`;
    const found = await rows(
      this.db.reader(),
      sql<FactRow>`WITH ${progress({ programs, people: sql<boolean>`m.person_id = ${personId}::uuid AND ${people}`, only, today })}
        SELECT g.id AS "programId", b.person_id AS "personId",
            EXISTS (SELECT FROM org_unit u WHERE u.id = ANY (b.unit_ids) AND ${inScope(viewer ?? { roles: [] }, programExempters, 'u.path')}) AS "mayExempt",
            coalesce((SELECT json_agg(row_to_json(x) ORDER BY x.position) FROM (SELECT ${elementColumns} FROM part e WHERE e.program_id = g.id) x), '[]') AS parts,
            coalesce((SELECT json_agg(json_build_object('id', d.element_id, 'minutes', d.minutes)) FROM done d WHERE d.program_id = g.id), '[]') AS done,
            coalesce((SELECT h.minutes FROM held h WHERE h.program_id = g.id), 0) AS supervised,
            coalesce((SELECT json_agg(json_build_object('id', x.id, 'elementId', x.element_id, 'reason', x.reason, 'grantedById', x.granted_by,
              'grantedAt', x.granted_at)) FROM let_off x WHERE x.program_id = g.id), '[]') AS exemptions,
            json_build_object('FAGLIG_PAFYLL', g.chosen_pafyll, 'VEILEDNING', g.chosen_veiledning, 'EGET_ARBEID', g.chosen_arbeid) AS chosen
          FROM member b JOIN asked g ON g.id = b.program_id ORDER BY g.ends_on, g.title_nb, g.id`,
    );
    return found.map(({ done, supervised, chosen, ...row }) => ({
      ...row,
      mayExempt: row.mayExempt && row.personId !== viewer?.personId,
      standing: standingOf({
        parts: row.parts,
        chosen,
        done: new Map(done.map(({ id, minutes }) => [id, minutes])),
        supervised,
        exempt: new Set(row.exemptions.flatMap(({ elementId }) => elementId ?? [])),
        exemptAll: row.exemptions.some(({ elementId }) => elementId === null),
        today,
      }),
    }));
  }
}
