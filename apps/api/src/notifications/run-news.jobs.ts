import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { OnEvent } from '../platform/queue/handlers.ts';
import { TellOfInvitation } from './use-cases/tell-of-invitation.ts';
import { TellOfRunChange } from './use-cases/tell-of-run-change.ts';
import { TellOfTooFew } from './use-cases/tell-of-too-few.ts';

@Injectable()
export class RunNewsJobs {
  constructor(
    private readonly tellOfInvitation: TellOfInvitation,
    private readonly tellOfRunChange: TellOfRunChange,
    private readonly tellOfTooFew: TellOfTooFew,
  ) {}

  @OnEvent('run.changed')
  runChanged(event: OutboxEvent): Promise<void> {
    return this.tellOfRunChange.run(String(event['changeId']));
  }

  @OnEvent('course.invited')
  courseInvited(event: OutboxEvent): Promise<void> {
    return this.tellOfInvitation.run(String(event['invitationId']));
  }

  @OnEvent('run.below-minimum')
  belowMinimum(event: OutboxEvent): Promise<void> {
    return this.tellOfTooFew.run(String(event['runId']));
  }
}
