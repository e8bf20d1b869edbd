import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { KeepMakeUpsTrue } from './use-cases/keep-make-ups-true.ts';
import { SettleMadeUp } from './use-cases/settle-made-up.ts';

@Injectable()
export class AttendanceJobs {
  constructor(
    private readonly keepMakeUpsTrue: KeepMakeUpsTrue,
    private readonly settle: SettleMadeUp,
  ) {}

  @OnEvent('attendance.made_up')
  madeUp(event: OutboxEvent): Promise<void> {
    return this.settle.run(String(event['enrolmentId']));
  }

  @EveryMinute()
  minute(): Promise<void> {
    return this.keepMakeUpsTrue.run();
  }
}
