import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SessionInput } from '@kompetanse/contract';
import { dateFaults, daysBetween, followStart, inTime, sessionFaults } from '@kompetanse/domain/courses';
import { osloDay } from '@kompetanse/domain/calendar';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import type { RunRow } from '../courses.queries.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { plansSessions } from '../run-scope.ts';
import { followSessions, tellOfSessions, type SessionChange } from '../run-change.ts';
import { insertSessions, standingSessions } from '../run-rows.ts';
import { recordRunStep } from '../run-story.ts';
import { concernsPeople, inMoments, isMoved, wantedSessions, type WantedSession } from '../session-changes.ts';

/** Moves, changes or adds sessions. Everybody with a place is told of new times and places; deadlines follow the first session. */
@Injectable()
export class ChangeSessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, seen: SeenRun, inputs: readonly SessionInput[]): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, plansSessions(viewer));
      if (isRefuse(run)) return run;
      if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
      const wanted = wantedSessions(inputs, await standingSessions(em, run.id), now);
      if (isRefuse(wanted)) return wanted;
      const deadlines = this.deadlines(run, wanted, now);
      const sessions = wanted.map(({ plan }) => plan);
      const untouched = new Set(wanted.flatMap(({ changed }, index) => (changed ? [] : [index])));
      const [fault] = [...sessionFaults(sessions, now, untouched), ...dateFaults({ ...run, ...deadlines, sessions })];
      if (fault) return fault;
      const changes = await this.write(em, run, wanted);
      await followSessions(em, run.id, deadlines, now);
      if (run.state !== 'DRAFT') await tellOfSessions(em, this.outbox, { runId: run.id, changes, now });
      const moves = changes.map(({ no, before, after }) => ({
        no,
        before: before?.startsAt ?? null,
        after: after?.startsAt ?? null,
      }));
      await recordRunStep(em, { runId: run.id, action: 'SESSIONS_CHANGED', actorId: viewer.personId, now }, { moves });
      return { runId: run.id };
    });
  }

  private deadlines(run: RunRow, wanted: readonly WantedSession[], now: Date): ReturnType<typeof followStart> {
    const [first] = inTime(wanted.map(({ plan }) => plan));
    return followStart(run, first ? daysBetween(osloDay(run.startsAt), first.day) : 0, now);
  }

  /** Writes what is changed; answers what people have to be told. */
  private async write(em: EntityManager, run: RunRow, wanted: readonly WantedSession[]): Promise<SessionChange[]> {
    const told: SessionChange[] = [];
    for (const { plan, was, changed } of wanted) {
      if (!was || !changed) continue;
      const { startsAt, endsAt, place } = inMoments(plan);
      const concerns = concernsPeople(plan, was);
      const state = isMoved(plan, was) && run.state !== 'DRAFT' ? 'MOVED' : was.state;
      await rows(
        em,
        sql`UPDATE course_session SET title = ${plan.title || was.title}, starts_at = ${startsAt}, ends_at = ${endsAt}, place = ${place},
            video_url = ${plan.videoUrl}, mandatory = ${plan.mandatory}, state = ${state}, version = version + 1,
            ics_sequence = ics_sequence + ${concerns ? 1 : 0} WHERE id = ${was.id}`,
      );
      if (concerns) told.push({ sessionId: was.id, no: was.no, before: was, after: { startsAt, endsAt, place } });
    }
    return [...told, ...(await this.add(em, run.id, wanted))];
  }

  private async add(em: EntityManager, runId: string, wanted: readonly WantedSession[]): Promise<SessionChange[]> {
    const last = await rows(
      em,
      sql<{ no: number }>`SELECT coalesce(max(no), 0) AS no FROM course_session WHERE run_id = ${runId}`,
    );
    const plans = inTime(wanted.filter(({ was }) => was === null).map(({ plan }) => plan));
    const added = plans.map((plan, index) => ({ ...plan, no: (last[0]?.no ?? 0) + index + 1 }));
    if (added.length === 0) return [];
    const ids = await insertSessions(em, runId, added);
    return added.map((session) => ({
      sessionId: ids.get(session.no) ?? '',
      no: session.no,
      before: null,
      after: session,
    }));
  }
}
