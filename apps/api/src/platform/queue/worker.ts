import { Injectable } from '@nestjs/common';
import { DueWork } from './due-work.ts';
import { Minute } from './minute.ts';
import { Queues } from './queues.ts';
import { Relay } from './relay.ts';

/** Everything a process needs to work off the outbox: relay, queue workers and the look each minute. */
@Injectable()
export class QueueWorker {
  private started = false;

  constructor(
    private readonly queues: Queues,
    private readonly relay: Relay,
    private readonly work: DueWork,
    private readonly minute: Minute,
  ) {}

  async start(): Promise<void> {
    await this.queues.connect();
    this.queues.work((id) => this.work.run(id));
    this.relay.start();
    this.minute.start();
    this.started = true;
  }

  /** Lets what runs finish. */
  async stop(): Promise<void> {
    if (!this.started) return;
    this.started = false;
    await Promise.all([this.relay.stop(), this.minute.stop()]);
    await this.queues.close();
  }
}
