import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { auditSurvey, takeSurvey } from '../survey-rows.ts';

export interface SurveyGone {
  readonly surveyId: string;
  readonly version: number;
}

/** Throws away a survey that nobody has been asked in. */
@Injectable()
export class RemoveSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { surveyId, version }: SurveyGone): Promise<{ readonly surveyId: string } | Refuse> {
    const at = this.clock.now();
    return this.db.transaction(async (em) => {
      const taken = await takeSurvey(em, viewer, surveyId);
      if (!taken) return { refuse: 'NOT_FOUND' };
      if (taken.state !== 'PLANNED') return { refuse: 'SURVEY_STARTED' };
      if (taken.version !== version) return { refuse: 'STALE_STATE' };
      await rows(em, sql`DELETE FROM survey WHERE id = ${surveyId}::uuid`);
      await auditSurvey(em, { at, actorId: viewer.personId, action: 'SURVEY_REMOVED', surveyId });
      return { surveyId };
    });
  }
}
