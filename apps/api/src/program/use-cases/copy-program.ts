import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { titleLater, yearLater } from '@kompetanse/domain/program';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { programOwners, whollyIn } from '../program-access.ts';
import { auditProgram, writeParts, type WrittenProgram } from '../program-rows.ts';

type Source = WrittenProgram & { readonly id: string };

/** A draft for the year after: the same elements and the same audience, every day a year later. Exemptions are not taken along. */
@Injectable()
export class CopyProgram {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, programId: string): Promise<{ readonly programId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const source = await this.source(em, viewer, programId);
      if (!source) return { refuse: 'NOT_FOUND' };
      const later = laterOf(source);
      const { chosen } = source;
      const made = await firstRow(
        em,
        sql<{
          id: string;
        }>`INSERT INTO program (title_nb, title_nn, title_en, measure_ref, starts_on, ends_on, chosen_pafyll, chosen_veiledning, chosen_arbeid, copied_from,
            created_at, updated_at)
          VALUES (${later.titleNb}, ${later.titleNn}, ${later.titleEn}, ${source.measureRef}, ${later.startsOn}::date, ${later.endsOn}::date,
            ${chosen.FAGLIG_PAFYLL}, ${chosen.VEILEDNING}, ${chosen.EGET_ARBEID}, ${source.id}::uuid, ${now}, ${now}) ON CONFLICT (copied_from) DO NOTHING RETURNING id`,
      );
      if (!made) return { refuse: 'PROGRAM_COPIED' };
      const { id } = made;
      await writeParts(em, id, later, now);
      const change = { from: source.id };
      await auditProgram(em, { at: now, actorId: viewer.personId, action: 'PROGRAM_COPIED', objectId: id, change });
      return { programId: id };
    });
  }

  /** The whole programme, locked while it is copied. */
  private async source(em: EntityManager, viewer: Viewer, programId: string): Promise<Source | null> {
    const found = await rows(
      em,
      sql<Source>`SELECT g.id, g.title_nb AS "titleNb", g.title_nn AS "titleNn", g.title_en AS "titleEn", g.measure_ref AS "measureRef",
          g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
          json_build_object('FAGLIG_PAFYLL', g.chosen_pafyll, 'VEILEDNING', g.chosen_veiledning, 'EGET_ARBEID', g.chosen_arbeid) AS chosen,
          ARRAY(SELECT f.unit_id::text FROM program_for_unit f WHERE f.program_id = g.id) AS "unitIds",
          ARRAY(SELECT f.profile_code FROM program_for_profile f WHERE f.program_id = g.id) AS "profileCodes",
          (SELECT coalesce(json_agg(json_build_object('id', NULL, 'titleNb', e.title_nb, 'titleNn', e.title_nn, 'titleEn', e.title_en, 'strand', e.strand,
              'kind', e.kind, 'courseId', e.course_id, 'required', e.required, 'minutes', e.minutes, 'dueOn', e.due_on::text) ORDER BY e.position), '[]')
             FROM program_element e WHERE e.program_id = g.id AND e.removed_at IS NULL) AS elements
        FROM program g WHERE g.id = ${rowId(programId)} AND ${whollyIn(viewer, programOwners)} FOR UPDATE OF g`,
    );
    return found[0] ?? null;
  }
}

function laterOf(source: Source): WrittenProgram {
  const later = (day: LocalDate | null): LocalDate | null => (day === null ? null : yearLater(day));
  return {
    ...source,
    titleNb: titleLater(source.titleNb),
    titleNn: titleLater(source.titleNn),
    titleEn: titleLater(source.titleEn),
    startsOn: yearLater(source.startsOn),
    endsOn: yearLater(source.endsOn),
    elements: source.elements.map((element) => ({
      ...element,
      titleNb: titleLater(element.titleNb),
      titleNn: titleLater(element.titleNn),
      titleEn: titleLater(element.titleEn),
      dueOn: later(element.dueOn),
    })),
  };
}
