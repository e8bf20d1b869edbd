import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { osloDay } from '@kompetanse/domain/calendar';
import { firstRow, rows } from '../platform/database/database.ts';
import { letterFacts } from './letter-facts.queries.ts';
import { writtenLetter } from './written-letter.ts';

export interface DecidedCase {
  readonly applicationId: string;
  readonly yes: boolean;
  readonly reason: string | null;
  readonly deciderId: string;
  readonly now: Date;
}

/**
 * Keeps the letter about a decision of the owner as it is said now, in the decision's own transaction, after the application has been
 * moved: what is granted is read from its row. Call it once for each APPROVED or REFUSED.
 */
export async function writeLetter(
  em: EntityManager,
  { applicationId, yes, reason, deciderId, now }: DecidedCase,
): Promise<void> {
  const facts = await letterFacts(em, applicationId, deciderId);
  const next = await firstRow(em, sql<{ no: string }>`SELECT nextval('decision_letter_number')::text AS no`);
  if (!facts || !next) throw new Error('a decided application without its facts');
  const number = `VB-${osloDay(now).slice(0, 4)}-${next.no.padStart(5, '0')}`;
  const outcome = yes ? 'YES' : 'NO';
  const page = writtenLetter(facts, { number, outcome, reason, at: now });
  await rows(
    em,
    sql`INSERT INTO decision_letter (application_id, person_id, number, outcome, page, decided_at)
      VALUES (${applicationId}, ${facts.personId}, ${number}, ${outcome}, ${JSON.stringify(page)}::jsonb, ${now})`,
  );
}
