import { Injectable } from '@nestjs/common';
import type { Refuse } from '@kompetanse/domain/refusals';
import { FEWEST_ANSWERS, surveyTransitions } from '@kompetanse/domain/surveys';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { openRows, takeSurvey } from '../survey-rows.ts';

export interface SurveyStep {
  readonly surveyId: string;
  readonly version: number;
}

/** A coordinator or the sector leader opens a planned survey by hand. */
@Injectable()
export class OpenSurvey {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, { surveyId, version }: SurveyStep): Promise<{ readonly surveyId: string } | Refuse> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.db.transaction(async (em) => {
      const taken = await takeSurvey(em, viewer, surveyId);
      if (!taken) return { refuse: 'NOT_FOUND' };
      if (!surveyTransitions[taken.state].includes('OPEN') || taken.version !== version)
        return { refuse: 'STALE_STATE' };
      if (!(await openRows(em, { surveyId, actorId: viewer.personId, now, today })))
        return { refuse: 'SURVEY_TOO_FEW', facts: { min: FEWEST_ANSWERS } };
      await this.outbox.record(em, { type: 'survey.opened', surveyId });
      return { surveyId };
    });
  }
}
