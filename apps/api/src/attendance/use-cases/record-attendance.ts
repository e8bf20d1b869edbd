import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { AttendanceInput, AttendanceMark } from '@kompetanse/contract';
import { refuseAttendance, settleMark } from '@kompetanse/domain/attendance';
import type { RunState } from '@kompetanse/domain/courses';
import type { Refuse } from '@kompetanse/domain/refusals';
import type { SessionRow } from '../../courses/courses.queries.ts';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { storedMarks, type StoredRow } from '../stored-marks.ts';

export interface Difference {
  readonly enrolmentId: string;
  readonly sent: AttendanceMark;
  readonly sentMinutes: number | null;
  readonly other: AttendanceMark;
  readonly otherMinutes: number | null;
  readonly holds: AttendanceMark;
}

export interface Recorded {
  readonly session: SessionRow;
  readonly recorded: number;
  readonly differences: readonly Difference[];
}

type Marked = { readonly to: StoredRow; readonly sent: AttendanceInput; readonly markedAt: Date };

/** Marks who was there at one session. All marks are taken, or none; of two for one person the one set later holds. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, sessionId: string, marks: readonly AttendanceInput[]): Promise<Recorded | Refuse> {
    const now = this.clock.now();
    return this.db.transaction<Recorded | Refuse>(async (em) => {
      const session = await this.lock(em, viewer, sessionId);
      if (!session) return { refuse: 'NOT_FOUND' };
      if (session.runState === 'COMPLETED') return { refuse: 'ATTENDANCE_CLOSED' };
      if (session.runState === 'CANCELLED') return { refuse: 'RUN_CANCELLED' };
      const refused = refuseAttendance(session, marks, now);
      if (refused) return refused;
      const marking = { sessionId: session.id, runId: session.runId, personId: viewer.personId };
      const found = await storedMarks(
        em,
        marking,
        marks.map((mark) => mark.enrolmentId),
      );
      // Somebody of the list has left in the meantime, was never in this run, or is named twice.
      if (found.length !== marks.length) return { refuse: 'STALE_STATE' };
      if (found.some(({ own }) => own)) return { refuse: 'OWN_ATTENDANCE' };
      const held = now >= session.endsAt ? 'HELD' : session.state;
      await rows(em, sql`UPDATE course_session SET state = ${held} WHERE id = ${session.id}`);
      const differences = await this.settle(em, { ...marking, now }, pairs(found, marks, now));
      return { session: { ...session, state: held }, recorded: marks.length, differences };
    });
  }

  private lock(
    em: EntityManager,
    viewer: Viewer,
    sessionId: string,
  ): Promise<(SessionRow & { readonly runState: RunState }) | undefined> {
    return firstRow(
      em,
      sql<
        SessionRow & { readonly runState: RunState }
      >`SELECT s.id, s.run_id AS "runId", s.no, s.title, s.starts_at AS "startsAt", s.ends_at AS "endsAt",
        s.place, s.mandatory, s.state, r.state AS "runState"
      FROM course_session s JOIN course_run r ON r.id = s.run_id JOIN org_unit u ON u.id = r.host_unit_id
      WHERE s.id::text = ${sessionId} AND s.state <> 'CANCELLED' AND ${runsIt(viewer)} FOR UPDATE OF s`,
    );
  }

  /** Stores the marks that hold and tells of those that others had set differently. */
  private async settle(
    em: EntityManager,
    marking: { readonly sessionId: string; readonly personId: string; readonly now: Date },
    marked: readonly Marked[],
  ): Promise<Difference[]> {
    const { sessionId, personId, now } = marking;
    const differences: Difference[] = [];
    const changes: { enrolmentId: string; from: AttendanceMark | null; to: AttendanceMark }[] = [];
    for (const { to, sent, markedAt } of marked) {
      const knownAt = sent.knownAt ? new Date(sent.knownAt) : null;
      const stored = to.mark
        ? { ...to, mark: to.mark, markedAt: to.markedAt ?? now, recordedAt: to.recordedAt ?? now }
        : null;
      const { store, differs } = settleMark({ ...sent, markedAt, knownAt }, stored);
      if (store) {
        await this.store(em, { sessionId, personId, now }, { to, sent, markedAt });
        changes.push({ enrolmentId: to.enrolmentId, from: to.mark, to: sent.mark });
      }
      if (differs && stored) differences.push(difference(sent, stored, store));
    }
    if (changes.length > 0)
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
        VALUES (${now}, ${personId}, 'ATTENDANCE_RECORDED', 'COURSE_SESSION', ${sessionId}, ${JSON.stringify({ marks: changes })}::jsonb)`,
      );
    return differences;
  }

  private async store(
    em: EntityManager,
    { sessionId, personId, now }: { readonly sessionId: string; readonly personId: string; readonly now: Date },
    { to, sent, markedAt }: Marked,
  ): Promise<void> {
    if (to.makeUpId) {
      const there = sent.mark === 'PRESENT' || sent.mark === 'PARTIAL' ? 'PRESENT' : 'ABSENT';
      await rows(em, sql`UPDATE make_up SET state = ${there}, updated_at = ${markedAt} WHERE id = ${to.makeUpId}`);
      if (to.ended) await this.outbox.record(em, { type: 'attendance.made_up', enrolmentId: to.enrolmentId });
      return;
    }
    const minutes = sent.mark === 'PARTIAL' ? (sent.minutes ?? null) : null;
    await rows(
      em,
      sql`INSERT INTO session_attendance (enrolment_id, session_id, mark, minutes, recorded_by, recorded_at, marked_at, via)
        VALUES (${to.enrolmentId}, ${sessionId}, ${sent.mark}, ${minutes}, ${personId}, ${now}, ${markedAt}, 'LEADER')
        ON CONFLICT (enrolment_id, session_id) DO UPDATE SET mark = excluded.mark, minutes = excluded.minutes,
          recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, marked_at = excluded.marked_at, via = 'LEADER'`,
    );
  }
}

function pairs(found: readonly StoredRow[], marks: readonly AttendanceInput[], now: Date): Marked[] {
  const byId = new Map(found.map((to) => [to.enrolmentId, to]));
  return marks.flatMap((sent) => {
    const to = byId.get(sent.enrolmentId);
    // A device whose clock runs ahead does not win over everybody after it.
    const markedAt = sent.markedAt ? new Date(Math.min(Date.parse(sent.markedAt), now.getTime())) : now;
    return to ? [{ to, sent, markedAt }] : [];
  });
}

function difference(
  sent: AttendanceInput,
  stored: { readonly mark: AttendanceMark; readonly minutes: number | null },
  store: boolean,
): Difference {
  const { enrolmentId, mark, minutes } = sent;
  return {
    enrolmentId,
    sent: mark,
    sentMinutes: minutes ?? null,
    other: stored.mark,
    otherMinutes: stored.minutes,
    holds: store ? mark : stored.mark,
  };
}
