import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { CompetenceRecordInput } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import {
  refuseRecord,
  type CompetenceKind,
  type StoredRecord,
  type ToldCompetence,
} from '@kompetanse/domain/competence';
import type { Refuse } from '@kompetanse/domain/refusals';
import { firstRow } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';

/** What was sent, as the rules read it. */
export function toldOf(input: CompetenceRecordInput): ToldCompetence {
  return {
    level: input.level ?? null,
    credits: input.credits ?? null,
    obtainedOn: input.obtainedOn,
    expiresOn: input.expiresOn ?? null,
    note: input.note.trim(),
  };
}

/** Why it can not be written down; null when it can. */
export async function refuseInput(
  em: EntityManager,
  input: CompetenceRecordInput,
  today: LocalDate,
): Promise<Refuse | null> {
  const competence = await firstRow(
    em,
    sql<{ kind: CompetenceKind }>`SELECT kind FROM competence WHERE id = ${rowId(input.competenceId)} FOR KEY SHARE`,
  );
  if (!competence) return { refuse: 'COMPETENCE_UNKNOWN', facts: { field: 'competenceId' } };
  return refuseRecord(toldOf(input), competence.kind, today);
}

export interface TakenRecord extends StoredRecord {
  readonly personId: string;
}

/** Locks a record, so that its owner and its leader do not act on what the other has just changed. */
export function takeRecord(em: EntityManager, recordId: string): Promise<TakenRecord | undefined> {
  return firstRow(
    em,
    sql<TakenRecord>`SELECT person_id AS "personId", state, source FROM competence_record WHERE id = ${rowId(recordId)} FOR UPDATE`,
  );
}
