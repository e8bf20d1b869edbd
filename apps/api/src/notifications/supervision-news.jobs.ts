import { Injectable } from '@nestjs/common';
import type { OutboxEvent } from '../platform/outbox/outbox.ts';
import { EveryMinute, OnEvent } from '../platform/queue/handlers.ts';
import { RemindOfSupervision } from './use-cases/remind-of-supervision.ts';
import { TellOfSupervision } from './use-cases/tell-of-supervision.ts';

@Injectable()
export class SupervisionNewsJobs {
  constructor(
    private readonly tell: TellOfSupervision,
    private readonly remind: RemindOfSupervision,
  ) {}

  @OnEvent('supervision.planned')
  planned(event: OutboxEvent): Promise<void> {
    return this.tell.planned({ seriesId: String(event['seriesId']), by: String(event['by']), only: null });
  }

  @OnEvent('supervision.joined')
  joined(event: OutboxEvent): Promise<void> {
    const only = String(event['personId']);
    return this.tell.planned({ seriesId: String(event['seriesId']), by: String(event['by']), only });
  }

  @OnEvent('supervision.stopped')
  stopped(event: OutboxEvent): Promise<void> {
    return this.tell.stopped({ seriesId: String(event['seriesId']), by: String(event['by']) });
  }

  @OnEvent('supervision.meeting-changed')
  changed(event: OutboxEvent): Promise<void> {
    return this.tell.changed({ sessionId: String(event['sessionId']), by: String(event['by']) });
  }

  @EveryMinute()
  minute(): Promise<void> {
    return this.remind.run();
  }
}
