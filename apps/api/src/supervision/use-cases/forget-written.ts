import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { writtenDue } from '../due-to-forget.ts';

const AT_ONCE = 200;

/** Some months after the end of a series, notes, agendas and reasons go. Meetings, who was there and the hours stay. */
@Injectable()
export class ForgetWritten {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** How many series were forgotten; a bounded number at a time, and none when done again. */
  run(): Promise<number> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{
          id: string;
        }>`SELECT r.id FROM supervision_series r WHERE ${writtenDue(now)} ORDER BY r.id LIMIT ${AT_ONCE} FOR UPDATE OF r SKIP LOCKED`,
      );
      if (due.length === 0) return 0;
      const series = due.map(({ id }) => id);
      const meetings = sql`(SELECT id FROM supervision_session WHERE series_id = ANY (${series}::uuid[]))`;
      await rows(em, sql`DELETE FROM supervision_note WHERE session_id IN ${meetings}`);
      await rows(em, sql`DELETE FROM supervision_agenda WHERE session_id IN ${meetings}`);
      await rows(
        em,
        sql`UPDATE supervision_session SET reason = NULL, clash_reason = NULL, version = version + 1
          WHERE series_id = ANY (${series}::uuid[]) AND (reason IS NOT NULL OR clash_reason IS NOT NULL)`,
      );
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id)
          SELECT ${now}, NULL, 'SUPERVISION_FORGOTTEN', 'SUPERVISION_SERIES', id FROM unnest(${series}::uuid[]) AS x(id)`,
      );
      return series.length;
    });
  }
}
