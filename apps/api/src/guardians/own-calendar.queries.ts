import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/domain/enrolment';
import { RunCalendarQueries, type CalendarFile, type CalendarReader } from '../courses/run-calendar.queries.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, firstRow } from '../platform/database/database.ts';
import { AccessLinks } from './access-links.ts';

/** Where the browser with the open page fetches its calendar file: the address names the run and nobody. */
export function ownCalendarUrl(place: { readonly runId: string; readonly state: EnrolmentState }): string | null {
  return place.state === 'ENROLLED' || place.state === 'COMPLETED' ? `/calendar/own/${place.runId}.ics` : null;
}

/** The sessions of a guardian's run for their own calendar: the same file as an employee gets. */
@Injectable()
export class OwnCalendarQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: AccessLinks,
    private readonly calendars: RunCalendarQueries,
  ) {}

  /** The file '<id of the run>.ics'; null without an open page, and for a run its guardian has no place in. */
  async file(pass: string, name: string): Promise<CalendarFile | null> {
    const em = this.db.reader();
    const link = await this.links.find(em, { token: pass, purpose: 'OPEN_PAGE', now: this.clock.now() });
    if (!link) return null;
    const reader = await firstRow(
      em,
      sql<CalendarReader>`SELECT id AS "personId", locale FROM person WHERE id = ${link.personId}`,
    );
    return this.calendars.file(reader ?? null, name);
  }
}
