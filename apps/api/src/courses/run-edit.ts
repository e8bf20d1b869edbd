import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { RunInput } from '@kompetanse/contract';
import { dateFaults, factFaults, promotionStops, runFaults, type RunPlan } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import { rows } from '../platform/database/database.ts';
import type { RunRow } from './course-rows.ts';
import { span } from './run-rows.ts';
import { refuseCapacity } from './run-seats.ts';

/** All that keeps a run from becoming so; a draft by the rules of a new run, a published one without those of its sessions. */
export function editFaults(run: RunRow, plan: RunPlan, now: Date): Refuse[] {
  const found = run.state === 'DRAFT' ? runFaults(plan, now) : [...factFaults(plan), ...dateFaults(plan)];
  const capacity = refuseCapacity(run, plan.capacity);
  return capacity ? [...found, capacity] : found;
}

type RunWish = Pick<RunInput, 'courseId' | 'hostUnitId' | 'approvalPolicy' | 'promotion' | 'listed'>;

/** Writes what the run itself is; its sessions, leaders and restrictions stand. */
export async function updateRun(
  em: EntityManager,
  runId: string,
  { wish, plan, now }: { readonly wish: RunWish; readonly plan: RunPlan; readonly now: Date },
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
      WHERE id = ${runId}::uuid`,
  );
}
