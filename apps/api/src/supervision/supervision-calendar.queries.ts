import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { supervisionWith } from '@kompetanse/texts/supervision-words.ts';
import type { CalendarFile, CalendarReader } from '../courses/run-calendar.queries.ts';
import { calendarFile } from '../platform/calendar/calendar-file.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Links } from '../platform/config/links.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';

interface MeetingRow {
  readonly id: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Those the reader meets. */
  readonly others: readonly string[];
}

/** Meetings for somebody's own calendar: with whom, when and where. A calendar is shared more than one thinks, so never what about. */
@Injectable()
export class SupervisionCalendarQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** '<id of a series or of a meeting>.ics'; null for whoever is not in the series now. */
  async file(reader: CalendarReader | null, name: string): Promise<CalendarFile | null> {
    const id = name.endsWith('.ics') ? rowId(name.slice(0, -'.ics'.length)) : null;
    if (!reader || id === null) return null;
    const meetings = await this.meetings(reader.personId, id);
    if (meetings.length === 0) return null;
    const events = meetings.map(({ others, ...meeting }) => ({
      ...meeting,
      uid: `supervision-${meeting.id}@${this.links.host}`,
      summary: supervisionWith(reader.locale, others),
      description: '',
      link: this.links.to(`/veiledning/${meeting.id}`),
    }));
    const bytes = Buffer.from(calendarFile(events, this.clock.now()));
    return { fileName: 'veiledning.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH', bytes };
  }

  private meetings(personId: string, id: string): Promise<MeetingRow[]> {
    return rows(
      this.db.reader(),
      sql<MeetingRow>`SELECT s.id, s.place, s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.ics_sequence AS sequence, s.state = 'CANCELLED' AS cancelled,
          CASE WHEN r.supervisor_id = ${personId} THEN ARRAY(SELECT p.given_name || ' ' || p.family_name FROM supervision_participant t JOIN person p ON p.id = t.person_id
            WHERE t.series_id = r.id AND t.left_at IS NULL ORDER BY p.family_name, p.given_name, p.id)
          ELSE ARRAY(SELECT p.given_name || ' ' || p.family_name FROM person p WHERE p.id = r.supervisor_id) END AS others
        FROM supervision_session s JOIN supervision_series r ON r.id = s.series_id
        WHERE (s.id = ${id}::uuid OR r.id = ${id}::uuid) AND (r.supervisor_id = ${personId} OR EXISTS (SELECT 1 FROM supervision_participant t
          WHERE t.series_id = r.id AND t.person_id = ${personId} AND t.left_at IS NULL))
        ORDER BY s.no LIMIT 200`,
    );
  }
}
