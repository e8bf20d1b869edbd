import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { firstRow } from '../platform/database/database.ts';
import { recipient } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** Own work that was sent or answered, with who must know; never what is written in it. */
export interface OwnWorkNews {
  readonly state: 'SUBMITTED' | 'RETURNED' | 'APPROVED';
  readonly person: Recipient;
  readonly name: string;
  /** Who answered; null while it waits. */
  readonly by: string | null;
  /** Those who may answer. */
  readonly leaders: readonly Recipient[];
}

/** The people who may answer own work of o's writer on a day; one of them is enough. */
export function answersOwnWork(today: LocalDate): RawBuilder<unknown> {
  return sql`SELECT x.id FROM employment m, deciders(m.unit_id, m.person_id, ${today}::date) x(id)
    WHERE m.person_id = o.person_id AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)`;
}

/** Undefined when it has moved on since. */
export function ownWorkNews(
  em: EntityManager,
  { id, version }: { readonly id: string; readonly version: number },
  today: LocalDate,
): Promise<OwnWorkNews | undefined> {
  return firstRow(
    em,
    sql<OwnWorkNews>`SELECT o.state, ${recipient('p')} AS person, p.given_name || ' ' || p.family_name AS name,
        b.given_name || ' ' || b.family_name AS by,
        coalesce((SELECT jsonb_agg(${recipient('d')}) FROM person d WHERE d.id IN (${answersOwnWork(today)}) AND d.erased_at IS NULL), '[]') AS leaders
      FROM own_work o JOIN person p ON p.id = o.person_id LEFT JOIN person b ON b.id = o.answered_by
      WHERE o.id = ${id}::uuid AND o.version = ${version} AND o.state <> 'DRAFT' AND p.erased_at IS NULL`,
  );
}
