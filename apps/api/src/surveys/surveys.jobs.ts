import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { KeepSurveysMoving } from './use-cases/keep-surveys-moving.ts';

@Injectable()
export class SurveyJobs {
  constructor(private readonly keep: KeepSurveysMoving) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.keep.run();
  }
}
