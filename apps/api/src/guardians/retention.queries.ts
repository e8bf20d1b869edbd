import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import { contactDays, contactDue, placeDue, placeMonths, unconfirmedDue } from './due-to-forget.ts';

export interface RetentionRow {
  readonly contactDays: number;
  readonly placeMonths: number;
  readonly unconfirmed: number;
  readonly contacts: number;
  readonly places: number;
}

/** What forgetting would do now, without doing it. */
@Injectable()
export class RetentionQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async due(): Promise<RetentionRow> {
    const now = this.clock.now();
    const found = await firstRow(
      this.db.reader(),
      sql<RetentionRow>`SELECT ${contactDays} AS "contactDays", ${placeMonths} AS "placeMonths",
        (SELECT count(*)::int FROM guardian_sign_up g WHERE ${unconfirmedDue(now)}) AS unconfirmed,
        (SELECT count(*)::int FROM person p WHERE ${contactDue(now)}) AS contacts,
        (SELECT count(*)::int FROM enrolment e JOIN person p ON p.id = e.person_id JOIN course_run r ON r.id = e.run_id
          WHERE ${placeDue(now)}) AS places`,
    );
    return found ?? { contactDays: 0, placeMonths: 0, unconfirmed: 0, contacts: 0, places: 0 };
  }
}
