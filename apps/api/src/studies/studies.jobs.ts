import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { CatchUp } from './use-cases/catch-up.ts';
import { KeepSemesters } from './use-cases/keep-semesters.ts';

@Injectable()
export class StudyJobs {
  constructor(
    private readonly keep: KeepSemesters,
    private readonly catchUp: CatchUp,
  ) {}

  @OnEvent('application.changed')
  changed(event: OutboxEvent): Promise<void> {
    return this.keep.run(String(event['applicationId']));
  }

  @OnEvent('study.unplanned')
  unplanned(event: OutboxEvent): Promise<void> {
    return this.keep.run(String(event['applicationId']));
  }

  @EveryMinute()
  minute(): Promise<void> {
    return this.catchUp.run();
  }
}
