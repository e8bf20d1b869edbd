import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { KeptAnswers, Place } from '@kompetanse/domain/surveys';
import { rows } from '../platform/database/database.ts';

/** An answer on its way in: the last place where person and answer are together. */
export interface AnswerComing extends Place {
  readonly personId: string;
  readonly answers: KeptAnswers;
}

/**
 * Takes answers to one survey; the caller holds its row. Every answer that has come is written anew with a new id, in an order of chance,
 * and so is every invitation that has been used: afterwards no id, no order of rows and no transaction number tells which of the answers
 * came with which of the people (docs/adr/0021).
 */
export async function takeAnswers(em: EntityManager, surveyId: string, coming: readonly AnswerComing[]): Promise<void> {
  const answers = coming.map(({ kind, unitId, answers: said }) => ({ kind, unit_id: unitId, answers: said }));
  await rows(
    em,
    sql`WITH gone AS (DELETE FROM survey_response WHERE survey_id = ${surveyId}::uuid RETURNING kind, unit_id, answers)
      INSERT INTO survey_response (survey_id, kind, unit_id, answers)
      SELECT ${surveyId}::uuid, x.kind, x.unit_id, x.answers FROM (
        SELECT kind, unit_id, answers FROM gone
        UNION ALL SELECT v.kind, v.unit_id, v.answers FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) AS v(kind text, unit_id uuid, answers jsonb)
      ) x ORDER BY random()`,
  );
  await rows(
    em,
    sql`UPDATE survey_invitation SET answered = true WHERE survey_id = ${surveyId}::uuid
      AND (answered OR person_id = ANY (${coming.map(({ personId }) => personId)}::uuid[]))`,
  );
}
