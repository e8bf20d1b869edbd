import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { contactDue } from '../due-to-forget.ts';

const AT_ONCE = 500;

/** Some days after the run, name and contact of a guardian go: from the person, from messages, links, certificates and what was written of them. */
@Injectable()
export class ForgetContacts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(): Promise<number> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{
          id: string;
        }>`SELECT p.id FROM person p WHERE ${contactDue(now)} ORDER BY p.id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      const people = due.map(({ id }) => id);
      if (people.length > 0) await this.forget(em, people, now);
      return people.length;
    });
  }

  private async forget(em: EntityManager, people: readonly string[], now: Date): Promise<void> {
    const theirs = sql`= ANY (${[...people]}::uuid[])`;
    const enrolments = sql`(SELECT id FROM enrolment WHERE person_id ${theirs})`;
    await rows(
      em,
      sql`UPDATE person SET given_name = '–', family_name = '', email = '', mobile = NULL, idp_issuer = NULL, idp_subject = NULL,
          erased_at = ${now}, updated_at = ${now}, version = version + 1 WHERE id ${theirs}`,
    );
    await rows(em, sql`DELETE FROM notification WHERE recipient_id ${theirs}`);
    await rows(em, sql`DELETE FROM guardian_sign_up WHERE person_id ${theirs}`);
    await rows(em, sql`DELETE FROM session WHERE person_id ${theirs}`);
    await rows(em, sql`DELETE FROM course_interest WHERE person_id ${theirs}`);
    await rows(em, sql`DELETE FROM repeated_request WHERE actor_key = ANY (${[...people]}::text[])`);
    await rows(em, sql`UPDATE enrolment SET reason = NULL, priority_reason = NULL WHERE person_id ${theirs}`);
    await rows(
      em,
      sql`UPDATE enrolment_event SET text = NULL WHERE text IS NOT NULL AND enrolment_id IN ${enrolments}`,
    );
    await rows(
      em,
      sql`UPDATE certificate SET holder_forgotten_at = ${now}, snapshot = snapshot || '{"holderName": "–"}'::jsonb, pdf = NULL,
          updated_at = ${now}, version = version + 1 WHERE person_id ${theirs} AND holder_forgotten_at IS NULL`,
    );
    await rows(
      em,
      sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
        SELECT ${now}, NULL, 'GUARDIAN_FORGOTTEN', 'PERSON', id FROM unnest(${[...people]}::uuid[]) AS x(id)`,
    );
  }
}
