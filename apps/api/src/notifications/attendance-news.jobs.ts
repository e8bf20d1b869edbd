import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { RemindOfMissingAttendance } from './use-cases/remind-of-missing-attendance.ts';
import { TellOfCorrection } from './use-cases/tell-of-correction.ts';
import { TellOfMakeUp } from './use-cases/tell-of-make-up.ts';

@Injectable()
export class AttendanceNewsJobs {
  constructor(
    private readonly tellOfCorrection: TellOfCorrection,
    private readonly tellOfMakeUp: TellOfMakeUp,
    private readonly remind: RemindOfMissingAttendance,
  ) {}

  @OnEvent('attendance.corrected')
  corrected(event: OutboxEvent): Promise<void> {
    return this.tellOfCorrection.run(String(event['correctionId']));
  }

  @OnEvent('make_up.changed')
  makeUpChanged(event: OutboxEvent): Promise<void> {
    return this.tellOfMakeUp.run(String(event['makeUpId']));
  }

  @EveryMinute()
  minute(): Promise<void> {
    return this.remind.run();
  }
}
