import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import {
  FEWEST_ANSWERS,
  releaseOf,
  type Answered,
  type AskedQuestion,
  type KeptAnswers,
  type Place,
  type Release,
} from '@kompetanse/domain/surveys';
import { rows } from '../platform/database/database.ts';
import { auditSurvey, mainUnit } from './survey-rows.ts';

export interface Closing {
  readonly surveyId: string;
  readonly actorId: string | null;
  readonly now: Date;
}

/** Closes an open survey that the caller holds: what may be told is computed once and kept, and the answers are gone. */
export async function closeRows(em: EntityManager, { surveyId, actorId, now }: Closing): Promise<void> {
  await rows(
    em,
    sql`UPDATE survey SET state = 'CLOSED', closes_at = least(closes_at, ${now}), updated_at = ${now}, version = version + 1 WHERE id = ${surveyId}::uuid`,
  );
  const questions = await rows(
    em,
    sql<AskedQuestion>`SELECT id, kind FROM survey_question WHERE survey_id = ${surveyId}::uuid ORDER BY no`,
  );
  const places = await rows(
    em,
    sql<Place>`SELECT kind, unit_id AS "unitId" FROM survey_invitation WHERE survey_id = ${surveyId}::uuid ORDER BY kind, unit_id`,
  );
  const answers = await rows(
    em,
    sql<
      Place & { readonly answers: KeptAnswers }
    >`DELETE FROM survey_response WHERE survey_id = ${surveyId}::uuid RETURNING kind, unit_id AS "unitId", answers`,
  );
  const scales = questions.filter(({ kind }) => kind === 'SCALE').map(({ id }) => id);
  const released = releaseOf({ places, questions: scales, answers: answers.map((one) => scalesOf(one)) });
  await keepRelease(em, surveyId, released);
  for (const { id } of questions.filter(({ kind }) => kind === 'TEXT')) {
    const texts = answers.map((one) => one.answers[id]).filter((text) => typeof text === 'string');
    if (texts.length >= FEWEST_ANSWERS) await keepTexts(em, { surveyId, questionId: id, texts });
  }
  await auditSurvey(em, { at: now, actorId, action: 'SURVEY_CLOSED', surveyId });
}

function scalesOf({ kind, unitId, answers }: Place & { readonly answers: KeptAnswers }): Answered {
  const scales = Object.entries(answers).filter((one): one is [string, number] => typeof one[1] === 'number');
  return { kind, unitId, scales: Object.fromEntries(scales) };
}

async function keepRelease(em: EntityManager, surveyId: string, { cuts, figures }: Release): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO survey_cut (survey_id, cut, answered)
      SELECT ${surveyId}::uuid, c.key, c.answered FROM jsonb_to_recordset(${JSON.stringify(cuts)}::jsonb) AS c(key text, answered int)`,
  );
  // Units too small for a place of their own are in the table as well, hidden like the others.
  await rows(
    em,
    sql`INSERT INTO survey_cut (survey_id, cut) SELECT DISTINCT s.id, 'UNIT:' || m.unit_id
      FROM survey s JOIN survey_invitation i ON i.survey_id = s.id JOIN person p ON p.id = i.person_id
      JOIN LATERAL (${mainUnit(sql`(s.opens_at AT TIME ZONE 'Europe/Oslo')::date`)}) m ON true
      WHERE s.id = ${surveyId}::uuid ON CONFLICT DO NOTHING`,
  );
  await rows(
    em,
    sql`INSERT INTO survey_figure (survey_id, cut, question_id, mean, answered, shares)
      SELECT ${surveyId}::uuid, f.cut, f.question, f.mean, f.answered, f.shares
        FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS f(cut text, question uuid, mean numeric, answered int, shares int[])`,
  );
}

interface Written {
  readonly surveyId: string;
  readonly questionId: string;
  readonly texts: readonly string[];
}

/** In an order of chance, each with an id of chance. */
async function keepTexts(em: EntityManager, { surveyId, questionId, texts }: Written): Promise<void> {
  await rows(
    em,
    sql`INSERT INTO survey_text (survey_id, question_id, text)
      SELECT ${surveyId}::uuid, ${questionId}::uuid, t FROM unnest(${[...texts]}::text[]) t ORDER BY random()`,
  );
}
