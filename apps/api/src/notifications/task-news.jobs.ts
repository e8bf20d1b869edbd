import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { RemindOfTasks } from './use-cases/remind-of-tasks.ts';

@Injectable()
export class TaskNewsJobs {
  constructor(private readonly remind: RemindOfTasks) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.remind.run();
  }
}
