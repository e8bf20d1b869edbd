import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

const AT_ONCE = 100;

/** Each minute: studies that began before semesters were kept, or whose event was lost, are handed to the same work. */
@Injectable()
export class CatchUp {
  constructor(
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  run(): Promise<void> {
    return this.db.transaction(async (em) => {
      const left = await rows(
        em,
        sql<{ id: string }>`SELECT a.id FROM further_education_application a WHERE a.state IN ('STARTED','DEFERRED')
            AND NOT EXISTS (SELECT 1 FROM study_semester s WHERE s.application_id = a.id) ORDER BY a.created_at, a.id LIMIT ${AT_ONCE}`,
      );
      for (const { id } of left) {
        await this.outbox.record(
          em,
          { type: 'study.unplanned', applicationId: id },
          { dedupeKey: `study.unplanned/${id}` },
        );
      }
    });
  }
}
