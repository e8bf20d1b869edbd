import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow } from '../platform/database/database.ts';
import { isOwner } from './application-step.queries.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** What is asked of a study, with who must know. */
export interface ToldRequest {
  readonly id: string;
  readonly applicationId: string;
  readonly state: 'ASKED' | 'DECLINED';
  readonly person: Recipient;
  readonly unit: string;
  readonly owners: readonly Recipient[];
}

/** Undefined when it has been granted or taken back since. */
export function studyRequest(em: EntityManager, id: string, today: LocalDate): Promise<ToldRequest | undefined> {
  return firstRow(
    em,
    sql<ToldRequest>`SELECT q.id, a.id AS "applicationId", q.state, ${recipient('p')} AS person, u.name AS unit,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE ${isOwner(today)}), '[]') AS owners
      FROM study_request q JOIN further_education_application a ON a.id = q.application_id
      JOIN person p ON p.id = a.person_id JOIN org_unit u ON u.id = a.unit_id
      WHERE q.id = ${id} AND q.state IN ('ASKED', 'DECLINED') AND p.erased_at IS NULL`,
  );
}
