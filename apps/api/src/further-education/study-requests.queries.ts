import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { StudyRequestKind, StudyRequestState } from '@kompetanse/contract';
import { rows } from '../platform/database/database.ts';

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
