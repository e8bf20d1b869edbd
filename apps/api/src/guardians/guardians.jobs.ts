import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../platform/queue/handlers.ts';
import { ForgetContacts } from './use-cases/forget-contacts.ts';
import { ForgetPlaces } from './use-cases/forget-places.ts';
import { ForgetUnconfirmed } from './use-cases/forget-unconfirmed.ts';

/** Forgetting, a bounded number each minute; done again it finds nothing left. */
@Injectable()
export class GuardianJobs {
  constructor(
    private readonly unconfirmed: ForgetUnconfirmed,
    private readonly contacts: ForgetContacts,
    private readonly places: ForgetPlaces,
  ) {}

  @EveryMinute()
  async minute(): Promise<void> {
    await this.unconfirmed.run();
    await this.contacts.run();
    await this.places.run();
  }
}
