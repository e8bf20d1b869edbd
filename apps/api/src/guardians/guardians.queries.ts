import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { runColumns, type RunRow } from '../courses/courses.queries.ts';
import { EnrolmentQueries, type EnrolmentRow } from '../enrolment/enrolment.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../platform/database/database.ts';
import { AccessLinks } from './access-links.ts';
import { forGuardians, openAt } from './guardian-runs.ts';
import { ownCalendarUrl } from './own-calendar.queries.ts';

export interface GuardianPageRow {
  readonly name: string;
  readonly enrolment: EnrolmentRow;
  readonly calendarUrl: string | null;
}

export interface GuardianSignUpRow {
  readonly name: string;
  readonly runId: string;
}

const MOST_RUNS = 100;

/** What guardians without an account may see: the open list, and what is their own. */
@Injectable()
export class GuardianQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
    private readonly enrolments: EnrolmentQueries,
  ) {}

  /** Runs to sign up for now, soonest first. */
  runs(): Promise<RunRow[]> {
    return rows(
      this.db.reader(),
      sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN course c ON c.id = r.course_id
        WHERE ${openAt(this.clock.now())} AND r.listed AND ${forGuardians} ORDER BY r.starts_at, r.id LIMIT ${MOST_RUNS}`,
    );
  }

  /** Other runs of the course of a place, that it can be moved to. */
  otherRuns(runId: string): Promise<RunRow[]> {
    return rows(
      this.db.reader(),
      sql<RunRow>`SELECT ${runColumns} FROM course_run r JOIN course c ON c.id = r.course_id
        JOIN course_run own ON own.id = ${runId} AND own.course_id = r.course_id AND own.id <> r.id
        WHERE ${openAt(this.clock.now())} AND r.listed AND ${forGuardians} ORDER BY r.starts_at, r.id LIMIT ${MOST_RUNS}`,
    );
  }

  /** What a link to confirm is about; null for all that confirms nothing. */
  async signUp(token: string): Promise<GuardianSignUpRow | null> {
    const em = this.db.reader();
    const link = await this.links.find(em, { token, purpose: 'CONFIRM_SIGN_UP', now: this.clock.now() });
    return link ? { name: await this.nameOf(link.personId), runId: link.runId } : null;
  }

  /** The page of the sign-up that this browser has opened. */
  async page(pass: string): Promise<GuardianPageRow | null> {
    const em = this.db.reader();
    const link = await this.links.find(em, { token: pass, purpose: 'OPEN_PAGE', now: this.clock.now() });
    const enrolment = link?.enrolmentId ? await this.enrolments.byId(link.enrolmentId) : null;
    if (!link || !enrolment) return null;
    return { name: await this.nameOf(link.personId), enrolment, calendarUrl: ownCalendarUrl(enrolment) };
  }

  private async nameOf(personId: string): Promise<string> {
    const found = await firstRow(
      this.db.reader(),
      sql<{
        name: string;
      }>`SELECT trim(given_name || ' ' || family_name) AS name FROM person WHERE id = ${personId}`,
    );
    return found?.name ?? '';
  }
}
