import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { KeepSeatsMoving } from './use-cases/keep-seats-moving.ts';

@Injectable()
export class EnrolmentJobs {
  constructor(private readonly keepSeatsMoving: KeepSeatsMoving) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.keepSeatsMoving.run();
  }
}
