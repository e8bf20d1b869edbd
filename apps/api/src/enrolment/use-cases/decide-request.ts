import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { refuseReason } from '@kompetanse/domain/decisions';
import { answerDueAfter, refuseCoverage } from '@kompetanse/domain/enrolment';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Decision } from '../../access/decision.entity.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { askedRequest, type AskedRequest } from '../asked-request.ts';
import { coverageOf } from '../coverage.queries.ts';
import { moveEnrolment } from '../move-enrolment.ts';
import { recordRequestStep } from '../request-step.ts';

export interface RequestAnswer {
  readonly enrolmentId: string;
  readonly approve: boolean;
  /** As the request stood when it was looked at; another one is refused. */
  readonly version?: number | null;
  /** Needed when it is no. */
  readonly reason?: string;
  /** Why the unit's limit of people away is passed, when it is. */
  readonly setAside?: string | null;
}

interface When {
  readonly viewer: Viewer;
  readonly now: Date;
  readonly today: LocalDate;
}

/**
 * A leader or their deputy answers a request. Yes gives a seat, or a place in the queue as of when it was asked; the first of
 * two needed sends it on to the sector leader. No ends it.
 */
@Injectable()
export class DecideRequest {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, answer: RequestAnswer): Promise<{ enrolmentId: string } | Refuse> {
    const when = { viewer, now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const seen = await askedRequest(em, answer.enrolmentId, when);
      if (!seen || !(seen.mine || seen.wasMine || seen.own)) return { refuse: 'NOT_FOUND' };
      await lock(em, seen, answer.approve);
      // What was read before the locks may be old: somebody else may have answered in between.
      const asked = (await askedRequest(em, answer.enrolmentId, when)) ?? seen;
      const refused = refuseAnswer(asked, answer) ?? (await refuseYes(em, asked, answer));
      if (refused) return refused;
      if (answer.approve && !asked.final) await sendOn(em, asked, when);
      else {
        const settled = await settle(em, asked, answer, when);
        if (isRefuse(settled)) return settled;
      }
      const words = (answer.approve ? answer.setAside : answer.reason)?.trim();
      em.persist(
        new Decision({
          subjectType: 'ENROLMENT',
          subjectId: asked.id,
          level: asked.forSector && asked.final ? 'SECTOR' : 'UNIT',
          outcome: answer.approve ? 'YES' : 'NO',
          reason: words ? words : null,
          decidedBy: viewer.personId,
          actedFor: asked.actsFor,
          at: when.now,
        }),
      );
      return { enrolmentId: asked.id };
    });
  }
}

/** In the order of docs/locking.md. The unit's row makes two yeses of one unit count each other. */
async function lock(em: EntityManager, asked: AskedRequest, approve: boolean): Promise<void> {
  const { id, unitId, runId, limit, rule } = asked;
  if (approve) await rows(em, sql`SELECT enrolment_one_at_a_time(person_id) FROM enrolment WHERE id = ${id}`);
  if (approve && limit !== null && rule === 'BLOCK')
    await rows(em, sql`SELECT 1 FROM org_unit WHERE id = ${unitId} FOR NO KEY UPDATE`);
  await rows(em, sql`SELECT 1 FROM course_run WHERE id = ${runId} FOR UPDATE`);
  // The minute's look moves a request on under its own row's lock: what is read next is as it was left.
  await rows(em, sql`SELECT 1 FROM enrolment WHERE id = ${id} FOR UPDATE`);
}

function refuseAnswer(asked: AskedRequest, { approve, reason, version }: RequestAnswer): Refuse | null {
  if (asked.own) return { refuse: 'OWN_CASE' };
  const moved = typeof version === 'number' && version !== asked.version;
  if (!asked.mine || moved || asked.state !== 'REQUESTED') return { refuse: 'STALE_STATE' };
  return approve ? null : refuseReason(reason);
}

async function refuseYes(em: EntityManager, asked: AskedRequest, answer: RequestAnswer): Promise<Refuse | null> {
  if (!answer.approve) return null;
  if (asked.tooLate) return { refuse: asked.tooLate };
  if (asked.limit === null || asked.rule === 'WARN') return answer.setAside ? refuseReason(answer.setAside) : null;
  return refuseCoverage(await coverageOf(em, [asked.id]), asked, answer.setAside);
}

/** The unit has said yes; now the sector is asked, with a deadline of its own. */
async function sendOn(em: EntityManager, asked: AskedRequest, { viewer, now }: When): Promise<void> {
  await rows(
    em,
    sql`UPDATE enrolment SET approval_level = 'SECTOR', answer_due_at = ${answerDueAfter(now, asked.approvalDays)}, reminded_at = NULL,
        escalated_at = NULL, updated_at = ${now}, version = version + 1 WHERE id = ${asked.id}`,
  );
  const step = { enrolmentId: asked.id, cause: 'UNIT_APPROVED', actorId: viewer.personId } as const;
  await recordRequestStep(em, { ...step, actedFor: asked.actsFor, at: now });
}

function settle(
  em: EntityManager,
  { id, actsFor }: AskedRequest,
  { approve, reason }: RequestAnswer,
  { viewer, now, today }: When,
): Promise<{ state: string } | Refuse> {
  const answer = approve
    ? ({ to: 'ENROLLED', cause: 'APPROVED' } as const)
    : ({ to: 'REJECTED', cause: 'REJECTED', ...(reason && { reason: reason.trim() }) } as const);
  const move = {
    enrolmentId: id,
    from: ['REQUESTED'] as const,
    ...answer,
    actorId: viewer.personId,
    actedFor: actsFor,
  };
  return moveEnrolment(em, move, { now, today });
}
