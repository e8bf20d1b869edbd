import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { AccessLinks } from '../access-links.ts';

/** Ends the pass of an open page on the server too. */
@Injectable()
export class CloseOwnPage {
  constructor(
    private readonly db: Database,
    private readonly links: AccessLinks,
  ) {}

  async run(pass: string): Promise<{ done: true }> {
    await this.links.withdraw(this.db.reader(), pass);
    return { done: true };
  }
}
