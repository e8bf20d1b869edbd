import { Injectable } from '@nestjs/common';
import type { Refuse } from '@kompetanse/domain/refusals';
import { surveyTransitions } from '@kompetanse/domain/surveys';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { closeRows } from '../close-rows.ts';
import { takeSurvey } from '../survey-rows.ts';

export interface SurveyEnd {
  readonly surveyId: string;
  readonly version: number;
}

/** A coordinator or the sector leader closes an open survey before its time. */
@Injectable()
export class CloseSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { surveyId, version }: SurveyEnd): Promise<{ readonly surveyId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const taken = await takeSurvey(em, viewer, surveyId);
      if (!taken) return { refuse: 'NOT_FOUND' };
      if (!surveyTransitions[taken.state].includes('CLOSED') || taken.version !== version)
        return { refuse: 'STALE_STATE' };
      await closeRows(em, { surveyId, actorId: viewer.personId, now });
      return { surveyId };
    });
  }
}
