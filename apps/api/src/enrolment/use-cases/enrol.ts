import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { EnrolmentState } from '@kompetanse/contract';
import { isRefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, pgCode } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import type { EnrolmentRow } from '../enrolment.queries.ts';
import { HindranceQueries } from '../hindrances.queries.ts';

const TRIES = 4;
/** Lost a race: serialization failure and deadlock pass at once; a lock that was not given in time has been waited for long enough. */
const PASSING = new Set(['40001', '40P01']);
const LOCK_NOT_GIVEN = '55P03';

/** What enrolment_place answers (migration 0013). */
interface Placed {
  readonly outcome: string;
  readonly enrolment_id: string | null;
}

/** A wish at one moment, under the id as the database writes it. */
interface Wish {
  readonly runId: string;
  readonly viewer: Viewer;
  /** The same wish sent again has the same key. */
  readonly key: string | null;
  readonly now: Date;
}

/** Books a seat, joins the waitlist or asks the leader: one statement that is its own transaction (ADR 0004). */
@Injectable()
export class Enrol {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hindrances: HindranceQueries,
  ) {}

  /** The enrolment as it was placed; it is not read back, since nothing of it is unknown. */
  async run(viewer: Viewer, runId: string, key: string | null = null): Promise<EnrolmentRow | Refuse> {
    if (!/^[0-9a-f-]{36}$/i.test(runId)) return { refuse: 'RUN_NOT_FOUND' };
    const wish = { viewer, key, runId: runId.toLowerCase(), now: this.clock.now() };
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const placed = await this.place(wish, attempt === TRIES);
      if (placed?.enrolment_id) return placedRow(wish, placed.enrolment_id, placed.outcome as EnrolmentState);
      if (placed && isRefusalCode(placed.outcome)) return this.hindrances.tell(viewer, wish.runId, placed.outcome);
    }
    return { refuse: 'TRY_AGAIN' };
  }

  /** Undefined when the race was lost and the next try may win it. */
  private async place({ viewer, runId, key, now }: Wish, exclusive: boolean): Promise<Placed | undefined> {
    try {
      return await firstRow(
        this.db.reader(),
        sql<Placed>`SELECT outcome, enrolment_id FROM enrolment_place(${runId}::uuid, ${viewer.personId}::uuid, ${viewer.unitId}::uuid,
          ${viewer.personId}::uuid, ${now}::timestamptz, ${this.clock.today()}::date, ${exclusive}, ${key}::uuid)`,
      );
    } catch (error) {
      const code = pgCode(error);
      if (code === LOCK_NOT_GIVEN) return { outcome: 'TRY_AGAIN', enrolment_id: null };
      if (code !== undefined && PASSING.has(code)) return undefined;
      throw error;
    }
  }
}

function placedRow({ viewer, runId, now }: Wish, id: string, state: EnrolmentState): EnrolmentRow {
  const { personId, unitId } = viewer;
  return { id, runId, personId, unitId, state, requestedAt: now, offerExpiresAt: null, reason: null, priority: 0 };
}
