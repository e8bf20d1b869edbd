import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { TakeSnapshots } from './use-cases/take-snapshots.ts';

/** Takes the snapshot of the latest set day when it is not there; done again it finds it there. */
@Injectable()
export class IndicatorJobs {
  constructor(private readonly takeSnapshots: TakeSnapshots) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.takeSnapshots.run();
  }
}
