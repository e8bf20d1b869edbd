import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { KeepRunsMoving } from './use-cases/keep-runs-moving.ts';

@Injectable()
export class CourseJobs {
  constructor(private readonly keepRunsMoving: KeepRunsMoving) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.keepRunsMoving.run();
  }
}
