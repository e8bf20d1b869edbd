import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** One who has asked to be told of a course, and the run that can be booked now. */
export interface WaitingForRun extends RunFacts {
  readonly interestId: string;
  readonly closesAt: Date;
  readonly person: Recipient;
}

export interface RunNews {
  readonly runId: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly limit: number;
}

/** Longest waiting first, locked; nobody when the run can not be booked (any more), and nobody whom it is restricted away from. */
export function waitingForRun(em: EntityManager, { runId, now, today, limit }: RunNews): Promise<WaitingForRun[]> {
  const work = sql`employment m JOIN org_unit w ON w.id = m.unit_id
    WHERE m.person_id = p.id AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to >= ${today}::date)`;
  return rows(
    em,
    sql<WaitingForRun>`SELECT i.id AS "interestId", r.closes_at AS "closesAt", ${recipient('p')} AS person, ${runFacts}
      FROM course_run r JOIN course c ON c.id = r.course_id JOIN course_interest i ON i.course_id = c.id JOIN person p ON p.id = i.person_id
      WHERE r.id = ${runId}::uuid AND r.state IN ('PUBLISHED','CONFIRMED') AND r.listed AND r.starts_at > ${now} AND r.closes_at > ${now}
        AND i.told_at IS NULL AND p.erased_at IS NULL
        AND (NOT EXISTS (SELECT FROM run_for_unit x WHERE x.run_id = r.id)
          OR EXISTS (SELECT FROM run_for_unit x JOIN org_unit u ON u.id = x.unit_id, ${work} AND x.run_id = r.id AND w.path LIKE u.path || '%'))
        AND (NOT EXISTS (SELECT FROM run_for_profile x WHERE x.run_id = r.id)
          OR EXISTS (SELECT FROM run_for_profile x, ${work} AND x.run_id = r.id AND x.profile_code = m.profile_code))
      ORDER BY i.created_at, i.id LIMIT ${limit} FOR UPDATE OF i`,
  );
}
