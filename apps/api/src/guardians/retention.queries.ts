import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import {
  contactDays,
  contactDue,
  contactGoes,
  remembered,
  placeDue,
  placeMonths,
  unconfirmedDue,
} from './due-to-forget.ts';

export interface RetentionRow {
  readonly contactDays: number;
  readonly placeMonths: number;
  readonly unconfirmed: number;
  readonly contacts: number;
  readonly places: number;
}

/** Guardians of one run whose name and contact go, or have gone, at the same moment. */
export interface ForgettingRow {
  readonly runId: string;
  readonly course: string;
  readonly host: string;
  readonly endsAt: Date;
  readonly goes: Date;
  readonly people: number;
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

  /** Who is still remembered, counted by run and moment, runs that ended first before others. Whoever has been in several counts with the last. */
  comingByRun(): Promise<ForgettingRow[]> {
    return rows(
      this.db.reader(),
      sql<ForgettingRow>`SELECT r.id AS "runId", c.title_nb AS course, u.name AS host, r.ends_at AS "endsAt", x.goes, count(*)::int AS people
        FROM (SELECT DISTINCT ON (p.id) e.run_id, ${contactGoes} AS goes FROM person p JOIN enrolment e ON e.person_id = p.id
            JOIN course_run r ON r.id = e.run_id WHERE ${remembered} ORDER BY p.id, goes DESC, e.id) x
        JOIN course_run r ON r.id = x.run_id JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
        GROUP BY r.id, c.title_nb, u.name, r.ends_at, x.goes ORDER BY r.ends_at, r.id, x.goes`,
    );
  }
}
