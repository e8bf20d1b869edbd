import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../platform/clock/clock.ts';
import { Links } from '../platform/config/links.ts';
import { Database, rows } from '../platform/database/database.ts';
import { rowId } from '../platform/database/row-id.ts';
import type { Viewer } from '../platform/graphql/context.ts';
import { calendarFile } from '../platform/calendar/calendar-file.ts';

/** A file for somebody's calendar program. */
export interface CalendarFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

interface MeetingRow {
  readonly id: string;
  readonly title: string;
  readonly courseTitle: string;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** Whoever asks for the file: their place decides, their language is its language. */
export type CalendarReader = Pick<Viewer, 'personId' | 'locale'>;

/** The meetings of a run for somebody's own calendar. */
@Injectable()
export class RunCalendarQueries {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** The file of one run, '<id>.ics'; null for whoever has no place in it. */
  async file(reader: CalendarReader | null, name: string): Promise<CalendarFile | null> {
    const runId = name.endsWith('.ics') ? rowId(name.slice(0, -'.ics'.length)) : null;
    if (!reader || runId === null) return null;
    const meetings = await this.meetings(reader, runId);
    if (meetings.length === 0) return null;
    const events = meetings.map(({ id, title, courseTitle, videoUrl, ...meeting }) => ({
      ...meeting,
      uid: `session-${id}@${this.links.host}`,
      summary: `${courseTitle}: ${title}`,
      description: videoUrl ?? '',
      link: this.links.to(`/kurs/${runId}`),
    }));
    const bytes = Buffer.from(calendarFile(events, this.clock.now()));
    return { fileName: 'kurs.ics', contentType: 'text/calendar; charset=utf-8; method=PUBLISH', bytes };
  }

  private meetings(reader: CalendarReader, runId: string): Promise<MeetingRow[]> {
    return rows(
      this.db.reader(),
      sql<MeetingRow>`SELECT s.id, s.title, ${sql.ref(`c.title_${reader.locale}`)} AS "courseTitle", s.place, coalesce(s.video_url, r.video_url) AS "videoUrl",
          s.starts_at AS "startsAt", s.ends_at AS "endsAt", s.ics_sequence AS sequence, s.state = 'CANCELLED' AS cancelled
        FROM course_session s JOIN course_run r ON r.id = s.run_id JOIN course c ON c.id = r.course_id
        WHERE r.id = ${runId}::uuid AND EXISTS (SELECT 1 FROM enrolment e
          WHERE e.run_id = r.id AND e.person_id = ${reader.personId} AND e.state IN ('ENROLLED','COMPLETED','RUN_CANCELLED'))
        ORDER BY s.no LIMIT 200`,
    );
  }
}
