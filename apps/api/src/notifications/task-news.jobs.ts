import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { RemindOfRenewals } from './use-cases/remind-of-renewals.ts';
import { RemindOfSemesters } from './use-cases/remind-of-semesters.ts';
import { RemindOfTasks } from './use-cases/remind-of-tasks.ts';

@Injectable()
export class TaskNewsJobs {
  constructor(
    private readonly remind: RemindOfTasks,
    private readonly remindOfSemesters: RemindOfSemesters,
    private readonly remindOfRenewals: RemindOfRenewals,
  ) {}

  @EveryMinute()
  minute(): Promise<void> {
    return this.remind.run();
  }

  @EveryMinute()
  semesters(): Promise<void> {
    return this.remindOfSemesters.run();
  }

  @EveryMinute()
  renewals(): Promise<void> {
    return this.remindOfRenewals.run();
  }
}
