import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { asksFromOnePlace, mailsToOneAddress, windowStart, type Limit } from '@kompetanse/domain/guardians';
import { Clock } from '../platform/clock/clock.ts';
import { CONFIG, type Config } from '../platform/config/config.ts';
import { Database, firstRow } from '../platform/database/database.ts';

/**
 * Counts how often strangers ask, in the database, so that all processes count alike. A count is one statement, so that those who
 * ask at once are counted one by one. The keys are keyed hashes: neither mail nor network addresses are kept.
 */
@Injectable()
export class AskingLimits {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** True when one more mail to the address would be too many. Counts it otherwise. */
  mailTo(email: string): Promise<boolean> {
    return this.tooMany(`mail ${email}`, mailsToOneAddress);
  }

  /** True when that network address has asked too often. */
  askFrom(clientAddress: string): Promise<boolean> {
    return this.tooMany(`from ${clientAddress}`, asksFromOnePlace);
  }

  private async tooMany(what: string, limits: readonly Limit[]): Promise<boolean> {
    const key = createHmac('sha256', this.config.sessionSecret).update(what).digest('hex');
    const now = this.clock.now();
    let over = false;
    for (const limit of limits) {
      const counted = await firstRow(
        this.db.reader(),
        sql<{ asked: number }>`INSERT INTO asking_limit AS l (key, window_start, minutes, asked)
          VALUES (${key}, ${windowStart(limit, now)}, ${limit.minutes}, 1)
          ON CONFLICT (key, window_start, minutes) DO UPDATE SET asked = least(l.asked + 1, ${limit.most + 1}) RETURNING asked`,
      );
      over ||= (counted?.asked ?? 1) > limit.most;
    }
    return over;
  }
}
