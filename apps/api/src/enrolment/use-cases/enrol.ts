import { Injectable } from '@nestjs/common';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import type { EnrolmentRow } from '../enrolment.queries.ts';
import { HindranceQueries } from '../hindrances.queries.ts';
import { placeEnrolment } from '../place-enrolment.ts';

/** Books a seat, joins the waitlist or asks the leader. */
@Injectable()
export class Enrol {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly hindrances: HindranceQueries,
  ) {}

  /** The enrolment as it was placed; it is not read back, since nothing of it is unknown. */
  async run(viewer: Viewer, id: string, key: string | null = null): Promise<EnrolmentRow | Refuse> {
    if (!/^[0-9a-f-]{36}$/i.test(id)) return { refuse: 'RUN_NOT_FOUND' };
    const { personId, unitId } = viewer;
    const [runId, now] = [id.toLowerCase(), this.clock.now()];
    const wish = { runId, personId, unitId, bookedBy: personId, key, now, today: this.clock.today() };
    const placed = await placeEnrolment(this.db, wish);
    if (isRefuse(placed)) return this.hindrances.tell(viewer, runId, placed.refuse);
    const { enrolmentId, state } = placed;
    const blank = { offerExpiresAt: null, reason: null, priority: 0, setAside: [], setAsideReason: null };
    return { id: enrolmentId, runId, personId, unitId, state, requestedAt: now, ...blank };
  }
}
