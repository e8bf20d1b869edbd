import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { KeepAnswersComing } from './use-cases/keep-answers-coming.ts';
import { KeepSeatsMoving } from './use-cases/keep-seats-moving.ts';

@Injectable()
export class EnrolmentJobs {
  constructor(
    private readonly keepSeatsMoving: KeepSeatsMoving,
    private readonly keepAnswersComing: KeepAnswersComing,
  ) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.keepSeatsMoving.run();
  }

  @EveryMinute()
  answers(): Promise<void> {
    return this.keepAnswersComing.run();
  }
}
