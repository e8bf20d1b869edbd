import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { refuseMakeUp, type MakeUpWish } from '@kompetanse/domain/attendance';
import { isRefusalCode, type Refuse } from '@kompetanse/domain/refusals';
import { runsIt } from '../../enrolment/enrolment.queries.ts';
import { HindranceQueries } from '../../enrolment/hindrances.queries.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, firstRow, rows } from '../../platform/database/database.ts';
import type { Viewer } from '../../platform/graphql/context.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

export interface MakeUpBooking {
  readonly enrolmentId: string;
  readonly missedId: string;
  readonly takenId: string;
}

/** What is wished for, and about whom and where. */
type Asked = MakeUpWish & { readonly personId: string; readonly hostRunId: string };
type Hindered = { readonly hindered: Asked };

/** Gives a participant who missed a session a guest's chair in the same session of another run. */
@Injectable()
export class BookMakeUp {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly hindrances: HindranceQueries,
  ) {}

  async run(viewer: Viewer, wish: MakeUpBooking): Promise<{ makeUpId: string } | Refuse> {
    const answer = await this.book(viewer, wish);
    return 'hindered' in answer ? this.tell(viewer, answer.hindered) : answer;
  }

  private book(viewer: Viewer, wish: MakeUpBooking): Promise<{ makeUpId: string } | Refuse | Hindered> {
    const now = this.clock.now();
    return this.db.transaction(async (em) => {
      const asked = await this.asked(em, viewer, wish);
      if (!asked) return { refuse: 'NOT_FOUND' };
      const refused = refuseMakeUp(asked);
      if (refused) return refused;
      // Before any lock on a run: a seat and a chair at the same hour, wished for at once, see each other.
      await rows(em, sql`SELECT enrolment_one_at_a_time(person_id) FROM enrolment WHERE id = ${wish.enrolmentId}`);
      const answer = await firstRow(
        em,
        sql<{ outcome: string; id: string | null }>`SELECT outcome, make_up_id AS id
          FROM make_up_book(${wish.enrolmentId}::uuid, ${wish.missedId}::uuid, ${wish.takenId}::uuid, ${viewer.personId}::uuid, ${now}::timestamptz,
            ${this.clock.today()}::date)`,
      );
      if (!answer?.id) {
        const code = answer?.outcome ?? 'NOT_FOUND';
        if (code === 'MAKE_UP_RESTRICTED') return { hindered: asked };
        return { refuse: isRefusalCode(code) ? code : 'STALE_STATE' };
      }
      await rows(
        em,
        sql`INSERT INTO audit_entry (at, actor_id, action, object_type, object_id, change)
          VALUES (${now}, ${viewer.personId}, 'MAKE_UP_BOOKED', 'MAKE_UP', ${answer.id}, ${JSON.stringify({ takenId: wish.takenId })}::jsonb)`,
      );
      await this.outbox.record(em, { type: 'make_up.changed', makeUpId: answer.id, state: 'BOOKED' });
      return { makeUpId: answer.id };
    });
  }

  /** Whom the other run is for, in the reader's language. */
  private async tell({ locale }: Viewer, { personId, hostRunId }: Asked): Promise<Refuse> {
    const { facts } = await this.hindrances.tell({ personId, locale }, hostRunId, 'RESTRICTED');
    return { refuse: 'MAKE_UP_RESTRICTED', ...(facts && { facts }) };
  }

  /** What is asked for, when it is the viewer's own or of a run they lead or coordinate. */
  private asked(em: EntityManager, viewer: Viewer, wish: MakeUpBooking): Promise<Asked | undefined> {
    return firstRow(
      em,
      sql<Asked>`SELECT e.person_id AS "personId", t.run_id AS "hostRunId", coalesce((c.completion_rule->>'makeUpAllowed')::boolean, false) AS "makeUpAllowed", a.mark, tr.course_id = r.course_id AS "sameCourse",
          t.no = s.no AS "sameNo", t.run_id = s.run_id AS "sameRun"
        FROM enrolment e JOIN course_run r ON r.id = e.run_id JOIN course c ON c.id = r.course_id JOIN org_unit u ON u.id = r.host_unit_id
        JOIN course_session s ON s.run_id = e.run_id AND s.id::text = ${wish.missedId}
        JOIN course_session t ON t.id::text = ${wish.takenId} JOIN course_run tr ON tr.id = t.run_id
        LEFT JOIN session_attendance a ON a.enrolment_id = e.id AND a.session_id = s.id
        WHERE e.id::text = ${wish.enrolmentId} AND (e.person_id = ${viewer.personId} OR ${runsIt(viewer)})`,
    );
  }
}
