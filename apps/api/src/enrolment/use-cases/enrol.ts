import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';

const TRIES = 4;

/** What enrolment_place answers (migration 0007). */
interface Placed {
  readonly outcome: string;
  readonly enrolment_id: string | null;
}

/** Books a seat, joins the waitlist or asks the leader: one statement that is its own transaction (ADR 0004). */
@Injectable()
export class Enrol {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, runId: string): Promise<{ enrolmentId: string } | Refuse> {
    if (!/^[0-9a-f-]{36}$/i.test(runId)) return { refuse: 'RUN_NOT_FOUND' };
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const placed = await this.place(viewer, runId, attempt === TRIES);
      if (placed?.enrolment_id) return { enrolmentId: placed.enrolment_id };
      if (placed && isRefusalCode(placed.outcome)) return { refuse: placed.outcome };
    }
    return { refuse: 'TRY_AGAIN' };
  }

  private place(viewer: Viewer, runId: string, exclusive: boolean): Promise<Placed | undefined> {
    return firstRow(
      this.db.reader(),
      sql<Placed>`SELECT outcome, enrolment_id FROM enrolment_place(${runId}::uuid, ${viewer.personId}::uuid, ${viewer.unitId}::uuid,
        ${viewer.personId}::uuid, ${this.clock.now()}::timestamptz, ${this.clock.today()}::date, ${exclusive})`,
    );
  }
}
