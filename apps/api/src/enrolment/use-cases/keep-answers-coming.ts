import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LocalDate } from '@kompetanse/domain/calendar';
import { answerDueAfter, deadlineStep, type WaitingRequest } from '@kompetanse/domain/enrolment';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { moveEnrolment } from '../move-enrolment.ts';
import { recordRequestStep } from '../request-step.ts';
import { answerDue } from '../request-scope.ts';

const AT_ONCE = 500;
/** Nothing is due with a request whose deadline is farther off: a weekend and Easter are shorter. */
const HORIZON_DAYS = 12;

interface Waiting extends WaitingRequest {
  readonly id: string;
  readonly version: number;
  readonly approvalDays: number;
}

/** Each minute: those who answer requests are reminded, what nobody answered goes on to the next level once, and then it ends. */
@Injectable()
export class KeepAnswersComing {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async run(): Promise<void> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    for (const request of await this.waiting(when.now)) {
      const step = deadlineStep(request, when.now);
      if (step === 'REMIND') await this.db.transaction((em) => this.remind(em, request, when.now));
      if (step === 'ESCALATE') await this.db.transaction((em) => escalate(em, request, when.now));
      if (step === 'EXPIRE') await this.db.transaction((em) => expire(em, request, when));
    }
  }

  /** Requests something may be due with, the earliest deadline first. */
  private waiting(now: Date): Promise<Waiting[]> {
    return rows(
      this.db.reader(),
      sql<Waiting>`SELECT e.id, e.version, r.approval_days AS "approvalDays", ${answerDue} AS "answerDueAt", r.closes_at AS "closesAt",
          e.updated_at AS "toldAt", e.reminded_at AS "remindedAt", e.escalated_at AS "escalatedAt"
        FROM enrolment e JOIN course_run r ON r.id = e.run_id
        WHERE e.state = 'REQUESTED' AND least(${answerDue}, r.closes_at)
          <= ${now}::timestamptz + CASE WHEN e.reminded_at IS NULL THEN make_interval(days => ${HORIZON_DAYS}) ELSE interval '0' END
        ORDER BY least(${answerDue}, r.closes_at), e.id LIMIT ${AT_ONCE}`,
    );
  }

  /** The statement's own guard makes two looks at once one reminder. */
  private async remind(em: EntityManager, { id, version }: Waiting, now: Date): Promise<void> {
    const first = await firstRow(
      em,
      sql`UPDATE enrolment SET reminded_at = ${now} WHERE id = ${id} AND version = ${version} AND state = 'REQUESTED' AND reminded_at IS NULL RETURNING 1`,
    );
    if (first) await this.outbox.record(em, { type: 'request.reminder', enrolmentId: id });
  }
}

async function escalate(em: EntityManager, { id, version, approvalDays }: Waiting, now: Date): Promise<void> {
  const first = await firstRow(
    em,
    sql`UPDATE enrolment SET escalated_at = ${now}, answer_due_at = ${answerDueAfter(now, approvalDays)}, reminded_at = NULL, updated_at = ${now},
        version = version + 1 WHERE id = ${id} AND version = ${version} AND state = 'REQUESTED' AND escalated_at IS NULL RETURNING 1`,
  );
  if (first)
    await recordRequestStep(em, { enrolmentId: id, cause: 'ESCALATED', actorId: null, actedFor: null, at: now });
}

async function expire(em: EntityManager, { id }: Waiting, when: { now: Date; today: LocalDate }): Promise<void> {
  const move = { enrolmentId: id, from: ['REQUESTED'], to: 'EXPIRED', cause: 'NOT_ANSWERED', actorId: null } as const;
  await moveEnrolment(em, move, when);
}
