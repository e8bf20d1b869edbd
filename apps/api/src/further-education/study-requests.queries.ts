import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { StudyRequestKind, StudyRequestState } from '@kompetanse/contract';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { rows } from '../platform/database/database.ts';

export interface StudyRequestRow {
  readonly id: string;
  readonly applicationId: string;
  readonly kind: StudyRequestKind;
  readonly until: LocalDate | null;
  readonly reason: string;
  readonly state: StudyRequestState;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
}

/** Of these applications, newest first. */
export function requestsOf(em: EntityManager, applicationIds: readonly string[]): Promise<StudyRequestRow[]> {
  return rows(
    em,
    sql<StudyRequestRow>`SELECT id, application_id AS "applicationId", kind, until_on AS until, reason, state, asked_at AS "askedAt",
        answered_at AS "answeredAt", answer
      FROM study_request WHERE application_id = ANY (${[...applicationIds]}::uuid[]) ORDER BY asked_at DESC, state = 'ASKED' DESC, id`,
  );
}

export interface RequestAnswer {
  readonly applicationId: string;
  /** Left out: whatever is asked. */
  readonly kind?: StudyRequestKind;
  readonly to: Exclude<StudyRequestState, 'ASKED'>;
  readonly by: string;
  readonly now: Date;
  readonly answer?: string;
}

/** Ends what is asked of a study; null when nothing is. */
export async function endRequest(em: EntityManager, end: RequestAnswer): Promise<{ id: string } | null> {
  const [ended] = await rows(
    em,
    sql<{ id: string }>`UPDATE study_request SET state = ${end.to}, answered_at = ${end.now}, answered_by = ${end.by},
        answer = ${end.answer ?? null}
      WHERE application_id = ${end.applicationId} AND state = 'ASKED' AND kind = coalesce(${end.kind ?? null}, kind) RETURNING id`,
  );
  return ended ?? null;
}
