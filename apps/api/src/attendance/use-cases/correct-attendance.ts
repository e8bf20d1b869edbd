import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttendanceMark } from '@kompetanse/contract';
import { refuseAttendance } from '@kompetanse/domain/attendance';
import { refuseReason } from '@kompetanse/domain/decisions';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { settleCompletion } from '../settle-completion.ts';

export interface CorrectionWish {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly mark: AttendanceMark;
  readonly minutes: number | null;
  readonly reason: string;
}

interface Corrected {
  readonly enrolmentId: string;
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly own: boolean;
  readonly seat: boolean;
  readonly fromMark: AttendanceMark | null;
}

/** Changes one mark with a reason, also after the run has ended: the completion follows by the rule, and the person is told. */
@Injectable()
export class CorrectAttendance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, wish: CorrectionWish): Promise<{ enrolmentId: string } | Refuse> {
    const when = { now: this.clock.now(), today: this.clock.today() };
    return this.db.transaction(async (em) => {
      const found = await this.find(em, viewer, wish);
      if (!found) return { refuse: 'NOT_FOUND' };
      const refused = this.refuse(found, wish, when.now);
      if (refused) return refused;
      const correctionId = await this.store(em, viewer, { ...wish, ...found }, when.now);
      const why = { cause: 'ATTENDANCE_CORRECTED' as const, actorId: viewer.personId, reason: wish.reason.trim() };
      const settled = await settleCompletion(em, found.enrolmentId, why, when);
      if (isRefuse(settled)) return settled;
      await this.outbox.record(em, { type: 'attendance.corrected', correctionId });
      return { enrolmentId: found.enrolmentId };
    });
  }

  /** Locks the run, the enrolment and the session, in that order; then reads. */
  private async find(em: EntityManager, viewer: Viewer, wish: CorrectionWish): Promise<Corrected | undefined> {
    const locked = await rows(
      em,
      sql`SELECT 1 FROM course_run r JOIN org_unit u ON u.id = r.host_unit_id
        WHERE r.id = (SELECT run_id FROM enrolment WHERE id::text = ${wish.enrolmentId}) AND r.state <> 'CANCELLED' AND ${runsIt(viewer)}
        FOR UPDATE OF r`,
    );
    if (locked.length === 0) return undefined;
    await rows(em, sql`SELECT 1 FROM enrolment WHERE id::text = ${wish.enrolmentId} FOR UPDATE`);
    await rows(em, sql`SELECT 1 FROM course_session WHERE id::text = ${wish.sessionId} FOR UPDATE`);
    return firstRow(
      em,
      sql<Corrected>`SELECT e.id AS "enrolmentId", s.id AS "sessionId", s.starts_at AS "startsAt", s.ends_at AS "endsAt",
          e.person_id = ${viewer.personId} AS own, e.state IN ('ENROLLED','COMPLETED','NOT_COMPLETED','NO_SHOW') AS seat, a.mark AS "fromMark"
        FROM enrolment e JOIN course_session s ON s.run_id = e.run_id AND s.state <> 'CANCELLED'
        LEFT JOIN session_attendance a ON a.enrolment_id = e.id AND a.session_id = s.id
        WHERE e.id::text = ${wish.enrolmentId} AND s.id::text = ${wish.sessionId}`,
    );
  }

  private refuse(found: Corrected, wish: CorrectionWish, now: Date): Refuse | null {
    if (found.own) return { refuse: 'OWN_ATTENDANCE' };
    if (!found.seat) return { refuse: 'STALE_STATE' };
    return refuseReason(wish.reason) ?? refuseAttendance(found, [wish], now);
  }

  private async store(em: EntityManager, viewer: Viewer, to: CorrectionWish & Corrected, now: Date): Promise<string> {
    const { enrolmentId, sessionId, mark, fromMark, reason } = to;
    const minutes = mark === 'PARTIAL' ? to.minutes : null;
    await rows(
      em,
      sql`INSERT INTO session_attendance (enrolment_id, session_id, mark, minutes, recorded_by, recorded_at, marked_at, via)
        VALUES (${enrolmentId}, ${sessionId}, ${mark}, ${minutes}, ${viewer.personId}, ${now}, ${now}, 'LEADER')
        ON CONFLICT (enrolment_id, session_id) DO UPDATE SET mark = excluded.mark, minutes = excluded.minutes,
          recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, marked_at = excluded.marked_at, via = 'LEADER'`,
    );
    await rows(
      em,
      sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${now}, ${viewer.personId}, 'ATTENDANCE_CORRECTED', 'ENROLMENT', ${enrolmentId},
          ${JSON.stringify({ sessionId, from: fromMark, to: mark })}::jsonb)`,
    );
    const kept = await firstRow(
      em,
      sql<{
        id: string;
      }>`INSERT INTO attendance_correction (enrolment_id, session_id, from_mark, to_mark, reason, actor_id, at)
        VALUES (${enrolmentId}, ${sessionId}, ${fromMark}, ${mark}, ${reason.trim()}, ${viewer.personId}, ${now}) RETURNING id::text AS id`,
    );
    return kept?.id ?? '';
  }
}
