import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { ForgetWritten } from './use-cases/forget-written.ts';

/** Forgetting, a bounded number each minute; done again it finds nothing left. */
@Injectable()
export class SupervisionJobs {
  constructor(private readonly written: ForgetWritten) {}

  @EveryMinute()
  async minute(): Promise<void> {
    await this.written.run();
  }
}
