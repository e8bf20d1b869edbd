import { Injectable } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import type { ElementKind, ProgramState, Strand } from '@kompetanse/domain/program';
import type { Locale } from '@kompetanse/texts';
import { unitColumns, type UnitRow } from '../organisation/organisation.queries.ts';
import { among } from '../platform/database/among.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import { groupedBy, type Loaders, type Viewer } from '../platform/graphql/context.ts';
import type { Titled } from './titled.ts';
import { programOwners, programWriters, readsProgram, whollyIn } from './program-access.ts';

export interface ProgramRow extends Titled {
  readonly id: string;
  readonly measureRef: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: ProgramState;
  readonly version: number;
  readonly chosen: readonly { readonly strand: Strand; readonly minutes: number }[];
  readonly mayWrite: boolean;
  readonly mayPublish: boolean;
  readonly copied: boolean;
}

export interface ElementRow extends Titled {
  readonly id: string;
  readonly programId: string;
  readonly strand: Strand;
  readonly kind: ElementKind;
  readonly courseId: string | null;
  readonly required: boolean;
  readonly minutes: number;
  readonly position: number;
  readonly dueOn: LocalDate | null;
}

export interface ProfileRow {
  readonly code: string;
  readonly name: string;
}

const MOST_PROGRAMS = 200;

/** Columns of an element; alias e. */
export const elementColumns = sql`e.id, e.program_id AS "programId", e.strand, e.kind, e.title_nb AS "titleNb", e.title_nn AS "titleNn",
  e.title_en AS "titleEn", e.course_id AS "courseId", e.required, e.minutes, e.position, e.due_on::text AS "dueOn"`;

/** Programmes and what they consist of. */
@Injectable()
export class ProgramQueries {
  constructor(private readonly db: Database) {}

  listed(viewer: Viewer): Promise<ProgramRow[]> {
    return this.read(viewer, readsProgram(viewer));
  }

  async one(viewer: Viewer, id: string): Promise<ProgramRow | null> {
    const [found] = await this.read(viewer, sql<boolean>`g.id = ${rowId(id)} AND ${readsProgram(viewer)}`);
    return found ?? null;
  }

  /** For who has been let in to something of it already. */
  async known(viewer: Viewer, id: string, loaders: Loaders): Promise<ProgramRow> {
    const loader = loaders.for('program', async (ids) =>
      groupedBy(ids, await this.read(viewer, sql<boolean>`g.id ${among(ids)}`), (row) => row.id),
    );
    const [found] = await loader.load(id);
    if (!found) throw new Error(`Programme ${id} is gone`);
    return found;
  }

  elements(programId: string, loaders: Loaders): Promise<ElementRow[]> {
    const loader = loaders.for('programElements', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<ElementRow>`SELECT ${elementColumns} FROM program_element e WHERE e.program_id ${among(ids)} AND e.removed_at IS NULL
            ORDER BY e.program_id, e.position`,
        ),
        (row) => row.programId,
      ),
    );
    return loader.load(programId);
  }

  units(programId: string, loaders: Loaders): Promise<UnitRow[]> {
    const loader = loaders.for('programUnits', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            UnitRow & { readonly programId: string }
          >`SELECT f.program_id AS "programId", ${unitColumns} FROM program_for_unit f
            JOIN org_unit u ON u.id = f.unit_id WHERE f.program_id ${among(ids)} ORDER BY u.path`,
        ),
        (row) => row.programId,
      ),
    );
    return loader.load(programId);
  }

  profiles(programId: string, locale: Locale, loaders: Loaders): Promise<ProfileRow[]> {
    const loader = loaders.for('programProfiles', async (ids) =>
      groupedBy(
        ids,
        await rows(
          this.db.reader(),
          sql<
            ProfileRow & { readonly programId: string }
          >`SELECT f.program_id AS "programId", x.code, ${sql.ref(`x.name_${locale}`)} AS name
            FROM program_for_profile f JOIN position_profile x ON x.code = f.profile_code WHERE f.program_id ${among(ids)} ORDER BY 3`,
        ),
        (row) => row.programId,
      ),
    );
    return loader.load(programId);
  }

  private read(viewer: Viewer, which: RawBuilder<boolean>): Promise<ProgramRow[]> {
    return rows(
      this.db.reader(),
      sql<ProgramRow>`SELECT g.id, g.title_nb AS "titleNb", g.title_nn AS "titleNn", g.title_en AS "titleEn", g.measure_ref AS "measureRef",
          g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.state, g.version,
          json_build_array(json_build_object('strand', 'FAGLIG_PAFYLL', 'minutes', g.chosen_pafyll),
            json_build_object('strand', 'VEILEDNING', 'minutes', g.chosen_veiledning),
            json_build_object('strand', 'EGET_ARBEID', 'minutes', g.chosen_arbeid)) AS chosen,
          ${whollyIn(viewer, programWriters)} AS "mayWrite", ${whollyIn(viewer, programOwners)} AS "mayPublish",
          EXISTS (SELECT FROM program c WHERE c.copied_from = g.id) AS copied
        FROM program g WHERE ${which} ORDER BY g.state = 'CLOSED', g.starts_on DESC, g.title_nb, g.id LIMIT ${MOST_PROGRAMS}`,
    );
  }
}
