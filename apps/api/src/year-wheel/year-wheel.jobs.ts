import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { KeepWheelTurning } from './use-cases/keep-wheel-turning.ts';

@Injectable()
export class YearWheelJobs {
  constructor(private readonly keep: KeepWheelTurning) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.keep.run();
  }
}
