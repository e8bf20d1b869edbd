import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { RemindOfRenewals } from './use-cases/remind-of-renewals.ts';
import { RemindOfSemesters } from './use-cases/remind-of-semesters.ts';
import { RemindOfTasks } from './use-cases/remind-of-tasks.ts';
import { TellOfOwnWork } from './use-cases/tell-of-own-work.ts';

@Injectable()
export class TaskNewsJobs {
  constructor(
    private readonly remind: RemindOfTasks,
    private readonly remindOfSemesters: RemindOfSemesters,
    private readonly remindOfRenewals: RemindOfRenewals,
    private readonly tellOfOwnWork: TellOfOwnWork,
  ) {}

  @OnEvent('own_work.moved')
  ownWorkMoved(event: OutboxEvent): Promise<void> {
    return this.tellOfOwnWork.run({ id: String(event['ownWorkId']), version: Number(event['version']) });
  }

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
