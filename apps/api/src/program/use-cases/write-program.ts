import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ProgramInput } from '@kompetanse/contract';
import { refuseProgram, refusePublishing, type ProgramState } from '@kompetanse/domain/program';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { inScope } from '../../platform/graphql/viewer-scope.ts';
import { programWriters, whollyIn } from '../program-access.ts';
import { auditProgram, writeParts, type WrittenProgram } from '../program-rows.ts';
import { writtenOf } from '../written-program.ts';

export interface ProgramEdit {
  /** Null: a new one. */
  readonly programId?: string | null;
  readonly version?: number | null;
  readonly input: ProgramInput;
}

interface Standing {
  readonly id: string;
  readonly version: number;
  readonly state: ProgramState;
}

/** The sector leader or the coordinator writes a programme: its days, whom it is for, and its elements in their order. */
@Injectable()
export class WriteProgram {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { programId, version, input }: ProgramEdit): Promise<{ readonly programId: string } | Refuse> {
    const now = this.clock.now();
    const wish = writtenOf(input);
    return this.db.transaction(async (em) => {
      const before = programId == null ? null : await this.standing(em, viewer, programId);
      if (before === undefined) return { refuse: 'NOT_FOUND' };
      if (before && before.version !== version) return { refuse: 'STALE_STATE' };
      const refused =
        refuseProgram(wish) ??
        (before && before.state !== 'DRAFT' ? refusePublishing(wish.elements.length) : null) ??
        (await this.refuseUnknown(em, viewer, { wish, programId: before?.id ?? null }));
      if (refused) return refused;
      const id = await this.save(em, wish, { before, now });
      await writeParts(em, id, wish, now);
      const action = before ? 'PROGRAM_CHANGED' : 'PROGRAM_ADDED';
      const change = { elements: wish.elements.length, units: wish.unitIds.length };
      await auditProgram(em, { at: now, actorId: viewer.personId, action, objectId: id, change });
      return { programId: id };
    });
  }

  private standing(em: EntityManager, viewer: Viewer, id: string): Promise<Standing | undefined> {
    return firstRow(
      em,
      sql<Standing>`SELECT g.id, g.version, g.state FROM program g WHERE g.id = ${rowId(id)} AND ${whollyIn(viewer, programWriters)} FOR UPDATE`,
    );
  }

  /** What it points at that is not there, or not the viewer's. */
  private async refuseUnknown(
    em: EntityManager,
    viewer: Viewer,
    { wish, programId }: { readonly wish: WrittenProgram; readonly programId: string | null },
  ): Promise<Refuse | null> {
    const [units, profiles] = [[...new Set(wish.unitIds)].map(rowId), [...new Set(wish.profileCodes)]];
    const courses = wish.elements.flatMap(({ courseId }) => (courseId === null ? [] : [rowId(courseId)]));
    const kept = wish.elements.flatMap(({ id }) => (id === null ? [] : [rowId(id)]));
    const known = await firstRow(
      em,
      sql<{
        units: number;
        profiles: number;
        courses: number;
        elements: number;
      }>`SELECT (SELECT count(*)::int FROM org_unit u WHERE u.id = ANY (${units}::uuid[]) AND ${inScope(viewer, programWriters, 'u.path')}) AS units,
          (SELECT count(*)::int FROM position_profile WHERE code = ANY (${profiles}::text[])) AS profiles,
          (SELECT count(*)::int FROM course WHERE id = ANY (${courses}::uuid[]) AND audience <> 'GUARDIAN') AS courses,
          (SELECT count(*)::int FROM program_element WHERE id = ANY (${kept}::uuid[]) AND program_id = ${programId}::uuid) AS elements`,
    );
    const unknown = (refuse: Refuse['refuse'], field: string): Refuse => ({ refuse, facts: { field } });
    if (known?.units !== units.length) return unknown('UNIT_UNKNOWN', 'unitIds');
    if (known.profiles !== profiles.length) return unknown('PROFILE_UNKNOWN', 'profileCodes');
    if (known.courses !== courses.length) return unknown('COURSE_UNKNOWN', 'elements');
    // An element of another programme, or named twice, is none of this one.
    return known.elements === kept.length ? null : { refuse: 'STALE_STATE' };
  }

  private async save(
    em: EntityManager,
    wish: WrittenProgram,
    { before, now }: { readonly before: Standing | null; readonly now: Date },
  ): Promise<string> {
    const { chosen } = wish;
    const written = await firstRow(
      em,
      before
        ? sql<{
            id: string;
          }>`UPDATE program SET title_nb = ${wish.titleNb}, title_nn = ${wish.titleNn}, title_en = ${wish.titleEn}, measure_ref = ${wish.measureRef},
              starts_on = ${wish.startsOn}::date, ends_on = ${wish.endsOn}::date, chosen_pafyll = ${chosen.FAGLIG_PAFYLL},
              chosen_veiledning = ${chosen.VEILEDNING}, chosen_arbeid = ${chosen.EGET_ARBEID}, updated_at = ${now}, version = version + 1
            WHERE id = ${before.id}::uuid RETURNING id`
        : sql<{
            id: string;
          }>`INSERT INTO program (title_nb, title_nn, title_en, measure_ref, starts_on, ends_on, chosen_pafyll, chosen_veiledning, chosen_arbeid, created_at, updated_at)
            VALUES (${wish.titleNb}, ${wish.titleNn}, ${wish.titleEn}, ${wish.measureRef}, ${wish.startsOn}::date, ${wish.endsOn}::date,
              ${chosen.FAGLIG_PAFYLL}, ${chosen.VEILEDNING}, ${chosen.EGET_ARBEID}, ${now}, ${now}) RETURNING id`,
    );
    return written?.id ?? '';
  }
}
