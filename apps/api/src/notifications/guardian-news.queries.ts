import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { firstRow } from '../platform/database/database.ts';
import { recipient, runFacts, type RunFacts } from './course-words.ts';
import type { Recipient } from './notification-row.ts';

/** A guardian's sign-up that a link is to be sent for. */
export interface GuardianNews extends RunFacts {
  readonly signUpId: string;
  readonly person: Recipient;
  readonly confirmed: boolean;
  readonly confirmBefore: Date;
}

/** Undefined when it has been forgotten since. */
export function guardianNews(em: EntityManager, signUpId: string): Promise<GuardianNews | undefined> {
  return firstRow(
    em,
    sql<GuardianNews>`SELECT g.id AS "signUpId", ${recipient('p')} AS person, g.confirmed_at IS NOT NULL AS confirmed,
        g.confirm_before AS "confirmBefore", ${runFacts}
      FROM guardian_sign_up g JOIN person p ON p.id = g.person_id AND p.erased_at IS NULL
      JOIN course_run r ON r.id = g.run_id JOIN course c ON c.id = r.course_id WHERE g.id = ${signUpId}`,
  );
}
