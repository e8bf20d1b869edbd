import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { DatedTerm, SemesterState } from '@kompetanse/domain/studies';
import { firstRow, rows } from '../platform/database/database.ts';

export interface NewSemester {
  readonly applicationId: string;
  readonly term: DatedTerm;
  readonly plannedCredits: number;
  readonly payoutNok: number;
  readonly followsId?: string | null;
  /** Set when it is confirmed as it is planned: the first by the start, and what was over before semesters were kept. */
  readonly confirmed?: { readonly byId: string | null } | null;
}

export async function insertSemester(em: EntityManager, semester: NewSemester, now: Date): Promise<string> {
  const { applicationId, term, plannedCredits, payoutNok, followsId = null, confirmed = null } = semester;
  const made = await firstRow(
    em,
    sql<{
      id: string;
    }>`INSERT INTO study_semester (application_id, year, season, starts_on, ends_on, confirm_by, planned_credits, state, follows_id,
        confirmed_at, confirmed_by, payout_planned_nok, payout_from, payout_by, created_at, updated_at)
      VALUES (${applicationId}, ${term.year}, ${term.season}, ${term.startsOn}, ${term.endsOn}, ${term.confirmBy}, ${plannedCredits},
        ${confirmed ? 'CONFIRMED' : 'PLANNED'}, ${followsId}, ${confirmed ? now : null}, ${confirmed?.byId ?? null}, ${payoutNok},
        ${term.paidFrom}, ${term.paidBy}, ${now}, ${now}) RETURNING id`,
  );
  return made?.id ?? '';
}

/** Moves semesters that are still to be studied out of the way. What has been told and waits for the leader stays. */
export async function closeOpenSemesters(
  em: EntityManager,
  applicationId: string,
  state: Extract<SemesterState, 'DEFERRED' | 'DROPPED'>,
  now: Date,
): Promise<number> {
  const closed = await rows(
    em,
    sql`UPDATE study_semester SET state = ${state}, updated_at = ${now}, version = version + 1
      WHERE application_id = ${applicationId} AND state IN ('PLANNED','CONFIRMED') AND told_at IS NULL RETURNING id`,
  );
  return closed.length;
}

export interface SemesterChange {
  readonly at: Date;
  readonly actorId: string;
  readonly action: string;
  readonly semesterId: string;
  /** States and numbers, never names or notes. */
  readonly change?: Readonly<Record<string, string | number | null>>;
}

/** Who changed what, in the transaction of the change. */
export async function auditSemester(em: EntityManager, entry: SemesterChange): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
      VALUES (${entry.at}, ${entry.actorId}::uuid, ${entry.action}, 'STUDY_SEMESTER', ${entry.semesterId}::uuid,
        ${JSON.stringify(entry.change ?? {})}::jsonb)`,
  );
}
