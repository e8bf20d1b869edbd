import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { ElementWish, ProgramWish } from '@kompetanse/domain/program';
import { rows } from '../platform/database/database.ts';

/** A programme as it is written, with the ids of the elements that are there already. */
export interface WrittenProgram extends ProgramWish {
  readonly measureRef: string | null;
  readonly profileCodes: readonly string[];
  readonly elements: readonly (ElementWish & { readonly id: string | null })[];
}

/** Units, profiles and elements of a programme anew. An element that is left out is removed, and what was written about it stays. */
export async function writeParts(em: EntityManager, programId: string, wish: WrittenProgram, now: Date): Promise<void> {
  const [unitIds, profileCodes] = [[...new Set(wish.unitIds)], [...new Set(wish.profileCodes)]];
  await rows(
    em,
    sql`DELETE FROM program_for_unit WHERE program_id = ${programId}::uuid AND unit_id <> ALL (${unitIds}::uuid[])`,
  );
  await rows(
    em,
    sql`INSERT INTO program_for_unit (program_id, unit_id) SELECT ${programId}::uuid, unnest(${unitIds}::uuid[]) ON CONFLICT DO NOTHING`,
  );
  await rows(
    em,
    sql`DELETE FROM program_for_profile WHERE program_id = ${programId}::uuid AND profile_code <> ALL (${profileCodes}::text[])`,
  );
  await rows(
    em,
    sql`INSERT INTO program_for_profile (program_id, profile_code) SELECT ${programId}::uuid, unnest(${profileCodes}::text[]) ON CONFLICT DO NOTHING`,
  );
  await writeElements(em, programId, wish.elements, now);
}

async function writeElements(
  em: EntityManager,
  programId: string,
  elements: WrittenProgram['elements'],
  now: Date,
): Promise<void> {
  const kept = elements.flatMap(({ id }) => id ?? []);
  await rows(
    em,
    sql`UPDATE program_element SET removed_at = ${now}, updated_at = ${now}
      WHERE program_id = ${programId}::uuid AND removed_at IS NULL AND id <> ALL (${kept}::uuid[])`,
  );
  const list = elements.map((element, index) => ({ ...element, position: index + 1 }));
  // A course may go from one element to another in the same saving, so the elements that stand are taken aside first.
  await rows(
    em,
    sql`UPDATE program_element SET removed_at = ${now} WHERE program_id = ${programId}::uuid AND id = ANY (${kept}::uuid[])`,
  );
  await rows(
    em,
    sql`UPDATE program_element e SET strand = x.strand, kind = x.kind, title_nb = x."titleNb", title_nn = x."titleNn", title_en = x."titleEn",
          course_id = x."courseId", required = x.required, minutes = x.minutes, position = x.position, due_on = x."dueOn", removed_at = NULL,
          updated_at = ${now}
        FROM ${recordset(list)} WHERE e.id = x.id AND e.program_id = ${programId}::uuid`,
  );
  await rows(
    em,
    sql`INSERT INTO program_element (program_id, strand, kind, title_nb, title_nn, title_en, course_id, required, minutes, position, due_on, created_at, updated_at)
      SELECT ${programId}::uuid, x.strand, x.kind, x."titleNb", x."titleNn", x."titleEn", x."courseId", x.required, x.minutes, x.position, x."dueOn",
        ${now}, ${now} FROM ${recordset(list)} WHERE x.id IS NULL`,
  );
}

function recordset(list: readonly unknown[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb) AS x(id uuid, strand text, kind text, "titleNb" text, "titleNn" text, "titleEn" text,
    "courseId" uuid, required boolean, minutes int, position int, "dueOn" date)`;
}

export interface ProgramChange {
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly objectId: string;
  /** States, days and ids, never reasons. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Who changed what, in the transaction of the change. */
export async function auditProgram(
  em: EntityManager,
  { at, actorId, action, objectId, change }: ProgramChange,
): Promise<void> {
  const type = action.startsWith('EXEMPTION') ? 'PROGRAM_EXEMPTION' : 'PROGRAM';
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${at}, ${actorId}::uuid, ${action}, ${type}, ${objectId}::uuid, ${JSON.stringify(change ?? {})}::jsonb)`,
  );
}
