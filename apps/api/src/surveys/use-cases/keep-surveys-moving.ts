import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { REMIND_DAYS, TEXT_MONTHS } from '@kompetanse/domain/surveys';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { closeRows } from '../close-rows.ts';
import { openRows } from '../survey-rows.ts';

const AT_ONCE = 20;
/** One planned survey that can not be opened, since it is for too few, is tried again no longer than this after its time. */
const TRY_DAYS = 14;

/** Each minute: opens what should be open, reminds, closes what is over, and lets go of what has been kept long enough. */
@Injectable()
export class KeepSurveysMoving {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.open(now);
    await this.remind(now);
    await this.close(now);
    await this.forget(now);
  }

  private open(now: Date): Promise<void> {
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{ id: string }>`SELECT s.id FROM survey s LEFT JOIN course_run r ON r.id = s.run_id
          WHERE s.state = 'PLANNED' AND (s.opens_at BETWEEN ${now}::timestamptz - make_interval(days => ${TRY_DAYS}) AND ${now}
            OR s.on_completion AND r.state = 'COMPLETED' AND r.ends_at > ${now}::timestamptz - make_interval(days => 90))
          ORDER BY s.id LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED`,
      );
      for (const { id: surveyId } of due) {
        const opened = await openRows(em, { surveyId, actorId: null, now, today: this.clock.today() });
        if (opened) await this.outbox.record(em, { type: 'survey.opened', surveyId });
      }
    });
  }

  private remind(now: Date): Promise<void> {
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{
          id: string;
        }>`UPDATE survey SET reminded = true WHERE state = 'OPEN' AND NOT reminded AND closes_at > ${now}
          AND closes_at <= ${now}::timestamptz + make_interval(days => ${REMIND_DAYS}) RETURNING id`,
      );
      for (const { id: surveyId } of due) await this.outbox.record(em, { type: 'survey.reminder', surveyId });
    });
  }

  private close(now: Date): Promise<void> {
    return this.db.transaction(async (em) => {
      const due = await rows(
        em,
        sql<{
          id: string;
        }>`SELECT id FROM survey WHERE state = 'OPEN' AND closes_at <= ${now} ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`,
      );
      for (const { id: surveyId } of due) await closeRows(em, { surveyId, actorId: null, now });
    });
  }

  /** What was written, and who was asked, a year after closing. The released numbers stay. */
  private forget(now: Date): Promise<void> {
    const old = sql`SELECT id FROM survey WHERE state = 'CLOSED' AND closes_at < ${now}::timestamptz - make_interval(months => ${TEXT_MONTHS})`;
    return this.db.transaction(async (em) => {
      await rows(em, sql`DELETE FROM survey_text WHERE survey_id IN (${old})`);
      await rows(em, sql`DELETE FROM survey_invitation WHERE survey_id IN (${old})`);
    });
  }
}
