import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { rows } from '../platform/database/database.ts';

export interface StandDownRow {
  readonly applicationId: string;
  readonly personId: string;
  readonly reason: string;
  readonly at: Date;
}

/** Leaders who stood down from these applications, in order. */
export function standDownsOf(em: EntityManager, applicationIds: readonly string[]): Promise<StandDownRow[]> {
  return rows(
    em,
    sql<StandDownRow>`SELECT application_id AS "applicationId", person_id AS "personId", reason, at
      FROM application_stand_down WHERE application_id = ANY (${[...applicationIds]}::uuid[]) ORDER BY application_id, at, person_id`,
  );
}
