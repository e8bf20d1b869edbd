import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import {
  keptAnswers,
  type AskedQuestion,
  type Place,
  type SaidAnswer,
  type SurveyState,
} from '@kompetanse/domain/surveys';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { rowId } from '../../platform/database/row-id.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { takeAnswers } from '../answer-rows.ts';

export interface SaidSurvey {
  readonly surveyId: string;
  readonly answers: readonly SaidAnswer[];
}

/** Somebody who is asked answers, once. No audit, no event and no key of the request is kept of it. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { surveyId, answers: said }: SaidSurvey): Promise<{ readonly surveyId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const survey = await firstRow(
        em,
        sql<{
          state: SurveyState;
          over: boolean;
        }>`SELECT state, closes_at <= ${now} AS over FROM survey WHERE id = ${rowId(surveyId)} FOR NO KEY UPDATE`,
      );
      const invitation = await firstRow(
        em,
        sql<Place & { readonly answered: boolean }>`SELECT kind, unit_id AS "unitId", answered FROM survey_invitation
          WHERE survey_id = ${rowId(surveyId)} AND person_id = ${viewer.personId}::uuid`,
      );
      if (!survey || !invitation) return { refuse: 'NOT_FOUND' };
      if (invitation.answered) return { refuse: 'SURVEY_ANSWERED' };
      if (survey.state !== 'OPEN' || survey.over) return { refuse: 'SURVEY_CLOSED' };
      const questions = await rows(
        em,
        sql<AskedQuestion>`SELECT id, kind FROM survey_question WHERE survey_id = ${surveyId}::uuid`,
      );
      const answers = keptAnswers(questions, said);
      if (isRefuse(answers)) return answers;
      const { kind, unitId } = invitation;
      await takeAnswers(em, surveyId, [{ personId: viewer.personId, kind, unitId, answers }]);
      return { surveyId };
    });
  }
}
