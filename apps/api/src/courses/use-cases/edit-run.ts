import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunInput } from '@kompetanse/contract';
import { dateFaults, factFaults, promotionStops, runFaults, type RunPlan } from '@kompetanse/domain/courses';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import type { RunRow } from '../courses.queries.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { changedFields } from '../changed-fields.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { managesRun } from '../run-scope.ts';
import { runPlan } from '../run-input.ts';
import { unknownReference } from '../run-references.ts';
import { span, standingSessions, writeFrame, writeSessions } from '../run-rows.ts';
import { fillSeats, refuseCapacity } from '../run-seats.ts';
import { recordRunStep } from '../run-story.ts';

/** Changes what a run is. A draft gets its whole plan anew; a published run keeps its course and its sessions. */
@Injectable()
export class EditRun {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, seen: SeenRun, input: RunInput): Promise<{ runId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, managesRun(viewer));
      if (isRefuse(run)) return run;
      if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
      const draft = run.state === 'DRAFT';
      const wish = draft ? input : { ...input, courseId: run.courseId, sessions: null };
      const references = { today: when.today, keptCourse: run.courseId };
      const unknown = await unknownReference(em, viewer, wish, references);
      if (unknown) return unknown;
      const standing = (await standingSessions(em, run.id)).filter(({ state }) => state !== 'CANCELLED');
      const plan = runPlan(wish, standing);
      const [fault] = draft ? runFaults(plan, when.now) : [...factFaults(plan), ...dateFaults(plan)];
      const refused = fault ?? refuseCapacity(run, plan.capacity);
      if (refused) return refused;
      await this.write(em, run, { wish, plan, now: when.now });
      if (plan.capacity > run.capacity) await fillSeats(em, run.id, when);
      const step = { runId: run.id, action: 'RUN_EDITED', actorId: viewer.personId, now: when.now } as const;
      await recordRunStep(em, step, { fields: changedFields(run, wish, plan) });
      return { runId: run.id };
    });
  }

  private async write(
    em: EntityManager,
    run: RunRow,
    { wish, plan, now }: { readonly wish: RunInput; readonly plan: RunPlan; readonly now: Date },
  ): Promise<void> {
    const { startsAt, endsAt } = span(plan);
    await rows(
      em,
      sql`UPDATE course_run SET course_id = ${wish.courseId}::uuid, host_unit_id = ${wish.hostUnitId}::uuid, place = ${plan.place},
          video_url = ${plan.videoUrl}, capacity = ${plan.capacity}, min_participants = ${plan.minParticipants},
          min_decision_at = ${plan.minDecisionAt}, opens_at = ${plan.opensAt}, closes_at = ${plan.closesAt}, cancel_until = ${plan.cancelUntil},
          approval_policy = ${wish.approvalPolicy}, approval_days = ${plan.approvalDays}, promotion = ${wish.promotion},
          offer_hours = ${plan.offerHours}, promotion_stops_at = ${promotionStops(plan, startsAt)}, listed = ${wish.listed},
          starts_at = ${startsAt}, ends_at = ${endsAt}, version = version + 1, updated_at = ${now}
        WHERE id = ${run.id}`,
    );
    await writeFrame(em, run.id, wish);
    if (wish.sessions) await writeSessions(em, run.id, plan.sessions);
  }
}
