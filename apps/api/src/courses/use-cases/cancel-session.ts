import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { isRefuse, type Refuse } from '@kompetanse/domain/refusals';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';
import { lockedRun, type SeenRun } from '../run-access.ts';
import { plansSessions } from '../run-scope.ts';
import { followSessions, tellOfSessions } from '../run-change.ts';
import { standingSessions } from '../run-rows.ts';
import { recordRunStep } from '../run-story.ts';

/** Calls one session off; everybody with a place is told. The last one that is left is cancelled with its run. */
@Injectable()
export class CancelSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  run(viewer: Viewer, seen: SeenRun, sessionId: string): Promise<{ runId: string } | Refuse> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const run = await lockedRun(em, seen, plansSessions(viewer));
      if (isRefuse(run)) return run;
      if (run.state === 'COMPLETED' || run.state === 'CANCELLED') return { refuse: 'STALE_STATE' };
      const sessions = await standingSessions(em, run.id);
      const session = sessions.find(({ id }) => id === sessionId);
      if (!session) return { refuse: 'NOT_FOUND' };
      const { no, startsAt } = session;
      if (session.state === 'CANCELLED' || startsAt <= now) return { refuse: 'SESSION_OVER', facts: { no } };
      if (sessions.filter(({ state }) => state !== 'CANCELLED').length === 1) return { refuse: 'LAST_SESSION' };
      await rows(
        em,
        sql`UPDATE course_session SET state = 'CANCELLED', ics_sequence = ics_sequence + 1, version = version + 1 WHERE id = ${session.id}`,
      );
      await followSessions(em, run.id, run, now);
      const changes = [{ sessionId: session.id, no, before: session, after: null }];
      if (run.state !== 'DRAFT') await tellOfSessions(em, this.outbox, { runId: run.id, changes, now });
      const step = { runId: run.id, action: 'SESSION_CANCELLED', actorId: viewer.personId, now } as const;
      await recordRunStep(em, step, { moves: [{ no, before: startsAt, after: null }] });
      return { runId: run.id };
    });
  }
}
