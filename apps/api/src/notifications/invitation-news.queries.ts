import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { liveStates } from '@kompetanse/domain/enrolment';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** Somebody invited to a run that can be booked now, where they are not yet. */
export interface Invitation extends RunFacts {
  readonly person: Recipient;
  readonly closesAt: Date;
  /** Name of whoever invites. */
  readonly by: string;
}

/** Undefined when there is nothing to tell (any more). */
export function invitation(em: EntityManager, id: string, now: Date): Promise<Invitation | undefined> {
  return firstRow(
    em,
    sql<Invitation>`SELECT ${recipient('p')} AS person, r.closes_at AS "closesAt", b.given_name || ' ' || b.family_name AS by, ${runFacts}
      FROM course_invitation i JOIN course_run r ON r.id = i.run_id JOIN course c ON c.id = r.course_id
      JOIN person p ON p.id = i.person_id AND p.erased_at IS NULL JOIN person b ON b.id = i.invited_by
      WHERE i.id = ${id}::uuid AND r.state IN ('PUBLISHED','CONFIRMED') AND r.closes_at > ${now}
        AND NOT EXISTS (SELECT FROM enrolment e WHERE e.run_id = r.id AND e.person_id = p.id AND e.state = ANY (${[...liveStates]}))`,
  );
}
